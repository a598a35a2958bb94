package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;

/** Dates counted from the article's own: "two weeks ago", "in three years", "the next five days", "last Wednesday". */
final class RelativeDates {

    private final DateRecogniser dates;
    private final DateTerms terms;
    private final NumberReader numbers;
    private final Holidays holidays;

    RelativeDates(DateRecogniser dates, NumberReader numbers, Holidays holidays) {
        this.dates = dates;
        this.terms = dates.terms();
        this.numbers = numbers;
        this.holidays = holidays;
    }

    /** A length of time in the text: its days, weeks, months or years. */
    private record Length(int count, Period unit, int to) {

        Period period() {
            return unit.multipliedBy(count);
        }

        boolean isOfCalendar() {
            return unit.getYears() >= 10 || unit.getMonths() >= 3;
        }
    }

    /** More units than this lead out of every calendar. */
    private static final int MOST = 1000;

    Optional<Span> read(Row row, int from, Calendar calendar) {
        return calendar.known()
                ? weekday(row, from, calendar)
                        .or(() -> shiftedDay(row, from, calendar))
                        .or(() -> counted(row, from, calendar))
                        .or(() -> distant(row, from, calendar))
                        .or(() -> thisPeriod(row, from, calendar))
                : Optional.empty();
    }

    /** The dates among them, no lengths of time: "next Friday", "this 5/12", "two weeks ago"; not "in two weeks". */
    Optional<Span> named(Row row, int from, Calendar calendar) {
        return calendar.known() && !row.is(from, "on", "in")
                ? weekday(row, from, calendar)
                        .or(() -> shiftedDay(row, from, calendar))
                        .or(() -> distant(row, from, calendar))
                : Optional.empty();
    }

    /** "next Friday", "last Wednesday", "this Monday", "on Monday of next week". */
    private Optional<Span> weekday(Row row, int from, Calendar calendar) {
        int day = row.is(from, "on") ? from + 1 : from;
        OptionalInt inPeriod = terms.weekday(row, day);
        if (inPeriod.isPresent() && row.is(day + 1, "of")) {
            int week = row.is(day + 2, "the") ? day + 3 : day + 2;
            return dates.span(row, week, calendar)
                    .filter(span -> span.first().plusDays(6).equals(span.last()))
                    .map(span -> Span.day(span.first().plusDays(inPeriod.getAsInt() - 1L), span.to(), true));
        }
        Optional<Span> dated = withDate(row, terms.shift(row, from).isPresent() ? from + 1 : from, calendar);
        if (dated.isPresent()) {
            return dated;
        }
        if (inPeriod.isPresent()) {
            int distance = row.is(day + 1, ",") ? day + 2 : day + 1;
            return distant(row, distance, calendar).map(span -> inWeek(span, inPeriod.getAsInt(), span.to()));
        }
        OptionalInt shift = terms.shift(row, from);
        OptionalInt weekday = terms.weekday(row, from + 1);
        if (shift.isEmpty() || weekday.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Span.day(
                weekday(row.word(from), shift.getAsInt(), weekday.getAsInt(), calendar.day()), from + 2, true));
    }

    private static Span inWeek(Span day, int weekday, int to) {
        return Span.day(NamedPeriods.monday(day.first()).plusDays(weekday - 1L), to, true);
    }

    /** "next 6th of April", "this 5/12": the day on that side of the article's date. */
    private Optional<Span> shiftedDay(Row row, int from, Calendar calendar) {
        OptionalInt shift = terms.shift(row, from);
        return shift.isEmpty()
                ? Optional.empty()
                : dates.span(row, from + 1, calendar)
                        .filter(span -> span.isDay() && !span.hasYear())
                        .map(span -> {
                            LocalDate same = span.first()
                                    .plusYears((long) calendar.day().getYear()
                                            - span.first().getYear());
                            boolean wrongSide = shift.getAsInt() > 0 && !same.isAfter(calendar.day())
                                    || shift.getAsInt() < 0 && !same.isBefore(calendar.day());
                            return Span.day(wrongSide ? same.plusYears(shift.getAsInt()) : same, span.to(), true);
                        });
    }

