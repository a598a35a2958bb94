package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.time.LocalDate;
import java.util.Optional;

/** The year behind a day or a month: "2026", "'87", "nineteen eighty six", "two thousand and five". */
final class Years {

    /** A year in two digits lies at most so many years ahead of the article's date. */
    private static final int AHEAD = 20;

    /** "fifteen hundred" may be a year, "twelve nineteen" is none. */
    private static final int FIRST_CENTURY = 15;

    private final Words words;

    Years(Words words) {
        this.words = words;
    }

    /** A year and the token after it. */
    record Year(int number, int to) {}

    Optional<Year> read(Row row, int at) {
        return DateTerms.year(row, at).isPresent()
                ? Optional.of(new Year(DateTerms.year(row, at).getAsInt(), at + 1))
                : inWords(row, at);
    }

    /** "'87", and "87" where the words before leave no other reading. */
    Optional<Year> twoDigits(Row row, int at, boolean bare, LocalDate reference) {
        boolean apostrophe = row.is(at, "'", "’") && row.glued(at + 1);
        int digits = apostrophe ? at + 1 : at;
        if (!apostrophe && !bare
                || !row.isNumber(digits)
                || !row.at(digits).text().matches("\\d\\d")
                || row.glued(digits + 1) && (row.isWord(digits + 1) || row.is(digits + 1, ":", "%"))) {
            return Optional.empty();
        }
        return Optional.of(new Year(century(Integer.parseInt(row.at(digits).text()), reference), digits + 1));
    }

    /** The full year of two digits. */
    static int century(int digits, LocalDate reference) {
        int latest = reference.getYear() + AHEAD;
        return latest - Math.floorMod(latest - digits, 100);
    }

    private Optional<Year> inWords(Row row, int at) {
        int first = small(row, at);
        if (first == 2 && row.is(at + 1, "thousand")) {
            return Optional.of(rest(row, at + 2, 2000));
        }
        if (first < FIRST_CENTURY || first > 20) {
            return Optional.empty();
        }
        return row.is(at + 1, "hundred")
                ? Optional.of(rest(row, at + 2, first * 100))
                : Optional.of(rest(row, row.skipHyphen(at + 1), first * 100)).filter(year -> year.number() % 100 >= 10);
    }

    private Year rest(Row row, int at, int centuries) {
        int from = row.is(at, "and") ? at + 1 : at;
        int tens = small(row, from);
        if (tens < 1) {
            return new Year(centuries, at);
        }
        int next = row.skipHyphen(from + 1);
        int ones = tens >= 20 && tens % 10 == 0 ? small(row, next) : 0;
        return ones > 0 && ones < 10
                ? new Year(centuries + tens + ones, next + 1)
                : new Year(centuries + tens, from + 1);
    }

    private int small(Row row, int at) {
        return words.value(WordClass.NUMBER_WORDS, row.word(at))
                .map(Integer::parseInt)
                .filter(number -> number < 100)
                .orElse(-1);
    }
}
