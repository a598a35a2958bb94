package io.github.dissensus.model;

import java.util.Objects;

/**
 * A thing that articles speak about, known by its name.
 *
 * @param name the name it is best known by, without version or variant
 */
public record Entity(Kind kind, String name) {

    /** What a thing is, as far as its place in the graph depends on it. */
    public enum Kind {
        /** Something that is made, offered and versioned. */
        PRODUCT,
        /** A feature, component or technology that products have. */
        FEATURE,
        /** A person or an organisation. */
        AGENT,
        /** A conference, a keynote, a fair. */
        EVENT
    }

    public Entity {
        Objects.requireNonNull(kind, "kind");
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("A name needs a letter or a digit: \"" + name + "\"");
        }
    }
}
