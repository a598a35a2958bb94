package io.github.dissensus.extract.frame;

import io.github.dissensus.model.Scope.Direction;
import io.github.dissensus.model.Value;

/**
 * By how much something differs from something else, or from what it was.
 *
 * @param from first word of the amount
 * @param to the word after the last of the amount
 * @param metric what is compared, or "" where the sentence does not say
 * @param behind the word from which what it is compared with is looked for
 * @param marker the word that brings it in where it is none of the common ones: the second "as" of "twice as fast as"
 */
record Change(
        int from, int to, Value.Quantity quantity, Direction direction, String metric, int behind, String marker) {

    Change(int from, int to, Value.Quantity quantity, Direction direction, String metric) {
        this(from, to, quantity, direction, metric, to, "");
    }

    Change with(String other) {
        return new Change(from, to, quantity, direction, other, behind, marker);
    }
}
