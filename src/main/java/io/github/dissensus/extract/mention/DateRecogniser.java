package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Dates as news writes them: "June 2", "2 June 2026", "2026-06-02", "October 2026", "late 2026", "Q3", "mid-February",
 * "early next year", "today", "until 2030". A date without a year is the one nearest to the article's own date.
 */
final class DateRecogniser {

    /** A date before it was counted from a calendar that knows no year. */
    private static final int FIRST_YEAR = 1000;

    private final Openers openers;
    private final DateTerms terms;
    private final AbsoluteDates absolute;
    private final NamedPeriods periods;
    private final LongPeriods longer;

    DateRecogniser(Words words) {
        this.openers = Openers.of(
                words,
                List.of(
                        WordClass.MONTHS,
                        WordClass.SEASONS,
                        WordClass.QUARTERS,
                        WordClass.PARTS_OF_PERIOD,
                        WordClass.RELATIVE_DAYS,
                        WordClass.RELATIVE_PERIODS,
                        WordClass.ORDINAL_WORDS,
                        WordClass.NUMBER_WORDS,
                        WordClass.CLOSING_PERIODS,
                        WordClass.DECADE_WORDS),
                "'",
                "later",
                "earlier");
        this.terms = new DateTerms(words);
        this.absolute = new AbsoluteDates(terms, new Years(words));
        this.periods = new NamedPeriods(terms);
        this.longer = new LongPeriods(terms);
    }

    DateTerms terms() {
        return terms;
    }

    /**
     * The date that begins at a token, if one does.
     *
     * @param calendar the day from which dates without a year are counted
     */
    Optional<Mention> read(List<Token> tokens, int from, Calendar calendar) {
        return span(new Row(tokens), from, calendar).map(span -> span.moment(from));
    }

    Optional<Span> span(Row row, int from, Calendar calendar) {
        if (!openers.begins(row, from) || terms.relativeDay(row, from).isPresent() && !calendar.known()) {
            return Optional.empty();
        }
        try {
            return part(row, from, calendar)
                    .or(() -> closing(row, from, calendar))
                    .or(() -> whole(row, from, calendar.day()))
                    .filter(span -> span.last().getYear() >= FIRST_YEAR);
        } catch (DateTimeException impossible) {
            return Optional.empty(); // "June 31", "2026-13-01"
        }
    }

    private Optional<Span> whole(Row row, int from, LocalDate reference) {
        OptionalInt days = terms.relativeDay(row, from);
        if (days.isPresent()) {
            return Optional.of(Span.day(reference.plusDays(days.getAsInt()), from + 1, true));
        }
        return longer.read(row, from, reference)
                .or(() -> periods.read(row, from, reference))
                .or(() -> absolute.read(row, from, reference));
    }

    /** "late 2026", "mid-February", "early next year", "the end of 2026". */
    private Optional<Span> part(Row row, int from, Calendar calendar) {
        OptionalInt third = terms.third(row, from);
        boolean verb =
                row.is(from, "start", "end", "beginning") && row.is(from + 1, "in"); // "is expected to start in May"
        if (third.isEmpty() || verb) {
            return Optional.empty();
        }
        int at = afterJoint(row, from + 1);
        if (!row.has(at) || terms.third(row, at).isPresent()) {
            return Optional.empty();
        }
        boolean decade = row.glued(at + 1) && row.is(at + 1, "s");
        OptionalInt year = decade ? OptionalInt.empty() : DateTerms.year(row, at);
        Optional<Span> whole = year.isPresent()
                ? Optional.of(Span.year(year.getAsInt(), at + 1))
                : whole(row, at, calendar.day()).or(() -> thisPeriod(row, at, calendar));
        boolean relative = year.isEmpty();
        return whole.filter(span -> !span.isDay())
                .map(span -> relative && row.is(from, "end")
                        ? PeriodParts.end(span)
                        : PeriodParts.third(span, third.getAsInt()));
    }

    /** "EOY": the end of the year, counted from the article's date. */
    private Optional<Span> closing(Row row, int from, Calendar calendar) {
        return calendar.known()
                ? terms.closing(row, from)
                        .map(period -> PeriodParts.end(NamedPeriods.period(period, 0, calendar.day(), from + 1)))
                : Optional.empty();
    }

    private static int afterJoint(Row row, int from) {
        int at = from;
        for (String skipped : List.of("-", "in", "of", "the")) {
            at = row.is(at, skipped) ? at + 1 : at;
        }
        return at;
    }

    /** "the end of the year", counted from the article's date. */
    private Optional<Span> thisPeriod(Row row, int at, Calendar calendar) {
        boolean of = row.is(at - 1, "of") || row.is(at - 1, "the") && row.is(at - 2, "of");
        return calendar.known() && of && !row.word(at).endsWith("s")
                ? terms.period(row, at)
                        .filter(NamedPeriods::isOfCalendar)
                        .map(period -> NamedPeriods.period(period, 0, calendar.day(), at + 1))
                : Optional.empty();
    }
}
