package io.github.dissensus.detect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * Two articles that speak with one voice, and what shows it. One sign alone is enough: much of the same wording; several
 * quotations in common; or claims that hardly anyone else makes, many of them, told in the same order and nearly without
 * difference.
 *
 * @param similarity share of the runs of five words that stand in both texts, as far as sketches of them tell
 * @param quotes quotations that stand in both
 * @param claims claims of the first article that both make and few others do
 */
record VoiceLink(Node one, Node other, double similarity, Set<String> quotes, List<Node> claims) {

    private static final double SAME_WORDING = 0.3;
    /** So many quotations in common show the same. */
    static final int SAME_QUOTES = 3;

    /** So many rare claims in common, at the least, show that one article has them from the other. */
    static final int SAME_CLAIMS = 5;

    private static final double PART_OF_SMALLER = 0.2;
    private static final double WITHOUT_DIFFERENCE = 0.95;
    private static final double SAME_ORDER = 0.6;

    private static final Pattern PLACE = Pattern.compile("char=(\\d+),");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"\\n]{20,600})[”\"]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whether shared claims look as if one had them from the other. */
    static boolean retold(SharedClaims.Overlap overlap, List<Integer> mine, List<Integer> theirs, long smaller) {
        int shared = overlap.mine().size();
        return shared >= SAME_CLAIMS
                && shared >= PART_OF_SMALLER * smaller
                && shared >= WITHOUT_DIFFERENCE * (shared + overlap.apart())
                && order(mine, theirs) >= SAME_ORDER;
    }

    /** Whether wording or quotations tell by themselves. */
    static boolean isWorded(double similarity, int quotes) {
        return similarity >= SAME_WORDING || quotes >= SAME_QUOTES;
    }

    /**
     * How far two orders of the same things agree, from -1 for reversed to 1 for the same (Kendall's tau over
     * neighbours, so that it stays linear).
     */
    static double order(List<Integer> mine, List<Integer> theirs) {
        List<Integer> indices = new java.util.ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            indices.add(i);
        }
        indices.sort(Comparator.<Integer>comparingInt(mine::get).thenComparingInt(theirs::get));
        int kept = 0;
        int pairs = 0;
        for (int i = 1; i < indices.size(); i++) {
            int way = Integer.compare(theirs.get(indices.get(i)), theirs.get(indices.get(i - 1)));
            kept += way;
            pairs += way == 0 ? 0 : 1;
        }
        return pairs == 0 ? 1 : (double) kept / pairs;
    }

    /** The character at which a passage begins, from its address (RFC 5147). */
    static Optional<Integer> place(Node evidence) {
        Matcher matcher = PLACE.matcher(evidence.getURI());
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** What is said between quotation marks in a text, from six words on. */
    static Set<String> quotations(String text) {
        Set<String> quotations = new TreeSet<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            String words = BETWEEN_WORDS
                    .matcher(matcher.group(1).toLowerCase(java.util.Locale.ROOT))
                    .replaceAll(" ")
                    .strip();
            if (words.split(" ").length >= 6) {
                quotations.add(words);
            }
        }
        return quotations;
    }
}
