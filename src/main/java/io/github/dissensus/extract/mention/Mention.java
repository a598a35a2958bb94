package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.StatusTerm;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Value;
import java.util.Optional;

/** A stretch of tokens that means one thing, from its first token up to, not including, {@code to}. */
public sealed interface Mention {

    int from();

    int to();

    /** A bare number or a count of things: "40+", "ten million". */
    record Count(int from, int to, Value.Quantity quantity) implements Mention {}

    /**
     * A number with its unit: "under 300 MB", "$999".
     *
     * @param written the unit that the text uses
     */
    record Measure(int from, int to, Value.Quantity quantity, UnitTerm written) implements Mention {}

    /** A day, month, quarter or vaguer time: "late 2026", "June 2", "today". */
    record Moment(int from, int to, Value.Date date) implements Mention {}

    /** A version standing alone or before its noun: "6.6 LTS", "version 4.0", "3.0". */
    record Release(int from, int to, String number, Bound bound) implements Mention {}

    /**
     * Words that name a stage of a product's life.
     *
     * @param asNoun the stage that the same words name where they stand as a noun: "will preview", "the preview"
     */
    record Stage(int from, int to, StatusTerm term, Role role, Optional<StatusTerm> asNoun) implements Mention {

        /** The same words as a noun. */
        public Stage noun() {
            return new Stage(from, to, asNoun.orElse(term), Role.NOUN, asNoun);
        }

        /** Where the thing that is at the stage stands. */
        public enum Role {
            /** A noun: its thing is found by the sentence around it. */
            NOUN,
            /** An adjective: its thing is its subject or the noun that it follows. */
            ADJECTIVE,
            /** A verb: its thing is the object. */
            TRANSITIVE,
            /** A verb phrase: its thing is the subject. */
            PREDICATE
        }
    }

    /**
     * A name, with version and variant where they stand right behind it.
     *
     * @param known the thing that it names
     * @param nameTo the token after the bare name
     */
    record Name(
            int from, int to, Known known, int nameTo, Optional<String> version, Optional<String> variant, Bound bound)
            implements Mention {}
}
