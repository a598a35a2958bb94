package io.github.dissensus.rdf;

import io.github.dissensus.model.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scope by the words that tell it from others, whether a text put them as what was measured or as a condition: an
 * "empty weight" and a weight "when empty" are one, and a "peak brightness" is a brightness, "peak".
 */
final class ScopeWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%.,]+|[.,]+(?!\\p{N})");

    /** Words that join others and tell nothing apart; "without", "above" and the like do. */
    private static final Set<String> JOINING = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "when", "while", "if", "is", "are", "with", "under", "its",
            "their", "our");

    /** Words whose neighbours mean another thing the other way round: "0 to 100", "text to image". */
    private static final Set<String> ORDERED = Set.of("to", "from", "into", "than");

    private ScopeWords() {}

    /**
     * The same scope for all wordings of it: nothing but a condition, without the words that the property has itself.
     *
     * @param usual scopes that add nothing to the property, in lower case
     */
    static Scope fold(Scope scope, String property, List<String> usual) {
        if (scope.isPlain()) {
            return scope;
        }
        Set<String> own = words(property).map(ScopeWords::one).collect(Collectors.toSet());
        List<String> told = Stream.of(scope.metric(), scope.condition())
                .flatMap(Optional::stream)
                .filter(text -> !usual.contains(text.strip().toLowerCase(Locale.ROOT)))
                .flatMap(ScopeWords::words)
                .filter(word -> !JOINING.contains(word) && !own.contains(one(word)))
                .toList();
        boolean ordered = told.stream().anyMatch(ORDERED::contains);
        String words = String.join(" ", ordered ? told : new TreeSet<>(told));
        Scope plain = scope.plain();
        return words.isEmpty() ? plain : plain.withCondition(words);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty());
    }

    /** Without the s of a plural. */
    private static String one(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
