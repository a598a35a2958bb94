package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.PropertyTerm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nouns of the lexicon that say which property a version or a name beside them belongs to. */
final class ComponentNouns {

    /** Property of a component for which the lexicon has none of its own. */
    static final String COMPONENT = "componentVersion";

    /** How many words the longest noun has. */
    private static final int LONGEST = 3;

    private final Map<String, PropertyTerm> attributes = new HashMap<>();

    /** The last words of the attributes, without one of which a phrase need not be put together. */
    private final Set<String> lastWords = new HashSet<>();

    private final Map<String, PropertyTerm> components = new HashMap<>();

    ComponentNouns(List<PropertyTerm> properties) {
        properties.forEach(property -> property.attributes().forEach(noun -> attributes.put(noun, property)));
        attributes.keySet().forEach(noun -> lastWords.add(noun.substring(noun.lastIndexOf(' ') + 1)));
        properties.forEach(property -> property.components().forEach(noun -> components.put(noun, property)));
    }

    /** The property whose values are the versions of a component: "kernel". */
    Optional<PropertyTerm> versionOf(String component) {
        return Optional.ofNullable(components.get(component));
    }

    /** The property that the last words of a phrase name: "package manager". */
    Optional<PropertyTerm> attribute(Parse parse, NounPhrase phrase) {
        if (!mayEndIn(parse, phrase)) {
            return Optional.empty();
        }
        for (int length = LONGEST; length >= 1; length--) {
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

    private boolean mayEndIn(Parse parse, NounPhrase phrase) {
        for (int at = Math.max(phrase.from(), phrase.to() - LONGEST); at < phrase.to(); at++) {
            if (lastWords.contains(parse.word(at).lower())) {
                return true;
            }
        }
        return false;
    }
}
