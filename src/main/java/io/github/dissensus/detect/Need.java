package io.github.dissensus.detect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the claims on a topic must have for a rule to find anything in them, as the header of the rule tells it. */
enum Need {
    SEVERAL_ARTICLES,
    /** Two claims with different values or bounds. */
    SEVERAL_VALUES,
    /** Two claims with the same value, in whatever case; words where they begin alike. */
    ONE_VALUE_TWICE,
    /** Two claims of one article. */
    ONE_ARTICLE_TWICE,
    BOTH_POLARITIES,
    /** Two asserted claims of which one is bounded below the other: the greatest lower bound exceeds the least upper one. */
    BOUNDS_APART,
    /** Asserted claims whose bounds overlap all together, as far as their units tell. */
    BOUNDS_THAT_MEET,
    A_PLAN,
    /** A claim that is not bounded on both sides. */
    AN_OPEN_BOUND,
    A_SPEAKER,
    /** Another topic that this one is to be compared with, which may have the claims. */
    A_RELATED_TOPIC,
    /** An asserted claim that is bounded below or above one on a more general topic. */
    BOUNDS_APART_FROM_A_RELATED_TOPIC;

    /** As it stands in a header: {@code several articles}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<Need> of(String words) {
        return Arrays.stream(values())
                .filter(need -> need.words().equals(words))
                .findFirst();
    }
}
