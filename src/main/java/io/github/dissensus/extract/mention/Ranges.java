package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.NumberReader.Read;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Optional;

/** Finds where two numbers make a range, "30 to 40 kg", and where they tell a change, "grew from 30 to 40 kg". */
final class Ranges {

    /** How far back a "between" may stand from its "and", in tokens. */
    private static final int BETWEEN = 6;

    /** How far before its "from" the verb of a change may stand, in tokens. */
    private static final int CHANGE = 4;

    private final Words words;
    private final NumberReader numbers;
    private final UnitFinder units;

    Ranges(Words words, NumberReader numbers, UnitFinder units) {
        this.words = words;
        this.numbers = numbers;
        this.units = units;
    }

    /**
     * The second number of a range, if one goes on behind the first.
     *
     * @param at the token behind the first number
     * @param money whether a sign of currency may stand before the second
     */
    Optional<Read> end(List<Token> tokens, int at, boolean money) {
        Row row = new Row(tokens);
        boolean dash = row.is(at, "-", "—") && row.glued(at) && row.glued(at + 1);
        boolean joined = dash || row.is(at, "to") || row.is(at, "and") && between(row, at);
        if (!joined || !row.has(at + 1)) {
            return Optional.empty();
        }
        int next = money
                ? units.currencyBefore(tokens, at + 1).map(UnitFinder.Found::to).orElse(at + 1)
                : at + 1;
        return numbers.read(tokens, next);
    }

    private static boolean between(Row row, int at) {
        for (int i = at - 1; i >= 0 && i >= at - BETWEEN; i--) {
            if (row.is(i, "between")) {
                return true;
            }
        }
        return false;
    }

    /** "grew from 30 to 40 kg" tells a change: the later number is the one that holds now. */
    boolean isChange(List<Token> tokens, int from) {
        Row row = new Row(tokens);
        if (!row.is(from - 1, "from")) {
            return false;
        }
        for (int i = from - 2; i >= 0 && i > from - 2 - CHANGE; i--) {
            if (row.is(i, "up", "down")
                    || words.isVerbOf(WordClass.HIGHER_VERBS, row.word(i))
                    || words.isVerbOf(WordClass.LOWER_VERBS, row.word(i))
                    || words.isVerbOf(WordClass.CHANGING_VERBS, row.word(i))) {
                return true;
            }
        }
        return false;
    }
}
