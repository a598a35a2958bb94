package io.github.dissensus.extract.mention;

import io.github.dissensus.model.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A stretch of days that a row of tokens names.
 *
 * @param to the token after its last
 * @param written its ISO form where it is a whole day, month or year
 * @param last its last day
 * @param hasYear whether the words say the year, or count from the article's own date
 */
record Span(int to, Optional<String> written, LocalDate first, LocalDate last, boolean hasYear) {

    static Span day(LocalDate day, int to, boolean hasYear) {
        return new Span(to, Optional.of(day.toString()), day, day, hasYear);
    }

    static Span month(YearMonth month, int to, boolean hasYear) {
        return new Span(to, Optional.of(month.toString()), month.atDay(1), month.atEndOfMonth(), hasYear);
    }

    static Span year(int year, int to) {
        return new Span(
                to, Optional.of(String.valueOf(year)), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
    }

    static Span of(LocalDate first, LocalDate last, int to) {
        return new Span(to, Optional.empty(), first, last, true);
    }

    boolean isDay() {
        return first.equals(last);
    }

    /** The first day that it no longer reaches. */
    LocalDate after() {
        return last.plusDays(1);
    }

    Span endingAt(int token) {
        return new Span(token, written, first, last, hasYear);
    }

    /** The same days of another year; the 29th of February becomes the 28th. */
    Span plusYears(int years) {
        LocalDate start = first.plusYears(years);
        boolean month =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        LocalDate end = month ? YearMonth.from(last).plusYears(years).atEndOfMonth() : last.plusYears(years);
        return new Span(to, Optional.empty(), start, end, true);
    }

    Mention.Moment moment(int from) {
        return new Mention.Moment(from, to, new Value.Date(written, Optional.of(first), Optional.of(last)), interval());
    }

    /** As ISO 8601 writes it: the day, or the first day and the day after the last. */
    private String interval() {
        return isDay() ? first.toString() : first + "/" + after();
    }
}
