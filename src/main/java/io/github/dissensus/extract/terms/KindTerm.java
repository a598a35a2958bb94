package io.github.dissensus.extract.terms;

import java.util.List;
import java.util.Optional;

/**
 * A kind of thing, by the nouns that name it.
 *
 * @param name local name in the ontology: {@code OperatingSystem}
 * @param broader the wider kind that it belongs to
 * @param partOfOthers whether its things are mostly spoken of as parts of other products
 */
public record KindTerm(String name, List<String> nouns, Optional<String> broader, boolean partOfOthers) {

    public KindTerm {
        nouns = List.copyOf(nouns);
    }
}
