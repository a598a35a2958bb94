package io.github.dissensus.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What a claim is about.
 *
 * @param version as written, without "version" or "v": {@code 4.0}
 * @param variant edition, model or part of the product: {@code core container image}
 */
public record Subject(Entity entity, Optional<String> version, Optional<String> variant) {

    public Subject {
        Objects.requireNonNull(entity, "entity");
        version.ifPresent(text -> refuseBlank("version", text));
        variant.ifPresent(text -> refuseBlank("variant", text));
    }

    public static Subject of(Entity entity) {
        return new Subject(entity, Optional.empty(), Optional.empty());
    }

    public Subject withVersion(Optional<String> stated) {
        return new Subject(entity, stated, variant);
    }

    public Subject withVariant(Optional<String> stated) {
        return new Subject(entity, version, stated);
    }

    private static void refuseBlank(String part, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + part + " of a subject cannot be blank");
        }
    }
}
