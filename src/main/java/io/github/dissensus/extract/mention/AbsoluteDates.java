package io.github.dissensus.extract.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** Days and months by number or name: "2026-06-02", "2 June 2026", "June 2", "05-Aug-2016", "October 2026", "10/7/2018". */
final class AbsoluteDates {

    private final DateTerms terms;

    AbsoluteDates(DateTerms terms) {
        this.terms = terms;
    }

    /**
     * The date that begins at a token.
     *
     * @throws java.time.DateTimeException for a day that there is not: "June 31"
     */
    Optional<Span> read(Row row, int from, LocalDate reference) {
        if (terms.month(row, from).isPresent()) {
            return monthFirst(row, from, reference);
        }
        if (!row.isNumber(from)) {
            return dayFirst(row, from, reference);
        }
        return yearFirst(row, from)
                .or(() -> numeric(row, from))
                .or(() -> compact(row, from))
                .or(() -> dayFirst(row, from, reference))
                .or(() -> bareYear(row, from));
    }

    private static boolean separated(Row row, int at) {
        return row.is(at, "-", "/") && row.glued(at) && row.glued(at + 1);
    }

    /** "2026-06-02", "2020/Sep/23", "2015-12", "2017 April". */
    private Optional<Span> yearFirst(Row row, int from) {
        OptionalInt year = DateTerms.year(row, from);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        int at = separated(row, from + 1) ? from + 2 : from + 1;
        boolean joined = at == from + 2;
        OptionalInt named = terms.month(row, at);
        OptionalInt month = named.isPresent() || !joined ? named : DateTerms.monthNumber(row, at);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt day = joined && separated(row, at + 1) ? DateTerms.small(row, at + 2, 31) : OptionalInt.empty();
        if (day.isPresent()) {
            LocalDate date = LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt());
            return Optional.of(Span.day(date, at + 3, true));
        }
        return Optional.of(Span.month(YearMonth.of(year.getAsInt(), month.getAsInt()), at + 1, true));
    }

    /** "10/7/2018", month before day unless it cannot be one. */
    private static Optional<Span> numeric(Row row, int from) {
        OptionalInt first = DateTerms.small(row, from, 31);
        OptionalInt second = DateTerms.small(row, from + 2, 31);
        OptionalInt year = DateTerms.year(row, from + 4);
        if (first.isEmpty()
                || second.isEmpty()
                || year.isEmpty()
                || !separated(row, from + 1)
                || !separated(row, from + 3)) {
            return Optional.empty();
        }
        boolean dayFirst = first.getAsInt() > 12;
        int month = dayFirst ? second.getAsInt() : first.getAsInt();
        int day = dayFirst ? first.getAsInt() : second.getAsInt();
        return Optional.of(Span.day(LocalDate.of(year.getAsInt(), month, day), from + 5, true));
    }

    /** "20161016". */
    private static Optional<Span> compact(Row row, int from) {
        String text = row.at(from).text();
        if (!text.matches("(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])")) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(4, 6)),
                Integer.parseInt(text.substring(6)));
        return Optional.of(Span.day(day, from + 1, true));
    }

    /** "2 June 2026", "2nd of June", "fourth of July, 1995", "05-Aug-2016". */
    private Optional<Span> dayFirst(Row row, int from, LocalDate reference) {
        Optional<DateTerms.Day> day = terms.day(row, from);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int at = day.get().to();
        at = row.is(at, "of") || separated(row, at) ? at + 1 : at;
        at = row.is(at, "day") && row.is(at + 1, "of") ? at + 2 : at;
        OptionalInt month = terms.month(row, at);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                day(row, skipDot(row, at + 1), month.getAsInt(), day.get().number(), reference));
    }

    /** "June 2, 2026", "June 2", "June the 2nd", "Oct/2", "June 2026", "June". */
    private Optional<Span> monthFirst(Row row, int from, LocalDate reference) {
        int month = terms.month(row, from).getAsInt();
        int at = skipDot(row, from + 1);
        at = separated(row, at)
                        || row.is(at, "the", ",") && terms.day(row, at + 1).isPresent()
                ? at + 1
                : at;
        Optional<DateTerms.Day> day = terms.day(row, at);
        if (day.isPresent() && !isClock(row, day.get().to())) {
            return Optional.of(day(row, day.get().to(), month, day.get().number(), reference));
        }
        int yearAt = separated(row, from + 1) ? from + 2 : yearAt(row, skipDot(row, from + 1));
        OptionalInt year = DateTerms.year(row, yearAt);
        YearMonth found = nearestMonth(year, month, reference);
        return Optional.of(Span.month(found, year.isPresent() ? yearAt + 1 : from + 1, year.isPresent()));
    }

    private static Span day(Row row, int to, int month, int day, LocalDate reference) {
        int yearAt = separated(row, to) ? to + 1 : yearAt(row, to);
        OptionalInt year = DateTerms.year(row, yearAt);
        YearMonth found = nearestMonth(year, month, reference);
        LocalDate date = LocalDate.of(found.getYear(), found.getMonth(), day);
        return Span.day(date, year.isPresent() ? yearAt + 1 : to, year.isPresent());
    }

    /** Where the year would stand: behind a comma, "of" or "in". */
    private static int yearAt(Row row, int at) {
        return row.is(at, ",", "of", "in") ? at + 1 : at;
    }

    private static boolean isClock(Row row, int at) {
        return row.is(at, ":") && row.glued(at);
    }

    /** "2028": a year by itself, where nothing makes it part of a name or a count. */
    private static Optional<Span> bareYear(Row row, int from) {
        OptionalInt year = DateTerms.year(row, from);
        if (year.isEmpty() || row.glued(from)) {
            return Optional.empty();
        }
        boolean timely = row.isWord(from - 1);
        boolean named = from > 1 && timely && row.at(from - 1).isCapitalised();
        boolean suffixed = row.glued(from + 1) && row.isWord(from + 1);
        return timely && !named && !suffixed ? Optional.of(Span.year(year.getAsInt(), from + 1)) : Optional.empty();
    }

    /** The month in its year, or in the one that brings it nearest to the article's date. */
    static YearMonth nearestMonth(OptionalInt year, int month, LocalDate reference) {
        if (year.isPresent()) {
            return YearMonth.of(year.getAsInt(), month);
        }
        int distance = month - reference.getMonthValue();
        int shift = distance > 6 ? -1 : distance < -6 ? 1 : 0;
        return YearMonth.of(reference.getYear() + shift, month);
    }

    /** The dot of "Oct. 13", not the one that ends the sentence. */
    private static int skipDot(Row row, int at) {
        return row.is(at, ".") && row.glued(at) && (row.isNumber(at + 1) || row.is(at + 1, ",")) ? at + 1 : at;
    }
}
