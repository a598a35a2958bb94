package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Scope.Direction;
import java.util.Optional;

/** Which way the words around a number say that it goes: "15 percent faster", "cut by a third", "up from 4,600". */
final class Directions {

    /** How far before its "by" or number the verb of a change may stand, in tokens. */
    private static final int REACH = 8;

    private final Words words;

    Directions(Words words) {
        this.words = words;
    }

    /**
     * The direction of a number.
     *
     * @param from first token of the number with the words that bound it
     * @param relative whether it is a share or a multiple, which verbs and nouns of change take without "by"
     */
    Optional<Direction> of(Row row, int from, int to, boolean relative) {
        if (row.is(from - 1, "from")) {
            return behindFrom(row, from);
        }
        return comparative(row.word(to))
                .or(() -> comparedWith(row, to, relative))
                .or(() -> by(row, from))
                .or(() -> relative ? right(row, from) : Optional.empty());
    }

    /** "up from 4,600", "down from $999"; "up from $999 to $1,099" tells the later number. */
    boolean isFormer(Row row, int from, int to) {
        boolean both = false;
        for (int i = from; i < to; i++) {
            both |= row.is(i, "to");
        }
        return !both && row.is(from - 1, "from") && behindFrom(row, from).isPresent();
    }

    private Optional<Direction> behindFrom(Row row, int from) {
        for (int i = from - 2; i >= 0 && i > from - 2 - REACH && !row.is(i, ",", ";", ":"); i--) {
            String word = row.word(i);
            Optional<Direction> found = verb(word).or(() -> step(word));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "three times as fast": as many, where it is more than one of it. */
    private static Optional<Direction> comparedWith(Row row, int to, boolean relative) {
        return relative && row.is(to, "as") && row.isWord(to + 1) ? Optional.of(Direction.HIGHER) : Optional.empty();
    }

    private Optional<Direction> comparative(String word) {
        if (words.is(WordClass.HIGHER_WORDS, word)) {
            return Optional.of(Direction.HIGHER);
        }
        return words.is(WordClass.LOWER_WORDS, word) ? Optional.of(Direction.LOWER) : Optional.empty();
    }

    /** "reduces latency by up to 40 percent", "a drop of 15 percent": the verb or noun before. */
    private Optional<Direction> by(Row row, int from) {
        if (row.is(from - 1, "of")) {
            return comparative(row.word(from - 2));
        }
        int at = row.is(from - 1, "by") ? from - 2 : row.is(from - 2, "by") ? from - 3 : -1;
        for (int i = at; i >= 0 && i > at - REACH && !row.is(i, ",", ";", ":"); i--) {
            String word = row.word(i);
            Optional<Direction> found = verb(word).or(() -> step(word));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "rose 15 percent", "is down 3%". */
    private Optional<Direction> right(Row row, int from) {
        return verb(row.word(from - 1)).or(() -> step(row.word(from - 1)));
    }

    private Optional<Direction> verb(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (words.isVerbOf(WordClass.HIGHER_VERBS, word)) {
            return Optional.of(Direction.HIGHER);
        }
        return words.isVerbOf(WordClass.LOWER_VERBS, word) ? Optional.of(Direction.LOWER) : Optional.empty();
    }

    private static Optional<Direction> step(String word) {
        return switch (word) {
            case "up" -> Optional.of(Direction.HIGHER);
            case "down" -> Optional.of(Direction.LOWER);
            default -> Optional.empty();
        };
    }
}
