package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Days and stretches told by several words of the calendar: "the week of April 6", "the first Friday of July", "the rest of
 * the year", "year to date", "Monday the 21st", "the day after tomorrow", "18 and 19 June", "next week Friday".
 */
final class CalendarPhrases {

    /** Months to either side in which a weekday with a day is looked for. */
    private static final int MONTHS = 24;

    private static final int WEEK = 7;
    private static final int WORKDAYS = 5;

    private final DateRecogniser dates;
    private final DateTerms terms;
    private final NumberReader numbers;
    private final Years years;
    private final Words words;

    CalendarPhrases(Words words, DateRecogniser dates, NumberReader numbers) {
        this.dates = dates;
        this.terms = dates.terms();
        this.numbers = numbers;
        this.years = new Years(words);
        this.words = words;
    }

    /**
     * The date that begins at a token.
     *
     * @param point reads any date that begins at a token
     */
    Optional<Span> read(Row row, int from, Calendar calendar, IntFunction<Optional<Span>> point) {
        Optional<Span> fixed = weekdayOfMonth(row, from, calendar)
                .or(() -> sharedMonth(row, from, calendar))
                .or(() -> spoken(row, from));
        return fixed.isPresent() || !calendar.known()
                ? fixed
                : weekOf(row, from, calendar, point)
                        .or(() -> rest(row, from, calendar))
                        .or(() -> toDate(row, from, calendar))
                        .or(() -> weekdayWithDay(row, from, calendar))
                        .or(() -> besideDay(row, from, calendar))
                        .or(() -> weekThenDay(row, from, calendar))
                        .or(() -> vague(row, from, calendar))
                        .or(() -> workdays(row, from, calendar))
                        .or(() -> dayThisMonth(row, from, calendar));
    }

    /** The days among them: "the first Friday of July", "Friday the 13th", "next week Friday". */
    Optional<Span> named(Row row, int from, Calendar calendar) {
        Optional<Span> fixed = weekdayOfMonth(row, from, calendar).or(() -> spoken(row, from));
        return fixed.isPresent() || !calendar.known()
                ? fixed
                : weekdayWithDay(row, from, calendar)
                        .or(() -> weekThenDay(row, from, calendar))
                        .or(() -> dayThisMonth(row, from, calendar));
    }

    /** "the week of April 6", "the week beginning February 4", "a week starting tomorrow". */
    private Optional<Span> weekOf(Row row, int from, Calendar calendar, IntFunction<Optional<Span>> point) {
        int noun = row.is(from, "the", "a") ? from + 1 : from;
        boolean exact = row.is(from, "a");
        boolean led = row.is(noun, "week")
                && (row.is(noun + 1, "of") && !exact || row.is(noun + 1, "beginning", "commencing", "starting"));
        if (!led) {
            return Optional.empty();
        }
        int at = row.is(noun + 2, "on", "from", "with") ? noun + 3 : noun + 2;
        return point.apply(at)
                .or(() -> row.is(at, "the")
                        ? point.apply(at + 1).or(() -> dayOfMonth(row, at, calendar))
                        : Optional.empty())
                .filter(Span::isDay)
                .map(day -> {
                    LocalDate first = exact ? day.first() : NamedPeriods.monday(day.first());
                    return Span.of(first, first.plusDays(WEEK - 1L), day.to());
                });
    }

    /** The "the 18th" of "the week of the 18th": in the month that brings it nearest. */
    private Optional<Span> dayOfMonth(Row row, int the, Calendar calendar) {
        return terms.day(row, the + 1)
                .filter(DateTerms.Day::ordinal)
                .flatMap(day -> nearest(calendar.day(), day, any -> true));
    }

    /** "the rest of the year", "rest of this month". */
    private Optional<Span> rest(Row row, int from, Calendar calendar) {
        int noun = row.is(from, "the") ? from + 1 : from;
        if (!row.is(noun, "rest", "remainder") || !row.is(noun + 1, "of") || !row.is(noun + 2, "the", "this")) {
            return Optional.empty();
        }
        return terms.period(row, noun + 3)
                .filter(NamedPeriods::isOfCalendar)
                .map(period -> NamedPeriods.period(period, 0, calendar.day(), noun + 4))
                .map(whole -> Span.of(calendar.day(), whole.last(), whole.to()));
    }

    /** "year to date". */
    private Optional<Span> toDate(Row row, int from, Calendar calendar) {
        return row.is(from, "year", "month", "quarter", "week") && row.is(from + 1, "to") && row.is(from + 2, "date")
                ? terms.period(row, from)
                        .map(period -> NamedPeriods.period(period, 0, calendar.day(), from + 3))
                        .map(whole -> Span.of(whole.first(), calendar.day(), from + 3))
                : Optional.empty();
    }

