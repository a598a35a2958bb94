package io.github.dissensus.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private MinHash() {}

    /** The hashes of the runs of five words in a text, in order. */
    static long[] shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return IntStream.rangeClosed(0, words.size() - WORDS)
                .mapToLong(i -> hash(words, i, i + WORDS))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The least hash of the shingles under each function; none where there are no shingles. */
    static long[] minima(long[] shingles) {
        return shingles.length == 0
                ? shingles
                : IntStream.range(0, BANDS * ROWS)
                        .mapToLong(function -> minimum(shingles, function))
                        .toArray();
    }

    /** One key a band; texts with a key in common are to be compared. */
    static List<String> bands(long[] minima) {
        List<String> bands = new ArrayList<>();
        for (int i = 0; i < minima.length; i += ROWS) {
            int band = i / ROWS;
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mix(key ^ minima[i + row]);
            }
            bands.add(String.format(Locale.ROOT, "%02d-%016x", band, key));
        }
        return bands;
    }

    private static long minimum(long[] shingles, int function) {
        long seed = mix(function + 1L);
        long least = Long.MAX_VALUE;
        for (long shingle : shingles) {
            least = Math.min(least, mix(shingle ^ seed));
        }
        return least;
    }

    /** The share of the shingles of either text that stand in both; both in order. */
    static double similarity(long[] one, long[] other) {
        int shared = shared(one, other);
        int all = one.length + other.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** How many hashes stand in both; both in order. */
    static int shared(long[] one, long[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int way = Long.compare(one[i], other[j]);
            shared += way == 0 ? 1 : 0;
            i += way <= 0 ? 1 : 0;
            j += way >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** FNV-1a over the characters (RFC 9923), mixed so that all bits depend on all characters. */
    static long hash(String text) {
        return mix(hashed(FNV_BASIS, text));
    }

    /** The same of words with spaces between. */
    private static long hash(List<String> words, int from, int to) {
        long hash = hashed(FNV_BASIS, words.get(from));
        for (int i = from + 1; i < to; i++) {
            hash = hashed((hash ^ ' ') * FNV_PRIME, words.get(i));
        }
        return mix(hash);
    }

    private static long hashed(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): a bijection that spreads every bit. */
    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
