package io.github.dissensus.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that an article says.
 *
 * @param key component, baseline or target, where the property needs one
 * @param asWritten the value in the words of the text
 * @param speaker who the article says said it, absent where it speaks itself
 * @param asOf the day for which it holds: the one the text states, else the article's
 * @param evidence the shortest clause that carries it
 */
public record Claim(
        Subject subject,
        Property property,
        Optional<Value.Thing> key,
        Value value,
        String asWritten,
        Scope scope,
        Polarity polarity,
        Tense tense,
        Optional<Entity> speaker,
        Optional<Value.Date> asOf,
        Passage evidence) {

    public Claim {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(polarity, "polarity");
        Objects.requireNonNull(tense, "tense");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(evidence, "evidence");
        if (asWritten.isBlank()) {
            throw new IllegalArgumentException("A claim keeps its value as written: " + evidence);
        }
        if (value instanceof Value.Thing thing
                && thing.entity().equals(subject.entity())
                && thing.version().equals(subject.version())
                && subject.variant().isEmpty()) {
            throw new IllegalArgumentException("A claim cannot relate " + subject.entity() + " to itself");
        }
    }
}