    /** "the first Friday of July", "last Monday in May 2025". */
    private Optional<Span> weekdayOfMonth(Row row, int from, Calendar calendar) {
        int start = row.is(from, "the") ? from + 1 : from;
        Optional<DateTerms.Day> ordinal = terms.ordinal(row, start).filter(day -> day.number() <= WORKDAYS);
        OptionalInt weekday =
                ordinal.isPresent() ? terms.weekday(row, ordinal.get().to()) : OptionalInt.empty();
        int of = ordinal.map(DateTerms.Day::to).orElse(from) + 1;
        if (weekday.isEmpty() || !row.is(of, "of", "in")) {
            return Optional.empty();
        }
        int at = row.is(of + 1, "the") ? of + 2 : of + 1;
        int place = ordinal.get().number();
        return dates.span(row, at, calendar)
                .filter(month -> month.first().plusMonths(1).equals(month.after()))
                .map(month -> Span.day(
                        month.first().with(TemporalAdjusters.dayOfWeekInMonth(place, DayOfWeek.of(weekday.getAsInt()))),
                        month.to(),
                        month.hasYear()));
    }

    /** "Monday 21", "Friday the 13th": in the month that brings them together nearest to the article's date. */
    private Optional<Span> weekdayWithDay(Row row, int from, Calendar calendar) {
        OptionalInt weekday = terms.weekday(row, from);
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        int at = row.is(from + 1, "the", ",") ? from + 2 : from + 1;
        Optional<DateTerms.Day> day = terms.day(row, at)
                .filter(d -> d.ordinal()
                        || at == from + 1 && !row.isWord(d.to()) && !row.isNumber(d.to()) && !row.glued(d.to() + 1))
                .filter(d -> !row.is(d.to(), ":", "/", "-", "%"));
        return day.flatMap(
                d -> nearest(calendar.day(), d, date -> date.getDayOfWeek().getValue() == weekday.getAsInt()));
    }

    private static Optional<Span> nearest(LocalDate reference, DateTerms.Day day, Predicate<LocalDate> fits) {
        for (int distance = 0; distance <= MONTHS; distance++) {
            for (int side : new int[] {1, -1}) {
                YearMonth month = YearMonth.from(reference).plusMonths((long) distance * side);
                if (day.number() <= month.lengthOfMonth() && fits.test(month.atDay(day.number()))) {
                    return Optional.of(Span.day(month.atDay(day.number()), day.to(), true));
                }
            }
        }
        return Optional.empty();
    }

    /** "the day before yesterday", "the day after tomorrow", "the day after". */
    private Optional<Span> besideDay(Row row, int from, Calendar calendar) {
        if (!row.is(from, "the") || !row.is(from + 1, "day") || !row.is(from + 2, "before", "after")) {
            return Optional.empty();
        }
        int shift = row.is(from + 2, "before") ? -1 : 1;
        OptionalInt day = terms.relativeDay(row, from + 3);
        boolean ends = !row.isWord(from + 3) && !row.isNumber(from + 3);
        return day.isPresent()
                ? Optional.of(Span.day(calendar.day().plusDays(day.getAsInt() + (long) shift), from + 4, true))
                : ends ? Optional.of(Span.day(calendar.day().plusDays(shift), from + 3, true)) : Optional.empty();
    }

    /** "next week Friday". */
    private Optional<Span> weekThenDay(Row row, int from, Calendar calendar) {
        OptionalInt shift = terms.shift(row, from);
        int at = row.is(from + 2, "on") ? from + 3 : from + 2;
        OptionalInt weekday = terms.weekday(row, at);
        return shift.isPresent() && row.is(from + 1, "week") && weekday.isPresent()
                ? Optional.of(Span.day(
                        NamedPeriods.monday(calendar.day())
                                .plusWeeks(shift.getAsInt())
                                .plusDays(weekday.getAsInt() - 1L),
                        at + 1,
                        true))
                : Optional.empty();
    }

    /** "in the coming weeks", "the past months": a few of them. */
    private Optional<Span> vague(Row row, int from, Calendar calendar) {
        OptionalInt shift = terms.shift(row, from);
        boolean several = row.word(from + 1).endsWith("s") && shift.isPresent() && shift.getAsInt() != 0;
        int few = words.value(WordClass.VAGUE_COUNTS, "few")
                .map(Integer::parseInt)
                .orElse(0);
        Optional<Period> unit = several ? terms.period(row, from + 1) : Optional.empty();
        return unit.map(period -> period.multipliedBy(few))
                .map(length -> shift.getAsInt() > 0
                        ? Span.of(calendar.day().plusDays(1), calendar.day().plus(length), from + 2)
                        : Span.of(calendar.day().minus(length), calendar.day().minusDays(1), from + 2));
    }