    /** "Friday, June 5": the date says all. */
    private Optional<Span> withDate(Row row, int from, Calendar calendar) {
        if (terms.weekday(row, from).isEmpty()) {
            return Optional.empty();
        }
        int at = row.is(from + 1, ",", "-") ? from + 2 : from + 1;
        return dates.span(row, at, calendar)
                .filter(span -> span.isDay() && terms.relativeDay(row, at).isEmpty());
    }

    /** "coming" and "past" mean the nearest one, "next" and "last" that of the week after or before. */
    private static LocalDate weekday(String word, int shift, int weekday, LocalDate reference) {
        DayOfWeek day = DayOfWeek.of(weekday);
        return switch (word) {
            case "coming" -> reference.with(TemporalAdjusters.next(day));
            case "past" -> reference.with(TemporalAdjusters.previous(day));
            default -> NamedPeriods.monday(reference).plusWeeks(shift).plusDays(weekday - 1L);
        };
    }

    /** "next 3 days", "the past two quarters", "5 past years", "within nine months". */
    private Optional<Span> counted(Row row, int from, Calendar calendar) {
        LocalDate today = calendar.day();
        if (row.is(from, "within")) {
            int at = terms.shift(row, from + 1).isPresent() ? from + 2 : from + 1;
            return length(row, at)
                    .map(length -> Span.of(today, today.plus(length.period()).minusDays(1), length.to()));
        }
        OptionalInt shift = terms.shift(row, from);
        if (shift.isPresent()) {
            return length(row, from + 1).map(length -> run(length, shift.getAsInt(), today));
        }
        Optional<NumberReader.Read> number = numbers.count(row, from);
        OptionalInt behind = number.isPresent() ? terms.shift(row, number.get().to()) : OptionalInt.empty();
        return behind.isEmpty()
                ? Optional.empty()
                : length(row, number.get(), number.get().to() + 1).map(length -> run(length, behind.getAsInt(), today));
    }

    /** Whole quarters and decades count as the calendar has them, days to years from the day beside today. */
    private static Span run(Length length, int by, LocalDate today) {
        if (length.isOfCalendar()) {
            Span near = NamedPeriods.period(length.unit(), by, today, length.to());
            Span far = NamedPeriods.period(length.unit(), by * length.count(), today, length.to());
            return by < 0
                    ? Span.of(far.first(), near.last(), length.to())
                    : Span.of(near.first(), far.last(), length.to());
        }
        return by < 0
                ? Span.of(today.minus(length.period()), today.minusDays(1), length.to())
                : Span.of(today.plusDays(1), today.plus(length.period()), length.to());
    }

    /** "two months ago", "in two weeks", "3 days from today", "2 weeks and 2 days ago". */
    private Optional<Span> distant(Row row, int from, Calendar calendar) {
        if (row.is(from, "in")) {
            Optional<Length> since = length(row, from + 1).filter(length -> row.is(length.to(), "since"));
            if (since.isPresent()) {
                return dates.span(row, since.get().to() + 1, calendar)
                        .map(span -> Span.day(span.first().plus(since.get().period()), span.to(), true));
            }
            return length(row, from + 1)
                    .filter(length -> !row.is(length.to(), "of", "from", "after", "before", "ago"))
                    .map(length -> Span.day(calendar.day().plus(length.period()), length.to(), true));
        }
        Optional<Length> first = length(row, from);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<Length> more =
                row.is(first.get().to(), "and") ? length(row, first.get().to() + 1) : Optional.empty();
        Period period = first.get().period().plus(more.map(Length::period).orElse(Period.ZERO));
        int to = more.or(() -> first).get().to();
        if (row.is(to, "ago", "earlier")) {
            return Optional.of(Span.day(calendar.day().minus(period), to + 1, true));
        }
        boolean ahead = row.is(to, "from", "after");
        if (!ahead && !row.is(to, "before")) {
            return Optional.empty();
        }
        return start(row, to + 1, calendar, ahead)
                .filter(Span::isDay)
                .map(day ->
                        Span.day(ahead ? day.first().plus(period) : day.first().minus(period), day.to(), true))
                .map(day -> row.is(day.to(), "on")
                                && terms.weekday(row, day.to() + 1).isPresent()
                        ? inWeek(day, terms.weekday(row, day.to() + 1).getAsInt(), day.to() + 2)
                        : day);
    }

