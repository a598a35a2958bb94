package io.github.dissensus.extract.terms;

/** The classes of words that the machine asks for by name; the ontology says which words are in them. */
public enum WordClass {
    DETERMINERS,
    PRONOUNS,
    PREPOSITIONS,
    CONJUNCTIONS,
    SUBORDINATORS,
    RELATIVES,
    AUXILIARIES,
    MODALS,
    NEGATORS,
    ADVERBS,
    ADJECTIVES,
    TITLES,
    PEOPLE,
    REGULAR_VERBS,
    IRREGULAR_VERBS,
    RARELY_VERBS,
    NOUNS_LIKE_VERBS,
    LOWER_BOUNDS,
    UPPER_BOUNDS,
    LOWER_BOUND_TAILS,
    UPPER_BOUND_TAILS,
    APPROXIMATIONS,
    SPEECH_VERBS,
    PLAN_VERBS,
    PLAN_PHRASES,
    PAST_PHRASES,
    ATTRIBUTIONS,
    DENIAL_VERBS,
    NUMBER_WORDS,
    MULTIPLIER_WORDS,
    MULTIPLIER_SUFFIXES,
    FRACTION_WORDS,
    MONTHS,
    AMBIGUOUS_MONTHS,
    WEEKDAYS,
    SEASONS,
    QUARTERS,
    PARTS_OF_PERIOD,
    RELATIVE_DAYS,
    RELATIVE_PERIODS,
    PERIOD_NOUNS,
    VERSION_HEADS,
    VERSION_TAILS,
    BUILD_NOUNS,
    NAMING_VERBS,
    COPULAS,
    NAMED_NOUNS,
    HIGHER_WORDS,
    LOWER_WORDS,
    HIGHER_VERBS,
    LOWER_VERBS,
    BASELINE_MARKERS,
    VARIANT_NOUNS,
    VARIANT_WORDS,
    ROLES,
    REQUIREMENT_VERBS,
    EDITION_NOUNS,
    PLAIN_MODIFIERS,
    DIMENSION_NOUNS,
    MEASURE_NOUNS,
    NUMBERED_NOUNS,
    ORGANISATION_TAILS,
    PLACES,
    PEOPLES,
    FEASTS;

    /** The local name of the class in the ontology: {@code RegularVerbs}. */
    public String localName() {
        StringBuilder name = new StringBuilder();
        for (String part : name().split("_")) {
            name.append(part.charAt(0)).append(part.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }
}
