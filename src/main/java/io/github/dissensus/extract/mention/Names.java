package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Optional;

/** Looks up the names that are known while an article is read. */
@FunctionalInterface
public interface Names {

    /** The longest known name that begins at a token, or null where none does. */
    PhraseTrie.Match<Known> longest(List<Token> tokens, int from);

    /** The product of the article that has such versions as a number; empty where none does. */
    default Optional<Known> versioned(String number) {
        return Optional.empty();
    }

    /** The product behind whose name the article has the very number; empty where none is. */
    default Optional<Known> numbered(String number) {
        return Optional.empty();
    }

    /** Whether an edition of one of the article's products is called so: "Grand" behind "Cassia 2". */
    default boolean isEdition(String word) {
        return false;
    }

    /** Names of the lexicon, and those of one article, which win where both match as far. */
    static Names of(PhraseTrie<Known> shared, PhraseTrie<Known> article) {
        return (tokens, from) -> {
            PhraseTrie.Match<Known> general = shared.longest(tokens, from);
            PhraseTrie.Match<Known> own = article.longest(tokens, from);
            if (general == null || own == null) {
                return general == null ? own : general;
            }
            return general.to() > own.to() ? general : own;
        };
    }
}
