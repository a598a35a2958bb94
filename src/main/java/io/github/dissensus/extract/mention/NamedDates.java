package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Dates that their words name, no lengths of time: "the second half of 2027", "next Friday", "two weeks ago", "on the 22nd". */
final class NamedDates {

    private final Words words;
    private final DateRecogniser dates;
    private final RelativeDates relative;
    private final CalendarPhrases phrases;
    private final Holidays holidays;
    private final OrdinalPeriods ordinals;

    NamedDates(
            Words words,
            DateRecogniser dates,
            RelativeDates relative,
            CalendarPhrases phrases,
            Holidays holidays,
            OrdinalPeriods ordinals) {
        this.words = words;
        this.dates = dates;
        this.relative = relative;
        this.phrases = phrases;
        this.holidays = holidays;
        this.ordinals = ordinals;
    }

    /** The longest of the dates that begin at a token. */
    Optional<Span> read(Row row, int from, Calendar calendar) {
        Optional<Span> best = dates.span(row, from, calendar);
        best = TimeExpressions.longer(best, relative.named(row, from, calendar));
        best = TimeExpressions.longer(best, phrases.named(row, from, calendar));
        best = TimeExpressions.longer(best, nearestDay(row, from, calendar));
        best = TimeExpressions.longer(best, weekday(row, from, calendar));
        best = TimeExpressions.longer(best, partOfToday(row, from, calendar));
        best = TimeExpressions.longer(best, holidays.read(row, from, calendar.day()));
        return TimeExpressions.longer(best, ordinals.read(row, from, calendar));
    }

    /** "Monday": the last one or the article's own day; the verb beside it may tell that the next one is meant. */
    private Optional<Span> weekday(Row row, int from, Calendar calendar) {
        OptionalInt weekday = dates.terms().weekday(row, from);
        boolean bare = calendar.known()
                && weekday.isPresent()
                && row.at(from).isCapitalised()
                && !row.is(from - 1, "the", "a", "every", "each");
        return bare
                ? Optional.of(Span.day(
                        calendar.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday.getAsInt()))),
                        from + 1,
                        true))
                : Optional.empty();
    }

    /** "this morning". */
    private Optional<Span> partOfToday(Row row, int from, Calendar calendar) {
        return calendar.known() && row.is(from, "this") && words.is(WordClass.DAY_PARTS, row.word(from + 1))
                ? Optional.of(Span.day(calendar.day(), from + 2, true))
                : Optional.empty();
    }

    /** The "the 22nd" of "on the 22nd": the one nearest to the article's date; no place in a row such as a floor. */
    private Optional<Span> nearestDay(Row row, int from, Calendar calendar) {
        boolean led = calendar.known()
                && row.is(from, "the")
                && row.is(from - 1, "on", "from", "since", "until", "by", "before", "after");
        Optional<DateTerms.Day> day =
                led ? dates.terms().day(row, from + 1).filter(DateTerms.Day::ordinal) : Optional.empty();
        return day.filter(d -> !row.isWord(d.to()) && !row.isNumber(d.to())
                        || words.is(WordClass.PREPOSITIONS, row.word(d.to())))
                .flatMap(d -> IntStream.rangeClosed(-1, 1)
                        .mapToObj(months -> YearMonth.from(calendar.day()).plusMonths(months))
                        .filter(month -> d.number() <= month.lengthOfMonth())
                        .map(month -> month.atDay(d.number()))
                        .min(Comparator.comparingLong(
                                date -> Math.abs(calendar.day().until(date, ChronoUnit.DAYS))))
                        .map(date -> Span.day(date, d.to(), true)));
    }
}
