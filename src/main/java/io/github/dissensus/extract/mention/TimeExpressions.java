package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Value;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Dates and lengths of time at their full length: periods from one date to another, dates with the preposition that
 * opens a side ("since tomorrow", "before 2010", "2018 or later"), dates counted from the article's own, durations.
 */
final class TimeExpressions {

    private final Openers openers;
    private final DateRecogniser dates;
    private final RelativeDates relative;
    private final OrdinalPeriods ordinals;
    private final Durations durations;
    private final OpenDates open;
    private final Holidays holidays;
    private final CalendarPhrases phrases;
    private final NamedDates named;

    TimeExpressions(Words words, DateRecogniser dates, QuantityRecogniser quantities, List<UnitTerm> units) {
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
                        WordClass.MULTIPLIER_WORDS,
                        WordClass.VAGUE_COUNTS,
                        WordClass.WEEKDAYS,
                        WordClass.CLOSING_PERIODS,
                        WordClass.DECADE_WORDS,
                        WordClass.HOLIDAYS),
                """
                from between since starting beginning after before until till by prior no
                as within in on the a an another last final week year later greater more
                weekend rest remainder month quarter calendar fiscal financial to post pre
                over under less at about around almost nearly roughly some all whole full
                entire ' earlier""".split("\\s+"));
        NumberReader numbers = new NumberReader(words);
        this.dates = dates;
        this.holidays = new Holidays(words, dates.terms());
        this.relative = new RelativeDates(dates, numbers, holidays);
        this.phrases = new CalendarPhrases(words, dates, numbers);
        this.ordinals = new OrdinalPeriods(dates, numbers);
        this.durations = new Durations(words, quantities, units);
        this.open = new OpenDates();
        this.named = new NamedDates(words, dates, relative, phrases, holidays, ordinals);
    }

    /** The longest expression of time that begins at a token; none where a shorter reading says as much. */
    Optional<Mention> read(List<Token> tokens, int from, Calendar calendar) {
        Row row = new Row(tokens);
        if (!openers.begins(row, from)) {
            return Optional.empty();
        }
        try {
            Optional<Span> here = point(row, from, calendar);
            Optional<Mention> range = range(row, from, here, calendar)
                    .or(() -> relative.beyond(row, from, calendar))
                    .or(() -> daysOf(row, from, calendar));
            if (range.isPresent()) {
                return range;
            }
            Optional<Mention> date = open.read(row, from, calendar, at -> at == from ? here : point(row, at, calendar))
                    .or(() -> here.map(span -> span.moment(from)));
            Optional<Mention> duration = durations.read(tokens, from);
            return date.isPresent()
                            && (duration.isEmpty()
                                    || date.get().to() >= duration.get().to())
                    ? date
                    : duration;
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /**
     * The date that begins at a token as claims take it: closed on both sides, the words that open a side and those of a
     * mere length of time left out: "the second half of 2027", "next Friday", "two weeks ago", "June 2 to 5".
     */
    Optional<Mention> closed(List<Token> tokens, int from, Calendar calendar) {
        Row row = new Row(tokens);
        if (!openers.begins(row, from)) {
            return Optional.empty();
        }
        try {
            Optional<Span> date = named.read(row, from, calendar);
            boolean led = row.is(from, "from") || row.is(from - 1, "from");
            Optional<Mention> range = led ? Optional.empty() : range(row, from, date, calendar);
            return range.or(() -> date.map(span -> span.moment(from)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** One date: the longest of its readings. */
    private Optional<Span> point(Row row, int from, Calendar calendar) {
        if (!openers.begins(row, from)) {
            return Optional.empty();
        }
        Optional<Span> best = dates.span(row, from, calendar);
        best = longer(best, relative.read(row, from, calendar));
        best = longer(
                best, phrases.read(row, from, calendar, at -> at > from ? point(row, at, calendar) : Optional.empty()));
        best = longer(best, holidays.read(row, from, calendar.day()));
        return longer(best, ordinals.read(row, from, calendar));
    }

    static Optional<Span> longer(Optional<Span> first, Optional<Span> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        return second.get().to() > first.get().to() ? second : first;
    }

    /** "from 2014 to 2018", "between March and May", "June-August 1992", "2014-2018", "June 2 to 5, 2026". */
    private Optional<Mention> range(Row row, int from, Optional<Span> here, Calendar calendar) {
        boolean between = row.is(from, "between");
        boolean led = between || row.is(from, "from");
        int start = led ? from + 1 : from;
        int afterThe = row.is(start, "the") ? start + 1 : start;
        Optional<Span> first = (led ? point(row, start, calendar) : here)
                .or(() -> afterThe > start ? point(row, afterThe, calendar) : Optional.empty())
                .or(() -> years(row, start))
                .or(() -> dayBefore(row, start, calendar));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int joint = first.get().to();
        boolean joined =
                row.is(joint, "to", "through", "until", "till", "-", "—", "~") || between && row.is(joint, "and");
        if (!joined) {
            return Optional.empty();
        }
        return second(row, row.is(joint + 1, "the") ? joint + 2 : joint + 1, first.get(), calendar)
                .flatMap(last ->
                        ordered(inYearOf(first.get(), last), last).map(span -> between(from, span[0], span[1])));
    }

    /** The "18" of "18 to 19 June", the "ninth" of "from ninth till seventeenth of April". */
    private Optional<Span> dayBefore(Row row, int start, Calendar calendar) {
        int at = row.is(start, "the") ? start + 1 : start;
        Optional<DateTerms.Day> day = dates.terms().day(row, at);
        int joint = day.map(DateTerms.Day::to).orElse(at);
        if (day.isEmpty() || !row.is(joint, "to", "through", "until", "till", "-", "—", "and")) {
            return Optional.empty();
        }
        int next = row.is(joint + 1, "the") ? joint + 2 : joint + 1;
        boolean dayFirst = dates.terms()
                .day(row, next)
                .filter(d -> dates.terms()
                        .month(row, row.is(d.to(), "of") ? d.to() + 1 : d.to())
                        .isPresent())
                .isPresent();
        return dayFirst
                ? dates.span(row, next, calendar)
                        .filter(Span::isDay)
                        .map(last ->
                                Span.day(last.first().withDayOfMonth(day.get().number()), joint, last.hasYear()))
                : Optional.empty();
    }

    /** "from 4 to 23 of next month". */
    private Optional<Mention> daysOf(Row row, int from, Calendar calendar) {
        int start = row.is(from, "from", "between") ? from + 1 : from;
        OptionalInt first = DateTerms.small(row, start, 31);
        OptionalInt last = DateTerms.small(row, start + 2, 31);
        if (first.isEmpty()
                || last.isEmpty()
                || start == from
                || !row.is(start + 1, "-", "to", "and")
                || !row.is(start + 3, "of", "in")) {
            return Optional.empty();
        }
        return dates.span(row, start + 4, calendar)
                .filter(month -> month.first().plusMonths(1).equals(month.after()))
                .flatMap(month -> ordered(
                                Span.day(month.first().withDayOfMonth(first.getAsInt()), start + 1, true),
                                Span.day(month.first().withDayOfMonth(last.getAsInt()), month.to(), true))
                        .map(ends -> between(from, ends[0], ends[1])));
    }

    /** The first date takes the year that only the second names: "Nov-Feb 2017". */
    private static Span inYearOf(Span span, Span last) {
        if (span.hasYear() || !last.hasYear()) {
            return span;
        }
        Span same = span.plusYears(last.first().getYear() - span.first().getYear());
        return same.first().isAfter(last.first()) ? same.plusYears(-1) : same;
    }

    private Optional<Span> second(Row row, int at, Span first, Calendar calendar) {
        if (row.is(at, "now", "date") && calendar.known()) {
            return Optional.of(Span.day(calendar.day(), at + 1, true));
        }
        return point(row, at, calendar)
                .or(() -> years(row, at))
                .or(() -> weekday(row, at, first))
                .or(() -> sameMonth(row, at, first));
    }

    /** The "Friday" of "next Monday to Friday". */
    private Optional<Span> weekday(Row row, int at, Span first) {
        return first.isDay() && dates.terms().weekday(row, at).isPresent()
                ? Optional.of(Span.day(
                        first.first()
                                .with(TemporalAdjusters.next(DayOfWeek.of(
                                        dates.terms().weekday(row, at).getAsInt()))),
                        at + 1,
                        true))
                : Optional.empty();
    }

    /** A year that stands first in a sentence or behind a hyphen. */
    private static Optional<Span> years(Row row, int at) {
        return DateTerms.year(row, at).isPresent() && !(row.glued(at + 1) && row.isWord(at + 1))
                ? Optional.of(Span.year(DateTerms.year(row, at).getAsInt(), at + 1))
                : Optional.empty();
    }

    /** The "5, 2026" of "June 2 to 5, 2026". */
    private Optional<Span> sameMonth(Row row, int at, Span first) {
        Optional<DateTerms.Day> day = first.isDay() ? dates.terms().day(row, at) : Optional.empty();
        return day.map(end -> {
            int yearAt = row.is(end.to(), ",") ? end.to() + 1 : end.to();
            boolean hasYear = DateTerms.year(row, yearAt).isPresent();
            int year = hasYear
                    ? DateTerms.year(row, yearAt).getAsInt()
                    : first.first().getYear();
            LocalDate date = LocalDate.of(year, first.first().getMonth(), end.number());
            return Span.day(date, hasYear ? yearAt + 1 : end.to(), hasYear || first.hasYear());
        });
    }

    /** Both ends in their order: "May to March" ends in the next year. */
    private static Optional<Span[]> ordered(Span first, Span last) {
        Span end = last.last().isBefore(first.first()) && !last.hasYear() ? last.plusYears(1) : last;
        return end.last().isBefore(first.first())
                ? Optional.empty()
                : Optional.of(new Span[] {first, end.endingAt(last.to())});
    }

    private static Mention between(int from, Span first, Span last) {
        LocalDate end = last.written().isEmpty() && !last.isDay() && isRestOfPeriod(last) ? last.after() : last.first();
        return new Mention.Moment(
                from,
                last.to(),
                new Value.Date(Optional.empty(), Optional.of(first.first()), Optional.of(last.last())),
                first.first() + "/" + end);
    }

    /** "the end of 2008" ends where 2008 does. */
    private static boolean isRestOfPeriod(Span span) {
        return span.after().getDayOfYear() == 1
                || span.after().getDayOfMonth() == 1 && span.first().getDayOfMonth() > 20;
    }
}
