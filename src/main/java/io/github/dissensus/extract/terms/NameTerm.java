package io.github.dissensus.extract.terms;

import io.github.dissensus.model.Entity;
import java.util.List;
import java.util.Optional;

/**
 * A known name.
 *
 * @param aliases other names that mean the same thing, as they are written
 * @param kind local name of its kind: {@code OperatingSystem}
 * @param maker who makes it, where that is known
 */
public record NameTerm(Entity entity, List<String> aliases, Optional<String> kind, Optional<String> maker) {

    public NameTerm {
        aliases = List.copyOf(aliases);
    }
}
