package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** Quarters, halves and seasons, and periods counted from the article's date: "Q3 2026", "spring 2027", "next year". */
final class NamedPeriods {

    private final DateTerms terms;

    NamedPeriods(DateTerms terms) {
        this.terms = terms;
    }

    Optional<Span> read(Row row, int from, LocalDate reference) {
        return quarter(row, from, reference)
                .or(() -> yearThenQuarter(row, from))
                .or(() -> season(row, from, reference))
                .or(() -> shifted(row, from, reference));
    }

    /** "Q3", "Q3 2026", "H2 of 2027". */
    private Optional<Span> quarter(Row row, int from, LocalDate reference) {
        boolean build = from > 0 && row.glued(from) && row.isNumber(from - 1); // "24H2" is a version
        return build
                ? Optional.empty()
                : terms.months(row, from, WordClass.QUARTERS).map(months -> inYear(row, from, months, reference));
    }

    /** "2019 Q1", "2017-Q1". */
    private Optional<Span> yearThenQuarter(Row row, int from) {
        OptionalInt year = DateTerms.year(row, from);
        int at = row.skipHyphen(from + 1);
        return year.isEmpty()
                ? Optional.empty()
                : terms.months(row, at, WordClass.QUARTERS)
                        .map(months -> months(YearMonth.of(year.getAsInt(), months[0]), months[1], at + 1));
    }

    /** A season's name is a season behind "this", "in", "next" or before a year: "in spring", not "spring loaded". */
    private Optional<Span> season(Row row, int from, LocalDate reference) {
        boolean year = DateTerms.year(row, row.is(from + 1, "of") ? from + 2 : from + 1)
                .isPresent();
        boolean seasonal = year
                || row.is(from - 1, "in", "the", "late", "early", "mid", "-", "since", "by", "until")
                || terms.shift(row, from - 1).isPresent();
        return seasonal
                ? terms.months(row, from, WordClass.SEASONS).map(months -> inYear(row, from, months, reference))
                : Optional.empty();
    }

    private static Span inYear(Row row, int from, int[] months, LocalDate reference) {
        int yearAt = row.is(from + 1, "of") ? from + 2 : from + 1;
        OptionalInt year = DateTerms.year(row, yearAt);
        YearMonth start = AbsoluteDates.nearestMonth(year, months[0], reference);
        return months(start, months[1], year.isPresent() ? yearAt + 1 : from + 1);
    }

    private static Span months(YearMonth start, int last, int to) {
        YearMonth end = start.withMonth(last);
        end = end.isBefore(start) ? end.plusYears(1) : end;
        return Span.of(start.atDay(1), end.atEndOfMonth(), to);
    }

    /** The days of a part of a week, so many weeks from the one that the reference lies in: "weekend", "workweek". */
    static Optional<Span> partOfWeek(DateTerms terms, Row row, int noun, int by, LocalDate reference) {
        return terms.months(row, noun, WordClass.WEEK_PARTS).map(days -> {
            LocalDate monday = monday(reference).plusWeeks(by);
            return Span.of(monday.plusDays(days[0] - 1L), monday.plusDays(days[1] - 1L), noun + 1);
        });
    }

    /** "next year", "this month", "last week", "later this year", "earlier this year", "this September". */
    private Optional<Span> shifted(Row row, int from, LocalDate reference) {
        boolean later = row.is(from, "later");
        boolean earlier = row.is(from, "earlier");
        int at = later || earlier ? from + 1 : from;
        boolean inThe = at > from && row.is(at, "in") && row.is(at + 1, "the");
        OptionalInt shift = inThe ? OptionalInt.of(0) : terms.shift(row, at);
        if (shift.isEmpty()) {
            return Optional.empty();
        }
        int by = shift.getAsInt();
        OptionalInt month = at == from ? terms.month(row, at + 1) : OptionalInt.empty();
        if (month.isPresent()
                && DateTerms.year(row, at + 2).isEmpty()
                && terms.day(row, at + 2).isEmpty()) {
            return Optional.of(month(month.getAsInt(), by, reference, at + 2));
        }
        Optional<Span> season = at == from && DateTerms.year(row, at + 2).isEmpty()
                ? terms.months(row, at + 1, WordClass.SEASONS).map(months -> season(months, by, reference, at + 2))
                : Optional.empty();
        if (season.isPresent()) {
            return season;
        }
        int noun = inThe ? at + 2 : at + 1;
        Optional<Span> whole = terms.period(row, noun)
                .filter(period -> !row.word(noun).endsWith("s") && isOfCalendar(period))
                .map(period -> period(period, by, reference, noun + 1));
        if (at == from && whole.isEmpty()) {
            return partOfWeek(terms, row, noun, by, reference);
        }
        if (later) {
            return whole.filter(span -> span.last().isAfter(reference))
                    .map(span -> Span.of(reference, span.last(), span.to()));
        }
        return earlier
                ? whole.filter(span -> span.first().isBefore(reference))
                        .map(span -> span.last().isBefore(reference)
                                ? PeriodParts.third(span, 1)
                                : Span.of(span.first(), reference.minusDays(1), span.to()))
                : whole;
    }

    /** "last summer" is over, "next spring" has not begun, "this fall" lies in the reference's year. */
    private static Span season(int[] months, int by, LocalDate reference, int to) {
        Span same = months(YearMonth.of(reference.getYear(), months[0]), months[1], to);
        boolean wrongSide = by > 0 && !same.first().isAfter(reference)
                || by < 0 && !same.last().isBefore(reference);
        return wrongSide ? months(YearMonth.of(reference.getYear() + by, months[0]), months[1], to) : same;
    }

    /** "this September" lies in the reference's year, "next April" after it, "last June" before. */
    private static Span month(int month, int by, LocalDate reference, int to) {
        YearMonth same = YearMonth.of(reference.getYear(), month);
        YearMonth now = YearMonth.from(reference);
        boolean wrongSide = by > 0 && !same.isAfter(now) || by < 0 && !same.isBefore(now);
        return Span.month(wrongSide ? same.plusYears(by) : same, to, true);
    }

    /** Weeks, months and longer have a beginning in the calendar; "the last day" is no date. */
    static boolean isOfCalendar(Period period) {
        return period.getDays() == 0 || period.getDays() == 7;
    }

    /** The period of a length that is so many periods from the one that the reference lies in. */
    static Span period(Period period, int by, LocalDate reference, int to) {
        if (period.getYears() > 0) {
            int first = reference.getYear() / period.getYears() * period.getYears() + by * period.getYears();
            return period.getYears() == 1
                    ? Span.year(first, to)
                    : Span.of(LocalDate.of(first, 1, 1), LocalDate.of(first + period.getYears() - 1, 12, 31), to);
        }
        if (period.getMonths() > 0) {
            int first = (reference.getMonthValue() - 1) / period.getMonths() * period.getMonths() + 1;
            YearMonth start = YearMonth.of(reference.getYear(), first).plusMonths((long) by * period.getMonths());
            YearMonth end = start.plusMonths(period.getMonths() - 1L);
            return start.equals(end) ? Span.month(start, to, true) : Span.of(start.atDay(1), end.atEndOfMonth(), to);
        }
        LocalDate monday = monday(reference).plusDays((long) by * period.getDays());
        return Span.of(monday, monday.plusDays(period.getDays() - 1L), to);
    }

    static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}
