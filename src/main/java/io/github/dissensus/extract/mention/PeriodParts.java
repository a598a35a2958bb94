package io.github.dissensus.extract.mention;

import java.time.LocalDate;
import java.time.YearMonth;

/** What "early", "mid" and "late" leave of a period: tenths of a decade, thirds of a year, a quarter or a month; the two halves of a week. */
final class PeriodParts {

    private static final int WEEK = 7;
    private static final int FIRST_HALF = 3;

    private PeriodParts() {}

    /** @param third 1 for the beginning, 3 for the end */
    static Span third(Span whole, int third) {
        if (whole.first().plusYears(2).isBefore(whole.last())) {
            long years = (whole.last().getYear() - whole.first().getYear() + 1) / 10;
            LocalDate begin = whole.first().plusYears(3 * years * (third - 1)); // 1990-1993, 1993-1996, 1996-1999
            return Span.of(begin, begin.plusYears(4 * years).minusDays(1), whole.to());
        }
        if (whole.first().plusMonths(11).isBefore(whole.last())) {
            LocalDate first = whole.first().plusMonths(4L * (third - 1));
            return Span.of(first, YearMonth.from(first.plusMonths(3)).atEndOfMonth(), whole.to());
        }
        if (whole.first().plusMonths(1).isBefore(whole.last())) {
            LocalDate first = whole.first().plusMonths(third - 1L);
            return Span.of(first, YearMonth.from(first).atEndOfMonth(), whole.to());
        }
        if (whole.first().plusDays(WEEK).equals(whole.after())) {
            return half(whole, third);
        }
        LocalDate first = whole.first().plusDays(10L * (third - 1));
        if (first.isAfter(whole.last())) {
            return whole;
        }
        LocalDate last = third == 3 ? whole.last() : first.plusDays(9);
        return Span.of(first, last.isAfter(whole.last()) ? whole.last() : last, whole.to());
    }

    private static Span half(Span week, int third) {
        LocalDate second = week.first().plusDays(FIRST_HALF);
        return switch (third) {
            case 1 -> Span.of(week.first(), second.minusDays(1), week.to());
            case 3 -> Span.of(second, week.last(), week.to());
            default -> week;
        };
    }

    /** The end of a year that is only counted from the article's date is its second half. */
    static Span end(Span whole) {
        boolean year = whole.first().plusYears(1).equals(whole.after());
        return year ? Span.of(whole.first().plusMonths(6), whole.last(), whole.to()) : third(whole, 3);
    }
}
