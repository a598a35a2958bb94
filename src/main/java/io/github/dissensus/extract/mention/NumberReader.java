package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads one number from a place in a row of tokens: digits, words, fractions, with sign and multipliers. */
final class NumberReader {

    /**
     * A number that was read.
     *
     * @param to the token after its last
     * @param step the unit of its last written digit: 0.1 for "15.5", 1000000 for "3 million"; zero where it is exact
     * @param suffixed whether it ends in a letter that could also be a unit: "120B"
     */
    record Read(BigDecimal number, int to, BigDecimal step, boolean suffixed) {

        Read negated() {
            return new Read(number.negate(), to, step, suffixed);
        }
    }

    private static final String[] MINUS = {"minus", "negative"};

    private final Openers openers;
    private final DigitNumbers digits;
    private final WordNumbers inWords;
    private final Fractions fractions;

    NumberReader(Words words) {
        this.openers = Openers.of(
                words, List.of(WordClass.NUMBER_WORDS, WordClass.MULTIPLIER_WORDS), "a", "an", "half", "quarter", ".");
        this.digits = new DigitNumbers(words);
        this.inWords = new WordNumbers(words);
        this.fractions = new Fractions(words, digits, inWords);
    }

    /** Whether a number may begin with a word. */
    boolean opens(Row row, int at) {
        return openers.begins(row, at) || row.is(at, MINUS);
    }

    /** The number that begins at a token, if one does. */
    Optional<Read> read(List<Token> tokens, int from) {
        Row row = new Row(tokens);
        if (isMinus(row, from)) {
            return unsigned(row, from + 1).map(Read::negated);
        }
        return unsigned(row, from);
    }

    /** A hyphen is a minus where a space stands before it and none behind; "minus" where a number follows. */
    private static boolean isMinus(Row row, int from) {
        if (row.isHyphen(from)) {
            return (from == 0 || !row.glued(from) && !row.isNumber(from - 1))
                    && row.glued(from + 1)
                    && row.isNumber(from + 1);
        }
        return row.is(from, MINUS);
    }

    private Optional<Read> unsigned(Row row, int from) {
        if (!openers.begins(row, from) && !Fractions.isSign(row, from)) {
            return Optional.empty();
        }
        Optional<Read> fraction = fractions.read(row, from);
        if (fraction.isPresent()) {
            return fraction;
        }
        return count(row, from).flatMap(read -> fractions.andPart(row, read).or(() -> Optional.of(read)));
    }

    /** A number without fractions, so that the quarters of "two quarters" stay a noun. */
    Optional<Read> count(Row row, int from) {
        if (!openers.begins(row, from)) {
            return Optional.empty();
        }
        return row.isNumber(from) || row.is(from, ".") ? digits.read(row, from) : inWords.read(row, from);
    }

    /** The "and a half" of "one hour and a half". */
    Optional<Read> andPart(Row row, Read whole) {
        return fractions.andPart(row, whole);
    }
}
