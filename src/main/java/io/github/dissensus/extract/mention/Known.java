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
 * @param salient whether the article treats it as a product of its own: gives it a version, announces it, heads a section
 *     with it. What only stands in the background ("Linux users") is not what "it" means.
 * @param variant the variant that the name alone stands for: "the XL"
 * @param role what a person is: "vice president of storage"
 * @param ofMain whether the variant belongs to whatever the article is about: "the Team plan" names no product
 */
public record Known(
        Entity entity,
        Set<String> kinds,
        Optional<String> maker,
        boolean acronym,
        boolean salient,
        Optional<String> variant,
        Optional<String> role,
        boolean ofMain) {

    /** A thing that is no person with a role. */
    public Known(
            Entity entity,
            Set<String> kinds,
            Optional<String> maker,
            boolean acronym,
            boolean salient,
            Optional<String> variant) {
        this(entity, kinds, maker, acronym, salient, variant, Optional.empty(), false);
    }

    /** The whole of a thing, not a variant of it. */
    public Known(Entity entity, Set<String> kinds, Optional<String> maker, boolean acronym, boolean salient) {
        this(entity, kinds, maker, acronym, salient, Optional.empty());
    }

    public Known {
        Objects.requireNonNull(entity, "entity");
        kinds = Set.copyOf(kinds);
    }

    /** The same thing, found to be more than background. */
    public Known asSalient() {
        return new Known(entity, kinds, maker, acronym, true, variant, role, ofMain);
    }

    /** A variant of the thing, of which the article speaks as of a product. */
    public Known withVariant(String words) {
        return new Known(entity, kinds, maker, false, true, Optional.of(words), role, ofMain);
    }

    /** A name that only tells an edition from others, of whatever the article is about. */
    public Known asEdition() {
        return new Known(entity, kinds, maker, acronym, salient, variant, role, true);
    }

    /** A person with a role. */
    public Known withRole(String words) {
        return new Known(entity, kinds, maker, acronym, salient, variant, Optional.of(words), ofMain);
    }

    public boolean isAgent() {
        return entity.kind() == Entity.Kind.AGENT;
    }
}
