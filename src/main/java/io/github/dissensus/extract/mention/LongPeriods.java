package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Decades and centuries: "1990s", "the '80s", "the nineties", "the 21st century". */
final class LongPeriods {

    private static final int DECADE = 10;
    private static final int CENTURY = 100;

    private final DateTerms terms;

    LongPeriods(DateTerms terms) {
        this.terms = terms;
    }

    Optional<Span> read(Row row, int from, LocalDate reference) {
        return decade(row, from, reference).or(() -> century(row, from));
    }

    private Optional<Span> decade(Row row, int from, LocalDate reference) {
        boolean apostrophe = row.is(from, "'") && row.glued(from + 1);
        int digits = apostrophe ? from + 1 : from;
        boolean plural = row.glued(digits + 1) && row.is(digits + 1, "s");
        if (row.isNumber(digits) && plural) {
            OptionalInt year = DateTerms.year(row, digits);
            boolean told = apostrophe || row.is(from - 1, "the", "early", "late", "mid", "-");
            return year.isPresent()
                    ? decade(year.getAsInt(), digits + 2)
                    : told && row.at(digits).text().matches("[1-9]0")
                            ? decade(near(Integer.parseInt(row.at(digits).text()), reference), digits + 2)
                            : Optional.empty();
        }
        OptionalInt tens = terms.number(WordClass.DECADE_WORDS, row, from);
        return tens.isPresent() && row.is(from - 1, "the", "in", "early", "late", "mid", "-")
                ? decade(near(tens.getAsInt(), reference), from + 1)
                : Optional.empty();
    }

    /** The latest one that has begun. */
    private static int near(int tens, LocalDate reference) {
        int year = reference.getYear() / CENTURY * CENTURY + tens;
        return year > reference.getYear() ? year - CENTURY : year;
    }

    private static Optional<Span> decade(int year, int to) {
        return year % DECADE != 0
                ? Optional.empty()
                : Optional.of(Span.of(LocalDate.of(year, 1, 1), LocalDate.of(year + DECADE - 1, 12, 31), to));
    }

    /** The 21st century is told as the years whose first two digits are 20. */
    private Optional<Span> century(Row row, int from) {
        Optional<DateTerms.Day> ordinal = terms.day(row, from).filter(DateTerms.Day::ordinal);
        int noun = ordinal.map(day -> row.skipHyphen(day.to())).orElse(from);
        if (ordinal.isEmpty() || !row.is(noun, "century") || ordinal.get().number() < 11) {
            return Optional.empty();
        }
        int first = (ordinal.get().number() - 1) * CENTURY;
        return Optional.of(Span.of(LocalDate.of(first, 1, 1), LocalDate.of(first + CENTURY - 1, 12, 31), noun + 1));
    }
}
