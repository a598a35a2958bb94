package io.github.dissensus.extract;

import io.github.dissensus.extract.terms.PropertyTerm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the property of the ontology that the heading of a column names. */
final class SheetProperties {

    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[(\\[]([^)\\]]+)[)\\]]");

    private final Map<String, PropertyTerm> byWords = new HashMap<>();

    SheetProperties(List<PropertyTerm> properties) {
        for (PropertyTerm property : properties) {
            // a verb of its own tells such a property from others with the same noun; a heading has none
            if (property.within().isEmpty()) {
                property.metrics().forEach(noun -> byWords.putIfAbsent(noun.toLowerCase(Locale.ROOT), property));
                property.components()
                        .forEach(noun -> byWords.putIfAbsent(noun.toLowerCase(Locale.ROOT) + " version", property));
                property.attributes().forEach(noun -> byWords.putIfAbsent(noun.toLowerCase(Locale.ROOT), property));
                property.headNouns().forEach(noun -> byWords.putIfAbsent(noun.toLowerCase(Locale.ROOT), property));
            }
        }
        properties.forEach(property -> byWords.put(plain(property.name()), property));
    }

    /**
     * The heading of a column.
     *
     * @param unit what stands in brackets behind it: "Weight (g)"
     */
    record Heading(String words, Optional<String> unit) {}

    /** "act_dep_time" and "kernelVersion" in plain words. */
    Heading heading(String written) {
        Matcher matcher = WITH_UNIT.matcher(written.strip());
        return matcher.matches()
                ? new Heading(
                        plain(matcher.group(1)), Optional.of(matcher.group(2).strip()))
                : new Heading(plain(written), Optional.empty());
    }

    Optional<PropertyTerm> term(String words) {
        return Optional.ofNullable(byWords.get(words));
    }

    private static String plain(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[_\\-\\s]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
