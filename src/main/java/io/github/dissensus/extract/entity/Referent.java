package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.model.Subject;
import java.util.Objects;
import java.util.Optional;

/**
 * What a noun phrase stands for.
 *
 * @param part the words for the part or make of it that is meant, "" where the whole is
 */
public record Referent(Subject subject, Known known, Grade grade, String part) {

    /** How surely it is known. */
    public enum Grade {
        /** Its name stands there. */
        NAMED,
        /** Its name stands before a noun: "Corvex images". */
        COMPOUND,
        /** "it", "the distribution". */
        ANAPHOR,
        /** "its image size", "the battery": something of the product in focus. */
        PART
    }

    public Referent {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(part, "part");
    }

    /** What a claim about it is about: the part, where only a part is meant. */
    public Subject claimed() {
        return part.isEmpty() || subject.variant().isPresent() ? subject : subject.withVariant(Optional.of(part));
    }

    /** The whole that it is or belongs to. */
    public Referent asWhole() {
        return new Referent(subject, known, grade, "");
    }

    /** Whether it is what came before a product, which the text does not name. */
    public boolean isUnnamedPredecessor() {
        return Predecessors.isUnnamed(subject);
    }

    public boolean isAgent() {
        return known.isAgent();
    }
}
