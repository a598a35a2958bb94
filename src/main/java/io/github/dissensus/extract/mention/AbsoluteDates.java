package io.github.dissensus.extract.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Days and months by number or name: "2026-06-02", "2 June 2026", "June 2", "05-Aug-2016", "October 2026", "10/7/2018". */
final class AbsoluteDates {

    private static final Pattern COMPACT = Pattern.compile("(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

    private static final Pattern DOTTED = Pattern.compile("(0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])\\.(19|20)\\d\\d");

    private final DateTerms terms;
    private final Years years;

    AbsoluteDates(DateTerms terms, Years years) {
        this.terms = terms;
        this.years = years;
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
                .or(() -> numeric(row, from, reference))
                .or(() -> dotted(row, from))
                .or(() -> withoutYear(row, from, reference))
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

    /** "22.04.2015": day, month and year, which a version seldom looks like. */
    private static Optional<Span> dotted(Row row, int from) {
        String text = row.at(from).text();
        if (!DOTTED.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.");
        LocalDate day =
                LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
        return Optional.of(Span.day(day, from + 1, true));
    }

    /** "10/7/2018", "4/22/15", month before day unless it cannot be one. */
    private static Optional<Span> numeric(Row row, int from, LocalDate reference) {
        OptionalInt first = DateTerms.small(row, from, 31);
        OptionalInt second = DateTerms.small(row, from + 2, 31);
        OptionalInt year = numericYear(row, from + 4, reference);
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

    private static OptionalInt numericYear(Row row, int at, LocalDate reference) {
        boolean two =
                row.is(at - 1, "/") && row.isNumber(at) && row.at(at).text().matches("\\d\\d") && !row.is(at + 1, "/");
        return two
                ? OptionalInt.of(Years.century(Integer.parseInt(row.at(at).text()), reference))
                : DateTerms.year(row, at);
    }

    /** "on 5/12", "Friday 5/12", "10/1-11/7": month and day where the words before say that it is a date. */
    private Optional<Span> withoutYear(Row row, int from, LocalDate reference) {
        OptionalInt month = DateTerms.monthNumber(row, from);
        OptionalInt day = DateTerms.small(row, from + 2, 31);
        boolean stroke = row.is(from + 1, "/") && separated(row, from + 1) && !row.is(from + 3, "of", "/");
        boolean dated = row.is(from - 1, "on", "this", "next", "last", "from", "between", "since", "until")
                || terms.weekday(row, from - 1).isPresent()
                || row.is(from - 1, "-", "to") && row.is(from - 3, "/");
        if (month.isEmpty() || day.isEmpty() || !stroke || !dated) {
            return Optional.empty();
        }
        YearMonth found = nearestMonth(OptionalInt.empty(), month.getAsInt(), reference);
        return Optional.of(Span.day(found.atDay(day.getAsInt()), from + 3, false));
    }

    /** "20161016". */
    private static Optional<Span> compact(Row row, int from) {
        String text = row.at(from).text();
        if (text.length() != 8 || !COMPACT.matcher(text).matches()) {
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
        Optional<DateTerms.Day> day = terms.day(row, from).or(() -> dayInWords(row, from));
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

    /** "fifteen August", "May twelve nineteen eighty": a number in one word right before the month or the year. */
    private Optional<DateTerms.Day> dayInWords(Row row, int from) {
        OptionalInt number = terms.wordNumber(row, from);
        return number.isPresent()
                        && number.getAsInt() > 0
                        && number.getAsInt() <= 31
                        && (terms.month(row, from + 1).isPresent()
                                || terms.month(row, from - 1).isPresent()
                                        && years.read(row, from + 1).isPresent())
                ? Optional.of(new DateTerms.Day(number.getAsInt(), from + 1, false))
                : Optional.empty();
    }

    /** "June 2, 2026", "June 2", "June the 2nd", "Oct/2", "June 2026", "June". */
    private Optional<Span> monthFirst(Row row, int from, LocalDate reference) {
        int month = terms.month(row, from).getAsInt();
        int at = skipDot(row, from + 1);
        at = separated(row, at)
                        || row.is(at, "the", ",") && terms.day(row, at + 1).isPresent()
                ? at + 1
                : at;
        int dayAt = at;
        Optional<Span> yearInside = yearInside(row, from, month);
        if (yearInside.isPresent()) {
            return yearInside;
        }
        Optional<DateTerms.Day> day = terms.day(row, at).or(() -> dayInWords(row, dayAt));
        if (day.isPresent() && !isClock(row, day.get().to())) {
            return Optional.of(day(row, day.get().to(), month, day.get().number(), reference));
        }
        int yearAt = separated(row, from + 1) ? from + 2 : yearAt(row, skipDot(row, from + 1));
        Optional<Years.Year> year = years.read(row, yearAt);
        YearMonth found = nearestMonth(number(year), month, reference);
        return Optional.of(Span.month(found, year.map(Years.Year::to).orElse(from + 1), year.isPresent()));
    }

    /** "September-2020-23". */
    private static Optional<Span> yearInside(Row row, int from, int month) {
        OptionalInt year = separated(row, from + 1) ? DateTerms.year(row, from + 2) : OptionalInt.empty();
        OptionalInt day =
                year.isPresent() && separated(row, from + 3) ? DateTerms.small(row, from + 4, 31) : OptionalInt.empty();
        return day.isPresent()
                ? Optional.of(Span.day(LocalDate.of(year.getAsInt(), month, day.getAsInt()), from + 5, true))
                : Optional.empty();
    }

    private Span day(Row row, int to, int month, int day, LocalDate reference) {
        int yearAt = separated(row, to) ? to + 1 : yearAt(row, to);
        boolean spoken = row.is(to, "of")
                || row.isWord(to - 1) && terms.month(row, to - 1).isEmpty() && !row.glued(to - 1);
        Optional<Years.Year> year =
                years.read(row, yearAt).or(() -> years.twoDigits(row, yearAt, spoken || separated(row, to), reference));
        YearMonth found = nearestMonth(number(year), month, reference);
        LocalDate date = LocalDate.of(found.getYear(), found.getMonth(), day);
        return Span.day(date, year.map(Years.Year::to).orElse(to), year.isPresent());
    }

    private static OptionalInt number(Optional<Years.Year> year) {
        return year.isPresent() ? OptionalInt.of(year.get().number()) : OptionalInt.empty();
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
        boolean listed = row.is(from - 1, ",") && DateTerms.year(row, from - 2).isPresent();
        boolean open = row.is(from + 1, "or", "and") && row.is(from + 2, "later", "earlier", "newer", "onwards");
        boolean owner = row.is(from + 1, "'s", "onwards", "onward");
        boolean timely = row.isWord(from - 1) || listed || open || owner;
        boolean named = from > 1 && row.isWord(from - 1) && row.at(from - 1).isCapitalised();
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
