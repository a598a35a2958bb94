package io.github.dissensus.extract.entity;

import java.util.LinkedHashSet;
import java.util.Set;

/** What an article's wording shows about one of its names. */
final class Evidence {

    /** How often the name stands anywhere. */
    int occurrences;

    /** How often it stands where its capital proves it a name. */
    int inside;

    /** How often it opens a sentence right before a verb: "Emberfell runs". */
    int verbed;

    /** How often a version stands behind it. */
    int versioned;

    /** How often a year stands behind it, as behind events and some products. */
    int dated;

    /** How often it acts as a company or person does: announces, says, owns. */
    int acting;

    /** How often it is treated as a product is: announced, introduced, called new. */
    int offered;

    /** How often it stands as a person does: beside a role. */
    int personal;

    /** How often it stands as an event does: before "conference", behind "at". */
    int staged;

    /** How often it stands behind "in", as places do. */
    int located;

    /** How often "the" stands before it: "the Veyla". */
    int definite;

    /** How often it stands with its maker: "Brennoch's Veyla". */
    int owned;

    /** How often a verb behind it says that it is one: "the T90s has". */
    int singular;

    /** How often it has something of its own: "Brennoch's engineers". */
    int owning;

    /** How often a title or heading is about it. */
    int heading;

    /** How often the text says what it is: "X, a workstation". */
    int described;

    /** How often it says so behind the name: "X is a service", not "a workstation, X". */
    int called;

    /** How often a noun for a kind of product stands right before it: "password manager X". */
    int entitled;

    /** The whole numbers that stand behind it: 365 behind "Oakline". */
    final Set<String> numbers = new LinkedHashSet<>();

    /** The versions that stand behind it: 6.2 behind "Mirel Store". */
    final Set<String> versions = new LinkedHashSet<>();

    /** The kinds of the nouns that stand for it. */
    final Set<String> kinds = new LinkedHashSet<>();
}
