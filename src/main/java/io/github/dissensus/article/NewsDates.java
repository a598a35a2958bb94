package io.github.dissensus.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the day in a date line or metadata value: "2026-06-04T13:59:00Z", "Jun 04, 2026 - 13:59", "4 June 2026". */
final class NewsDates {

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+((?:19|20)\\d\\d)\\b", Pattern.CASE_INSENSITIVE);

    private NewsDates() {}

    /** The first day that a short text names; empty where it names none, or one that no calendar has. */
    static Optional<LocalDate> find(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.find()) {
                return Optional.of(day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3)));
            }
            Matcher monthFirst = MONTH_FIRST.matcher(text);
            if (monthFirst.find()) {
                return Optional.of(day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2)));
            }
            Matcher dayFirst = DAY_FIRST.matcher(text);
            return dayFirst.find()
                    ? Optional.of(day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1)))
                    : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static int month(String name) {
        String first = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(first)) {
                return month.getValue();
            }
        }
        throw new DateTimeException("No month: " + name);
    }
}
