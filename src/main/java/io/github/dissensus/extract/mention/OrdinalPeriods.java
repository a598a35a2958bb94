package io.github.dissensus.extract.mention;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.OptionalInt;

/** Periods by their number within a longer one: "first week of 2027", "1st quarter of 2013", "week 31", "the last four months of 2021". */
final class OrdinalPeriods {

    private final DateRecogniser dates;
    private final DateTerms terms;
    private final NumberReader numbers;

    OrdinalPeriods(DateRecogniser dates, NumberReader numbers) {
        this.dates = dates;
        this.terms = dates.terms();
        this.numbers = numbers;
    }

    Optional<Span> read(Row row, int from, Calendar calendar) {
        return numberedWeek(row, from, calendar)
                .or(() -> ordinal(row, row.is(from, "the") ? from + 1 : from, calendar));
    }

    /** "week 31", "week 27 of last year", "year 2008". */
    private Optional<Span> numberedWeek(Row row, int from, Calendar calendar) {
        if (row.is(from, "calendar", "fiscal", "financial") && row.is(from + 1, "year")) {
            return numberedWeek(row, from + 1, calendar);
        }
        if (row.is(from, "year") && DateTerms.year(row, from + 1).isPresent()) {
            return Optional.of(Span.year(DateTerms.year(row, from + 1).getAsInt(), from + 2));
        }
        OptionalInt number = row.is(from, "week") ? DateTerms.small(row, from + 1, 53) : OptionalInt.empty();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> year = row.is(from + 2, "of") ? dates.span(row, from + 3, calendar) : Optional.empty();
        int counted = year.map(Span::first).orElse(calendar.day()).getYear();
        return Optional.of(week(counted, number.getAsInt(), year.map(Span::to).orElse(from + 2)));
    }

    private static Span week(int year, int number, int to) {
        LocalDate monday = NamedPeriods.monday(LocalDate.of(year, 1, 4)).plusWeeks(number - 1L);
        return Span.of(monday, monday.plusDays(6), to);
    }

    /** "first week of 2015", "the last four months of 2021". */
    private Optional<Span> ordinal(Row row, int from, Calendar calendar) {
        Optional<DateTerms.Day> ordinal = terms.ordinal(row, from);
        if (ordinal.isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> day = dayOf(row, ordinal.get(), calendar);
        if (day.isPresent()) {
            return day;
        }
        int at = ordinal.get().to();
        Optional<NumberReader.Read> many = row.has(at) ? numbers.read(row.tokens(), at) : Optional.empty();
        int count = many.map(read -> read.number().intValue()).orElse(1);
        int noun = many.map(NumberReader.Read::to).orElse(row.skipHyphen(at));
        Optional<Period> period = terms.period(row, noun).or(() -> half(row, noun));
        Optional<Span> quarter =
                many.isEmpty() ? quarter(row, noun, ordinal.get().number(), calendar) : Optional.empty();
        if (quarter.isPresent()) {
            return quarter;
        }
        boolean joined = row.is(noun + 1, "of", "in");
        Optional<Span> whole = period.filter(NamedPeriods::isOfCalendar).isPresent() && joined
                ? dates.span(row, noun + 2, calendar)
                : Optional.empty();
        return whole.filter(span -> !span.isDay() && count > 0 && count < 53)
                .map(span -> inside(span, ordinal.get().number(), count, period.get()))
                .filter(span -> !span.first().isAfter(whole.get().last()));
    }

    /** The half of a year: "the first half of 2026", which is no period by itself. */
    private static Optional<Period> half(Row row, int at) {
        return row.is(at, "half") ? Optional.of(Period.ofMonths(6)) : Optional.empty();
    }

    /** "third-quarter 2024", and "the third quarter" of the article's year. */
    private Optional<Span> quarter(Row row, int noun, int number, Calendar calendar) {
        boolean quarter = row.is(noun, "quarter") && number > 0 && number < 5;
        OptionalInt year = DateTerms.year(row, noun + 1);
        boolean open = year.isPresent() || calendar.known() && !row.is(noun + 1, "of", "in", "final", "-");
        return quarter && open
                ? Optional.of(inside(
                        Span.year(year.orElse(calendar.day().getYear()), year.isPresent() ? noun + 2 : noun + 1),
                        number,
                        1,
                        Period.ofMonths(3)))
                : Optional.empty();
    }

    /** "15th day of next month", "3rd of last month", "last day of 2026". */
    private Optional<Span> dayOf(Row row, DateTerms.Day ordinal, Calendar calendar) {
        boolean noun = row.is(ordinal.to(), "day");
        int of = noun ? ordinal.to() + 1 : ordinal.to();
        boolean counted =
                noun || ordinal.number() > 0 && terms.shift(row, of + 1).isPresent();
        return row.is(of, "of") && counted
                ? dates.span(row, of + 1, calendar)
                        .filter(whole -> !whole.isDay())
                        .map(whole -> Span.day(
                                ordinal.number() > 0 ? whole.first().plusDays(ordinal.number() - 1L) : whole.last(),
                                whole.to(),
                                true))
                : Optional.empty();
    }

    /** The so-and-so-manieth periods within a whole, counted from its end where the number is below zero. */
    private static Span inside(Span whole, int number, int count, Period length) {
        if (length.getDays() == 7) {
            LocalDate monday = number > 0
                    ? firstWeek(whole).plusWeeks(number - 1L)
                    : lastWeek(whole).minusWeeks(count - 1L);
            return Span.of(monday, monday.plusDays(7L * count - 1), whole.to());
        }
        long months = length.toTotalMonths();
        YearMonth first = number > 0
                ? YearMonth.from(whole.first()).plusMonths(months * (number - 1))
                : YearMonth.from(whole.after()).minusMonths(months * count);
        return Span.of(first.atDay(1), first.plusMonths(months * count - 1).atEndOfMonth(), whole.to());
    }

    /** ISO 8601: a year's first week is the one with its fourth day. */
    private static LocalDate firstWeek(Span whole) {
        return NamedPeriods.monday(whole.first().plusDays(3));
    }

    private static LocalDate lastWeek(Span whole) {
        boolean year = whole.first().plusMonths(11).isBefore(whole.last());
        return year
                ? whole.first()
                        .withDayOfYear(4)
                        .with(
                                IsoFields.WEEK_OF_WEEK_BASED_YEAR,
                                IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                        .rangeRefinedBy(whole.first().withDayOfYear(4))
                                        .getMaximum())
                        .with(java.time.DayOfWeek.MONDAY)
                : NamedPeriods.monday(whole.last());
    }
}
