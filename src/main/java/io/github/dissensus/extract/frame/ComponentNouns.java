package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.PropertyTerm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nouns of the lexicon that say which property a version or a name beside them belongs to. */
final class ComponentNouns {

    /** Property of a component for which the lexicon has none of its own. */
    static final String COMPONENT = "componentVersion";

    private final Map<String, PropertyTerm> attributes = new HashMap<>();
    private final Map<String, PropertyTerm> components = new HashMap<>();

    ComponentNouns(List<PropertyTerm> properties) {
        properties.forEach(property -> property.attributes().forEach(noun -> attributes.put(noun, property)));
        properties.forEach(property -> property.components().forEach(noun -> components.put(noun, property)));
    }

    /** The property whose values are the versions of a component: "kernel". */
    Optional<PropertyTerm> versionOf(String component) {
        return Optional.ofNullable(components.get(component));
    }

    /** The property that the last words of a phrase name: "package manager". */
    Optional<PropertyTerm> attribute(Parse parse, NounPhrase phrase) {
        for (int length = 3; length >= 1; length--) {
            int from = phrase.to() - length;
            if (from >= phrase.from()) {
                PropertyTerm property = attributes.get(Metrics.words(parse, from, phrase.to()));
                if (property != null) {
                    return Optional.of(property);
                }
            }
        }
        return Optional.empty();
    }
}
