package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a noun phrase that names a component with its version into a value; the component is the key. */
final class VersionReader {

    private final Map<String, PropertyTerm> byComponent = new HashMap<>();

    /** Properties whose versions are values of their own: "supports HDMI 2.1", not "ships with". */
    private final Set<String> keeping = new HashSet<>();

    VersionReader(List<PropertyTerm> properties) {
        for (PropertyTerm property : properties) {
            if (property.versionedAs().filter(property.name()::equals).isPresent()) {
                keeping.add(property.name());
            }
            property.components().forEach(noun -> byComponent.put(noun, property));
        }
    }

    /** "Python 3.12", "the 6.6 LTS kernel", "Linux kernel 6.12". */
    Optional<ValueReader.Item> read(Parse parse, NounPhrase phrase, String property) {
        for (int at = phrase.to() - 1; at >= phrase.from(); at--) {
            Mention mention = parse.word(at).mention().orElse(null);
            if (mention instanceof Mention.Name name && name.version().isPresent() && !ValueNouns.modifies(parse, at)) {
                boolean last = at == phrase.to() - 1 || isComponent(parse, phrase, at);
                return last && !name.known().isAgent()
                        ? Optional.of(component(
                                parse,
                                phrase,
                                property,
                                name.known().entity(),
                                name.version().get(),
                                name.bound(),
                                at))
                        : Optional.empty();
            }
            if (mention instanceof Mention.Release release && at < phrase.head()) {
                String noun = parse.text(at + 1, phrase.to());
                boolean component = byComponent.containsKey(noun);
                return component
                        ? Optional.of(component(
                                parse,
                                phrase,
                                property,
                                new Entity(Entity.Kind.FEATURE, noun),
                                release.number(),
                                release.bound(),
                                at))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "the Linux 6.6 LTS kernel": the noun behind a name with its version says which component it is. */
    boolean isComponent(Parse parse, NounPhrase phrase, int name) {
        return name == phrase.to() - 2
                && byComponent.containsKey(parse.word(phrase.to() - 1).lower());
    }

    private ValueReader.Item component(
            Parse parse, NounPhrase phrase, String property, Entity component, String version, Bound bound, int at) {
        PropertyTerm own = byComponent.containsKey(component.name())
                ? byComponent.get(component.name())
                : byComponent.get(parse.word(phrase.to() - 1).lower());
        Value value = new Value.Version(version, bound);
        if (keeping.contains(property)
                && (own == null || bound == Bound.AT_LEAST)) { // what is based on the kernel 6.6 has that kernel
            return new ValueReader.Item(
                    property,
                    Optional.of(new Value.Thing(component, Optional.empty())),
                    value,
                    parse.text(at, phrase.to()),
                    phrase.from(),
                    phrase.to(),
                    false,
                    true);
        }
        boolean needed = bound == Bound.AT_LEAST || property.equals("requires");
        String name = needed ? "requires" : own != null ? own.name() : property;
        Optional<Value.Thing> key =
                own != null && !needed ? Optional.empty() : Optional.of(new Value.Thing(component, Optional.empty()));
        return new ValueReader.Item(
                name, key, value, parse.text(at, phrase.to()), phrase.from(), phrase.to(), false, true);
    }
}
