package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Days with a name: "Earth Day 2027", "next Easter", "Thanksgiving"; "Labor Day weekend". */
final class Holidays {

    private static final Pattern RULE = Pattern.compile(
            "(?:(?<month>\\d+)-(?<day>\\d+)|easter|(?<in>\\d+)/(?<weekday>[1-7])/(?<place>-?\\d))(?<shift>[+-]\\d+)?");

    private final PhraseTrie<Matcher> names;
    private final DateTerms terms;

    Holidays(Words words, DateTerms terms) {
        this.names = new PhraseTrie<>(words);
        this.terms = terms;
        for (String entry : words.phrases(WordClass.HOLIDAYS)) {
            int equals = entry.indexOf('=');
            Matcher rule = RULE.matcher(entry.substring(equals + 1));
            if (equals < 1 || !rule.matches()) {
                throw new IllegalArgumentException(
                        "\"" + entry
                                + "\" is no day with a name; write \"christmas=12-25\", \"good friday=easter-2\" or \"labor day=9/1/1\"");
            }
            names.add(entry.substring(0, equals), rule);
        }
    }

    Optional<Span> read(Row row, int from, LocalDate reference) {
        OptionalInt shift = terms.shift(row, from);
        int at = shift.isPresent() ? from + 1 : from;
        int weekend = row.is(at, "the") ? at + 1 : at;
        if (row.is(weekend, "weekend") && row.is(weekend + 1, "of")) {
            return day(row, row.is(weekend + 2, "the") ? weekend + 3 : weekend + 2, shift, reference)
                    .map(day -> weekend(day, day.to()));
        }
        return day(row, at, shift, reference)
                .map(day -> row.is(day.to(), "weekend") ? weekend(day, day.to() + 1) : day);
    }

    private Optional<Span> day(Row row, int at, OptionalInt shift, LocalDate reference) {
        PhraseTrie.Match<Matcher> name = row.has(at) ? names.longest(row.tokens(), at) : null;
        if (name == null) {
            return Optional.empty();
        }
        Matcher rule = name.values().get(0);
        OptionalInt year = DateTerms.year(row, row.is(name.to(), ",", "of", "in") ? name.to() + 1 : name.to());
        int to = year.isEmpty() ? name.to() : row.is(name.to(), ",", "of", "in") ? name.to() + 2 : name.to() + 1;
        return Optional.of(
                year.isPresent()
                        ? Span.day(in(rule, year.getAsInt()), to, true)
                        : Span.day(near(rule, shift, reference), to, shift.isPresent()));
    }

    /** The nearest to the article's date, or the nearest behind "next" or "last" on that side of it. */
    private static LocalDate near(Matcher rule, OptionalInt shift, LocalDate reference) {
        int side = shift.orElse(0);
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> in(rule, reference.getYear() + years))
                .filter(day -> side == 0 || Integer.signum(day.compareTo(reference)) == side)
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(reference, day))))
                .orElseThrow();
    }

    private static LocalDate in(Matcher rule, int year) {
        int shift = rule.group("shift") == null ? 0 : Integer.parseInt(rule.group("shift"));
        return base(rule, year).plusDays(shift);
    }

    private static LocalDate base(Matcher rule, int year) {
        if (rule.group("month") != null) {
            return LocalDate.of(year, Integer.parseInt(rule.group("month")), Integer.parseInt(rule.group("day")));
        }
        if (rule.group("in") == null) {
            return easter(year);
        }
        return LocalDate.of(year, Integer.parseInt(rule.group("in")), 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(
                        Integer.parseInt(rule.group("place")), DayOfWeek.of(Integer.parseInt(rule.group("weekday")))));
    }

    /** Easter Sunday by the Gregorian algorithm that J. Meeus gives in "Astronomical Algorithms", chapter 8. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** The weekend beside a day, and the days between: from Thursday to Sunday, or from Saturday to Monday. */
    private static Span weekend(Span day, int to) {
        boolean before = day.first().getDayOfWeek().getValue() <= DayOfWeek.TUESDAY.getValue();
        LocalDate saturday = day.first()
                .with(
                        before
                                ? TemporalAdjusters.previous(DayOfWeek.SATURDAY)
                                : TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        saturday = day.first().getDayOfWeek() == DayOfWeek.SUNDAY ? day.first().minusDays(1) : saturday;
        LocalDate sunday = saturday.plusDays(1);
        LocalDate first = day.first().isBefore(saturday) ? day.first() : saturday;
        return Span.of(first, day.first().isAfter(sunday) ? day.first() : sunday, to);
    }
}
