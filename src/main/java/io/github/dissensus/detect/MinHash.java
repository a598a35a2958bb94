package io.github.dissensus.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds texts that share much of their wording without comparing each with each: the shingles of a text (runs of five
 * words) are reduced to minima under 126 hash functions, of which two texts share about as many as the Jaccard
 * similarity of their shingles says (Broder, "On the resemblance and containment of documents", 1997); the minima are
 * cut into 42 bands of three, so that texts with a similarity of 0.29 or more probably have a whole band in common
 * (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4).
 */
final class MinHash {

    private static final int WORDS = 5;
    private static final int BANDS = 42;
    private static final int ROWS = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private MinHash() {}

    /** The hashes of the runs of five words in a text. */
    static Set<Long> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Set<Long> shingles = new TreeSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            shingles.add(hash(String.join(" ", words.subList(i, i + WORDS))));
        }
        return shingles;
    }

    /** One key a band; texts with a key in common are to be compared. */
    static List<String> bands(Set<Long> shingles) {
        List<String> bands = new ArrayList<>();
        if (shingles.isEmpty()) {
            return bands;
        }
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mix(key ^ minimum(shingles, band * ROWS + row));
            }
            bands.add(String.format(Locale.ROOT, "%02d-%016x", band, key));
        }
        return bands;
    }

    private static long minimum(Set<Long> shingles, int function) {
        long seed = mix(function + 1L);
        long least = Long.MAX_VALUE;
        for (long shingle : shingles) {
            least = Math.min(least, mix(shingle ^ seed));
        }
        return least;
    }

    /** The share of the shingles of either text that stand in both. */
    static double similarity(Set<Long> one, Set<Long> other) {
        long shared = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** FNV-1a over the characters (RFC 9923), mixed so that all bits depend on all characters. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): a bijection that spreads every bit. */
    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
