package io.github.dissensus.extract.frame;

import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import java.util.Optional;

/**
 * A claim that a frame proposes, before operators and selection.
 *
 * @param denied whether the frame itself says that it is not so: "lacks"
 * @param presupposed whether it is taken for granted, whatever the verb says: "the X preview will drive …"
 * @param clause place of its clause in the sentence
 * @param from first word of its value
 * @param to the word after its value
 * @param cue place of the word that made the frame fit
 * @param score the surer, the higher
 * @param frame what made it, for readers: the phrase, or the name of the frame
 * @param tense its own, where the frame knows better than its clause: the "30 kg" of "has grown from 30 to 40 kg"
 */
public record Candidate(
        Subject subject,
        Property property,
        Optional<Value.Thing> key,
        Value value,
        String asWritten,
        Scope scope,
        boolean denied,
        boolean presupposed,
        int clause,
        int from,
        int to,
        int cue,
        int score,
        String frame,
        Optional<Tense> tense) {

    /** Whether the two give values to the same words. */
    boolean overlaps(Candidate other) {
        return from < other.to && other.from < to;
    }

    /** Whether the two say the same, in whatever words. */
    boolean means(Candidate other) {
        return subject.equals(other.subject)
                && property.equals(other.property)
                && key.equals(other.key)
                && value.equals(other.value)
                && scope.equals(other.scope)
                && denied == other.denied;
    }
}
