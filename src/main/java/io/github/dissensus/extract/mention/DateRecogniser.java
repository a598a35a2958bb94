package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Dates as news writes them: "June 2", "2 June 2026", "2026-06-02", "October 2026", "late 2026", "Q3", "mid-February",
 * "early next year", "today", "until 2030". A date without a year is the one nearest to the article's own date.
 */
final class DateRecogniser {

    /** A date before it was counted from a calendar that knows no year. */
    private static final int FIRST_YEAR = 1900;

    private final Words words;

    DateRecogniser(Words words) {
        this.words = words;
    }

    /** A stretch of days that a row of tokens names. */
    private record Span(int to, Optional<String> written, LocalDate first, LocalDate last) {}

    /**
     * The date that begins at a token, if one does.
     *
     * @param calendar the day from which dates without a year are counted
     */
    Optional<Mention> read(List<Token> tokens, int from, Calendar calendar) {
        boolean counted = words.is(WordClass.RELATIVE_DAYS, tokens.get(from).lower());
        if (counted && !calendar.known()) {
            return Optional.empty();
        }
        return span(tokens, from, calendar.day())
                .filter(span -> span.last().getYear() >= FIRST_YEAR)
                .map(span -> new Mention.Moment(
                        from,
                        span.to(),
                        new Value.Date(span.written(), Optional.of(span.first()), Optional.of(span.last()))));
    }

    private Optional<Span> span(List<Token> tokens, int from, LocalDate reference) {
        Token token = tokens.get(from);
        try {
            if (token.isNumber()) {
                return iso(tokens, from)
                        .or(() -> dayMonth(tokens, from, reference))
                        .or(() -> bareYear(tokens, from));
            }
            Optional<Span> part = partOfPeriod(tokens, from, reference);
            if (part.isPresent()) {
                return part;
            }
            Optional<Integer> month = month(token);
            if (month.isPresent()) {
                return monthFirst(tokens, from, month.get(), reference);
            }
            return relativeDay(token, from, reference)
                    .or(() -> namedPeriod(tokens, from, reference))
                    .or(() -> relativePeriod(tokens, from, reference));
        } catch (DateTimeException impossible) {
            return Optional.empty(); // "June 31", "2026-13-01"
        }
    }

    /** "2026-06-02". */
    private static Optional<Span> iso(List<Token> tokens, int from) {
        if (from + 4 >= tokens.size() || !isYear(tokens.get(from)) || !hyphenated(tokens, from)) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(number(tokens, from), number(tokens, from + 2), number(tokens, from + 4));
        return Optional.of(day(day, from + 5));
    }

    private static boolean hyphenated(List<Token> tokens, int from) {
        return tokens.get(from + 1).lower().equals("-")
                && tokens.get(from + 3).lower().equals("-")
                && isSmall(tokens.get(from + 2), 12)
                && isSmall(tokens.get(from + 4), 31);
    }

    /** "2 June 2026", "the 2nd of June". */
    private Optional<Span> dayMonth(List<Token> tokens, int from, LocalDate reference) {
        if (!isSmall(tokens.get(from), 31)) {
            return Optional.empty();
        }
        int at = skipOrdinal(tokens, from + 1);
        at = at < tokens.size() && tokens.get(at).lower().equals("of") ? at + 1 : at;
        if (at >= tokens.size() || month(tokens.get(at)).isEmpty()) {
            return Optional.empty();
        }
        int month = month(tokens.get(at)).get();
        int to = skipDot(tokens, at + 1);
        Optional<Integer> year = yearAt(tokens, to);
        LocalDate day = nearest(year, month, number(tokens, from), reference);
        return Optional.of(day(day, year.isPresent() ? afterYear(tokens, to) : to));
    }

    /** "June 2, 2026", "June 2", "June 2026", "June". */
    private Optional<Span> monthFirst(List<Token> tokens, int from, int month, LocalDate reference) {
        int at = skipDot(tokens, from + 1);
        if (at < tokens.size() && isSmall(tokens.get(at), 31) && !isClock(tokens, at)) {
            int to = skipOrdinal(tokens, at + 1);
            Optional<Integer> year = yearAt(tokens, to);
            LocalDate day = nearest(year, month, number(tokens, at), reference);
            return Optional.of(day(day, year.isPresent() ? afterYear(tokens, to) : to));
        }
        Optional<Integer> year = yearAt(tokens, at);
        int to = year.isPresent() ? afterYear(tokens, at) : from + 1;
        return Optional.of(month(nearestMonth(year, month, reference), to));
    }