    /** "the next 4 business days": Saturday and Sunday are left out. */
    private Optional<Span> workdays(Row row, int from, Calendar calendar) {
        OptionalInt shift = terms.shift(row, from);
        Optional<NumberReader.Read> number =
                shift.isPresent() && row.has(from + 1) ? numbers.count(row, from + 1) : Optional.empty();
        int at = number.map(NumberReader.Read::to).orElse(from);
        int count = number.map(read -> read.number().intValue()).orElse(0);
        if (count < 1 || count > MONTHS || !row.is(at, "business", "working") || !row.is(at + 1, "days")) {
            return Optional.empty();
        }
        int step = shift.getAsInt() < 0 ? -1 : 1;
        LocalDate first = workday(calendar.day().plusDays(step), step);
        LocalDate last = first;
        for (int i = 1; i < count; i++) {
            last = workday(last.plusDays(step), step);
        }
        return Optional.of(step > 0 ? Span.of(first, last, at + 2) : Span.of(last, first, at + 2));
    }

    private static LocalDate workday(LocalDate day, int step) {
        LocalDate found = day;
        while (found.getDayOfWeek().getValue() > WORKDAYS) {
            found = found.plusDays(step);
        }
        return found;
    }

    /** "the 21st this month", "the 3rd of next month" has its own reading. */
    private Optional<Span> dayThisMonth(Row row, int from, Calendar calendar) {
        int start = row.is(from, "around") ? from + 1 : from;
        Optional<DateTerms.Day> day =
                row.is(start, "the") ? terms.day(row, start + 1).filter(DateTerms.Day::ordinal) : Optional.empty();
        return day.filter(d -> terms.shift(row, d.to()).isPresent())
                .flatMap(d -> dates.span(row, d.to(), calendar)
                        .filter(month -> month.first().plusMonths(1).equals(month.after()))
                        .map(month -> Span.day(month.first().withDayOfMonth(d.number()), month.to(), true)));
    }

    /** The "18" of "18 and 19 June", the "4" of "June 3 and 4". */
    private Optional<Span> sharedMonth(Row row, int from, Calendar calendar) {
        Optional<DateTerms.Day> day = terms.day(row, from).filter(d -> row.isNumber(from) || d.ordinal());
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int joint = day.get().to();
        if (row.is(joint, "and", "or", ",")) {
            int next = row.is(joint, ",") && row.is(joint + 1, "and", "or") ? joint + 2 : joint + 1;
            boolean dayFirst = terms.day(row, next)
                    .filter(d -> terms.month(row, row.is(d.to(), "of") ? d.to() + 1 : d.to())
                            .isPresent())
                    .isPresent();
            Optional<Span> other = dayFirst ? dates.span(row, next, calendar).filter(Span::isDay) : Optional.empty();
            if (other.isPresent()) {
                return other.map(
                        o -> Span.day(o.first().withDayOfMonth(day.get().number()), joint, o.hasYear()));
            }
        }
        boolean behind = row.is(from - 1, "and", "or")
                && row.isNumber(from - 2)
                && terms.month(row, from - 3).isPresent();
        boolean ends = !row.isWord(joint)
                || words.is(WordClass.PREPOSITIONS, row.word(joint))
                || words.is(WordClass.AUXILIARIES, row.word(joint));
        return behind && ends && !row.isNumber(joint) && !row.is(joint, "%")
                ? dates.span(row, from - 3, calendar)
                        .filter(Span::isDay)
                        .map(o -> Span.day(o.first().withDayOfMonth(day.get().number()), joint, o.hasYear()))
                : Optional.empty();
    }

    /** "in two thousand and twenty": a year in words behind a preposition, where nothing is counted. */
    private Optional<Span> spoken(Row row, int from) {
        boolean led = row.is(from - 1, "in", "since", "by", "until", "before", "after", "from", "during", "year");
        return led && !row.isNumber(from)
                ? years.read(row, from)
                        .filter(year -> year.number() % 100 > 0
                                && !row.word(year.to()).endsWith("s")
                                && !row.is(year.to(), "million", "thousand"))
                        .map(year -> Span.year(year.number(), year.to()))
                : Optional.empty();
    }
}
