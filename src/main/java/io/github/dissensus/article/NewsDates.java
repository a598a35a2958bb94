package io.github.dissensus.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the day in a date line or metadata value: "2026-06-04T13:59:00Z", "Jun 04, 2026 - 13:59", "4 June 2026",
 * "4 de junho de 2026", "04.06.2026", "2026年6月4日". A day that could be read two ways ("04/06/2026") is not read.
 */
final class NewsDates {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "tr", "el",
            "ru", "uk", "bg", "hr", "ca", "id");
    private static final Map<String, Month> MONTHS = months();

    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)" + YEAR + "(?:-|/|\\.|\\s?年\\s?)(\\d{1,2})(?:-|/|\\.|\\s?月\\s?)(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?(?:\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?)?\\s+"
                    + YEAR + "\\b");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]+(?:de\\s+|of\\s+|d['’])?(\\p{L}{3,12})\\.?,?[\\s-]+(?:de[l]?\\s+)?"
                    + YEAR + "\\b");
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR + "(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^" + YEAR + "(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?$");
    private static final int MONTHS_IN_YEAR = 12;

    private NewsDates() {}

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (String language : LANGUAGES) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                for (Month month : Month.values()) {
                    String name = month.getDisplayName(style, Locale.forLanguageTag(language));
                    months.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), month);
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
        return months;
    }

    /** The first day that a short text names; empty where it names none, or one that no calendar has. */
    static Optional<LocalDate> find(String text) {
        return match(YEAR_FIRST, text, m -> day(m.group(1), number(m.group(2)), m.group(3)))
                .or(() -> match(MONTH_FIRST, text, m -> day(m.group(3), month(m.group(1)), m.group(2))))
                .or(() -> match(DAY_FIRST, text, m -> day(m.group(3), month(m.group(2)), m.group(1))))
                .or(() -> match(NUMBERS, text, NewsDates::numbers))
                .or(() -> match(COMPACT, text.strip(), m -> day(m.group(1), number(m.group(2)), m.group(3))));
    }

    private interface Reader {
        LocalDate read(Matcher matcher);
    }

    private static Optional<LocalDate> match(Pattern pattern, String text, Reader reader) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            try {
                return Optional.of(reader.read(matcher));
            } catch (DateTimeException impossible) {
                // "room 4 street 2019" looks like a date and is none: the next one may be
            }
        }
        return Optional.empty();
    }

    /** Dots stand between day and month; otherwise only a number above twelve tells which is which. */
    private static LocalDate numbers(Matcher matcher) {
        int first = number(matcher.group(1));
        int second = number(matcher.group(3));
        boolean dayFirst = matcher.group(2).equals(".") || first > MONTHS_IN_YEAR || first == second;
        if (!dayFirst && second <= MONTHS_IN_YEAR) {
            throw new DateTimeException("Day or month: " + matcher.group());
        }
        return LocalDate.of(number(matcher.group(4)), dayFirst ? second : first, dayFirst ? first : second);
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(number(year), month, number(day));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        Month month = MONTHS.get(name.toLowerCase(Locale.ROOT));
        if (month == null) {
            throw new DateTimeException("No month: " + name);
        }
        return month.getValue();
    }
}
