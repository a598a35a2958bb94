package io.github.dissensus.extract.entity;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The names gathered from one article with what shows of them, in the order in which they first stand in the text. */
final class Gathered {

    private final Map<String, Evidence> names = new LinkedHashMap<>();
    private final Map<String, String> fullForms = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final Map<String, String> makers = new LinkedHashMap<>();
    private final Map<String, String> wholes = new LinkedHashMap<>();
    private final Set<String> editions = new LinkedHashSet<>();

    /** The evidence of a name, noted from now on where it is new. */
    Evidence of(String name) {
        return names.computeIfAbsent(name, n -> new Evidence());
    }

    /** Takes back one occurrence of a name that is only a part of a longer one there. */
    void isPartOfLonger(String name) {
        Evidence evidence = names.get(name);
        if (evidence != null && --evidence.occurrences <= 0) {
            names.remove(name);
        }
    }

    /** Notes a short form that the text explains: "LDE", "Linux Development Environment". */
    void explain(String shorter, String full) {
        fullForms.put(shorter, full);
    }

    /** Notes that the text names the maker of a product. */
    void made(String product, String maker) {
        makers.putIfAbsent(product, maker);
        of(product).owned++;
    }

    /** The products whose makers the text names, each with the first one named. */
    Map<String, String> makers() {
        return makers;
    }

    /** Notes what a person is. */
    void role(String person, String role) {
        roles.putIfAbsent(person, role);
    }

    /** The roles of the people that the text names, each with the first one told. */
    Map<String, String> roles() {
        return roles;
    }

    /** Notes what a text calls something by its maker's name: "container Linux" behind "Oakline's". */
    void described(String phrase, String maker) {
        descriptions.putIfAbsent(phrase, maker);
    }

    Map<String, String> descriptions() {
        return descriptions;
    }

    /** Notes what an edition of a product is called. */
    void edition(String name) {
        editions.add(name);
    }

    /** Notes an edition of the product of that name: "Grand" of "Cassia" in "Cassia 2 Grand". */
    void edition(String name, String product) {
        editions.add(name);
        wholes.putIfAbsent(name, product);
    }

    /** The products behind whose names those of their editions stand. */
    Map<String, String> wholes() {
        return wholes;
    }

    /** What the editions of the article's products are called, in the order in which the text names them. */
    Set<String> editions() {
        return editions;
    }

    Map<String, Evidence> names() {
        return names;
    }

    /** The short forms that the text explains, each with its full form. */
    Map<String, String> fullForms() {
        return fullForms;
    }
}
