package io.github.dissensus.extract.terms;

import io.github.dissensus.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * A stage of a product's life and the words that name it.
 *
 * @param transitive verbs whose object is at that stage: {@code ~unveil}
 * @param predicates verb phrases whose subject is at that stage: {@code ~remain supported}
 * @param adjectives adjectives that say a thing is at the stage: {@code generally available}
 * @param nouns nouns that name the stage: {@code public preview}
 * @param occasion whether the nouns name something that happens ("the launch") rather than a stage that lasts
 * @param dateProperty property that says when the stage was or will be reached
 */
public record StatusTerm(
        Value.Status status,
        List<String> transitive,
        List<String> predicates,
        List<String> adjectives,
        List<String> nouns,
        boolean occasion,
        Optional<String> dateProperty) {

    public StatusTerm {
        transitive = List.copyOf(transitive);
        predicates = List.copyOf(predicates);
        adjectives = List.copyOf(adjectives);
        nouns = List.copyOf(nouns);
    }
}