    /** "more than two days before yesterday": a side that is open from there; "about a month ago". */
    Optional<Mention> beyond(Row row, int from, Calendar calendar) {
        boolean two = row.is(from, "more", "less") && row.is(from + 1, "than")
                || row.is(from, "at") && row.is(from + 1, "least");
        int at = two ? from + 2 : from + 1;
        if (!calendar.known()
                || !two && !row.is(from, "over", "under", "about", "around", "almost", "nearly", "roughly", "some")) {
            return Optional.empty();
        }
        Optional<Length> length = length(row, at);
        boolean after = length.isPresent() && row.is(length.get().to(), "after", "from");
        if (!after && (length.isEmpty() || !row.is(length.get().to(), "before", "ago"))) {
            return Optional.empty();
        }
        boolean more = row.is(from, "more", "over", "at");
        boolean less = row.is(from, "less", "under");
        return distant(row, at, calendar)
                .map(day -> !more && !less
                        ? day.moment(from)
                        : more == after
                                ? OpenDates.since(from, day.to(), day.first())
                                : OpenDates.before(from, day.to(), day.first()));
    }

    private Optional<Span> start(Row row, int at, Calendar calendar, boolean ahead) {
        if (row.is(at, "now")) {
            return Optional.of(Span.day(calendar.day(), at + 1, true));
        }
        return dates.span(row, at, calendar)
                .or(() -> holidays.read(row, at, calendar.day()))
                .map(span ->
                        ahead && !span.hasYear() && span.last().isBefore(calendar.day()) ? span.plusYears(1) : span);
    }

    /** "the week", "the year" by itself is this one. */
    private Optional<Span> thisPeriod(Row row, int from, Calendar calendar) {
        boolean alone = row.is(from, "the")
                && !row.is(from + 2, "of", "after", "starting", "beginning", "-")
                && !row.isNumber(from + 2);
        Optional<Span> part =
                alone ? NamedPeriods.partOfWeek(terms, row, from + 1, 0, calendar.day()) : Optional.empty();
        if (part.isPresent()) {
            return part;
        }
        return alone && !row.word(from + 1).endsWith("s")
                ? terms.period(row, from + 1)
                        .filter(period -> period.getYears() < 10 && NamedPeriods.isOfCalendar(period))
                        .map(period -> NamedPeriods.period(period, 0, calendar.day(), from + 2))
                : Optional.empty();
    }

    private Optional<Length> length(Row row, int at) {
        int vague = row.is(at, "a") ? at + 1 : at;
        OptionalInt few = terms.number(WordClass.VAGUE_COUNTS, row, vague);
        if (few.isPresent()) {
            int noun = row.is(vague + 1, "of") ? vague + 2 : vague + 1;
            return length(
                    row, new NumberReader.Read(BigDecimal.valueOf(few.getAsInt()), noun, BigDecimal.ONE, false), noun);
        }
        if (row.is(at, "a", "an")) {
            return length(row, new NumberReader.Read(BigDecimal.ONE, at + 1, BigDecimal.ONE, false), at + 1);
        }
        return row.has(at) ? numbers.count(row, at).flatMap(read -> length(row, read, read.to())) : Optional.empty();
    }

    private Optional<Length> length(Row row, NumberReader.Read read, int noun) {
        boolean whole = read.number().stripTrailingZeros().scale() <= 0
                && read.number().signum() > 0
                && read.number().compareTo(BigDecimal.valueOf(MOST)) <= 0
                && (read.number().compareTo(BigDecimal.ONE) == 0
                        || row.word(noun).endsWith("s")
                        || row.is(noun + 1, "from") && row.is(noun + 2, "now"));
        return whole
                ? terms.period(row, noun).map(unit -> new Length(read.number().intValue(), unit, noun + 1))
                : Optional.empty();
    }
}
