package io.github.dissensus.extract.terms;

import java.util.List;
import java.util.Optional;

/**
 * A kind of thing, by the nouns that name it.
 *
 * @param name local name in the ontology: {@code OperatingSystem}
 * @param broader the wider kind that it belongs to
 */
public record KindTerm(String name, List<String> nouns, Optional<String> broader) {

    public KindTerm {
        nouns = List.copyOf(nouns);
    }
}
