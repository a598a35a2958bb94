package io.github.dissensus.extract.mention;

import io.github.dissensus.model.Entity;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A thing that the lexicon or the article names.
 *
 * @param kinds local names of the kinds it is of, as far as they are known
 * @param maker who makes it, where the lexicon says so
 * @param acronym whether it is known only by capitals such as "GPU", which name technologies more often than products
 */
public record Known(Entity entity, Set<String> kinds, Optional<String> maker, boolean acronym) {

    public Known {
        Objects.requireNonNull(entity, "entity");
        kinds = Set.copyOf(kinds);
    }

    public boolean isAgent() {
        return entity.kind() == Entity.Kind.AGENT;
    }
}