    private static boolean isClock(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at + 1).lower().equals(":")
                && tokens.get(at + 1).glued();
    }

    /** "2028": a year by itself, where nothing makes it part of a name or a count. */
    private static Optional<Span> bareYear(List<Token> tokens, int from) {
        if (!isYear(tokens.get(from)) || from > 0 && tokens.get(from).glued()) {
            return Optional.empty();
        }
        boolean timely = from > 0 && tokens.get(from - 1).isWord();
        boolean named = from > 0 && tokens.get(from - 1).isCapitalised() && from > 1;
        if (!timely
                || named
                || from + 1 < tokens.size()
                        && tokens.get(from + 1).glued()
                        && tokens.get(from + 1).isWord()) {
            return Optional.empty();
        }
        return Optional.of(year(number(tokens, from), from + 1));
    }

    /** "late 2026", "mid-February", "early next year", "the end of 2026". */
    private Optional<Span> partOfPeriod(List<Token> tokens, int from, LocalDate reference) {
        Optional<String> third =
                words.value(WordClass.PARTS_OF_PERIOD, tokens.get(from).lower());
        int at = from + 1;
        if (third.isEmpty() || at >= tokens.size()) {
            return Optional.empty();
        }
        for (String skipped : List.of("-", "in", "of", "the")) {
            if (at < tokens.size() && tokens.get(at).lower().equals(skipped)) {
                at++;
            }
        }
        if (at >= tokens.size()
                || words.is(WordClass.PARTS_OF_PERIOD, tokens.get(at).lower())) {
            return Optional.empty();
        }
        Optional<Span> whole =
                isYear(tokens.get(at)) ? Optional.of(year(number(tokens, at), at + 1)) : span(tokens, at, reference);
        return whole.filter(span -> span.first().isBefore(span.last()))
                .map(span -> part(span, Integer.parseInt(third.get())));
    }

    private static Span part(Span whole, int third) {
        if (whole.first().plusMonths(11).isBefore(whole.last())) {
            LocalDate first = whole.first().plusMonths(4L * (third - 1));
            return new Span(
                    whole.to(),
                    Optional.empty(),
                    first,
                    YearMonth.from(first.plusMonths(3)).atEndOfMonth());
        }
        if (whole.first().plusMonths(1).isBefore(whole.last())) {
            LocalDate first = whole.first().plusMonths(third - 1L);
            return new Span(
                    whole.to(), Optional.empty(), first, YearMonth.from(first).atEndOfMonth());
        }
        LocalDate first = whole.first().plusDays(10L * (third - 1));
        LocalDate last = third == 3 ? whole.last() : first.plusDays(9);
        return new Span(whole.to(), Optional.empty(), first, last);
    }

    private Optional<Span> relativeDay(Token token, int from, LocalDate reference) {
        return words.value(WordClass.RELATIVE_DAYS, token.lower())
                .map(days -> day(reference.plusDays(Integer.parseInt(days)), from + 1));
    }

    /** "Q3 2026", "spring 2027", "the second half of 2026" by its short form "H2". */
    private Optional<Span> namedPeriod(List<Token> tokens, int from, LocalDate reference) {
        String word = tokens.get(from).lower();
        Optional<String> months = words.value(WordClass.QUARTERS, word);
        boolean season = months.isEmpty();
        months = season ? words.value(WordClass.SEASONS, word) : months;
        int to = from + 1;
        to = to < tokens.size() && tokens.get(to).lower().equals("of") ? to + 1 : to;
        Optional<Integer> year = yearAt(tokens, to);
        if (months.isEmpty() || season && year.isEmpty() && !seasonal(tokens, from)) {
            return Optional.empty();
        }
        String[] ends = months.get().split("-");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[1]);
        YearMonth start = nearestMonth(year, first, reference);
        YearMonth end = start.withMonth(last);
        end = end.isBefore(start) ? end.plusYears(1) : end;
        return Optional.of(new Span(
                year.isPresent() ? afterYear(tokens, to) : from + 1,
                Optional.empty(),
                start.atDay(1),
                end.atEndOfMonth()));
    }

    /** A season's name is a season behind "this", "in", "next": "in spring", not "spring loaded". */
    private boolean seasonal(List<Token> tokens, int from) {
        if (from == 0) {
            return false;
        }
        String before = tokens.get(from - 1).lower();
        return before.equals("in") || before.equals("the") || words.is(WordClass.RELATIVE_PERIODS, before);
    }

    /** "next year", "this month", "last week", "later this year". */
    private Optional<Span> relativePeriod(List<Token> tokens, int from, LocalDate reference) {
        int at = tokens.get(from).lower().equals("later") ? from + 1 : from;
        boolean later = at > from;
        if (at + 1 >= tokens.size()) {
            return Optional.empty();
        }
        Optional<String> shift =
                words.value(WordClass.RELATIVE_PERIODS, tokens.get(at).lower());
        if (shift.isEmpty()) {
            return Optional.empty();
        }
        int by = Integer.parseInt(shift.get());
        Optional<Span> span = period(tokens.get(at + 1).lower(), by, reference, at + 2);
        return later ? span.map(s -> new Span(s.to(), Optional.empty(), reference, s.last())) : span;
    }

    private Optional<Span> period(String noun, int by, LocalDate reference, int to) {
        Optional<Period> length = words.value(WordClass.PERIOD_NOUNS, noun).map(Period::parse);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        Period period = length.get();
        if (period.getYears() > 0) {
            return Optional.of(year(reference.getYear() + by * period.getYears(), to));
        }
        if (period.getMonths() > 0) {
            int first = (reference.getMonthValue() - 1) / period.getMonths() * period.getMonths() + 1;
            YearMonth start = YearMonth.of(reference.getYear(), first).plusMonths((long) by * period.getMonths());
            YearMonth end = start.plusMonths(period.getMonths() - 1L);
            return Optional.of(
                    start.equals(end)
                            ? month(start, to)
                            : new Span(to, Optional.empty(), start.atDay(1), end.atEndOfMonth()));
        }
        LocalDate monday =
                reference.minusDays(reference.getDayOfWeek().getValue() - 1L).plusDays((long) by * period.getDays());
        return Optional.of(new Span(to, Optional.empty(), monday, monday.plusDays(period.getDays() - 1L)));
    }

    private Optional<Integer> month(Token token) {
        boolean everyday = words.is(WordClass.AMBIGUOUS_MONTHS, token.lower());
        if (everyday && !token.isCapitalised()) {
            return Optional.empty();
        }
        return words.value(WordClass.MONTHS, token.lower()).map(Integer::valueOf);
    }

    private static Span day(LocalDate day, int to) {
        return new Span(to, Optional.of(day.toString()), day, day);
    }

    private static Span month(YearMonth month, int to) {
        return new Span(to, Optional.of(month.toString()), month.atDay(1), month.atEndOfMonth());
    }

    private static Span year(int year, int to) {
        return new Span(to, Optional.of(String.valueOf(year)), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static LocalDate nearest(Optional<Integer> year, int month, int day, LocalDate reference) {
        YearMonth found = nearestMonth(year, month, reference);
        return LocalDate.of(found.getYear(), found.getMonth(), day);
    }

    /** The month in its year, or in the one that brings it nearest to the article's date. */
    private static YearMonth nearestMonth(Optional<Integer> year, int month, LocalDate reference) {
        if (year.isPresent()) {
            return YearMonth.of(year.get(), month);
        }
        int distance = month - reference.getMonthValue();
        int shift = distance > 6 ? -1 : distance < -6 ? 1 : 0;
        return YearMonth.of(reference.getYear() + shift, month);
    }

    private static Optional<Integer> yearAt(List<Token> tokens, int at) {
        int year = at < tokens.size() && tokens.get(at).lower().equals(",") ? at + 1 : at;
        return year < tokens.size() && isYear(tokens.get(year)) ? Optional.of(number(tokens, year)) : Optional.empty();
    }

    private static int afterYear(List<Token> tokens, int at) {
        return tokens.get(at).lower().equals(",") ? at + 2 : at + 1;
    }

    private static int skipOrdinal(List<Token> tokens, int at) {
        return at < tokens.size()
                        && tokens.get(at).glued()
                        && tokens.get(at).lower().matches("st|nd|rd|th")
                ? at + 1
                : at;
    }

    private static int skipDot(List<Token> tokens, int at) {
        return at < tokens.size()
                        && tokens.get(at).lower().equals(".")
                        && tokens.get(at).glued()
                ? at + 1
                : at;
    }

    private static boolean isYear(Token token) {
        return token.text().matches("(19|20)\\d\\d");
    }

    private static boolean isSmall(Token token, int most) {
        return token.text().matches("\\d{1,2}")
                && Integer.parseInt(token.text()) <= most
                && !token.text().matches("0+");
    }

    private static int number(List<Token> tokens, int at) {
        return Integer.parseInt(tokens.get(at).text());
    }
}
