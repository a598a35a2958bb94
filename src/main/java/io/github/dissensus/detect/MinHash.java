package io.github.dissensus.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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

    /** A power of two. */
    private static final int BINS = 1024;

    /** Bytes that are not 0. */
    private static final int FILLED = 255;

    /** All bits of eight bytes but the highest of each. */
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

    /** From here on a band has two digits by itself. */
    private static final int TEN = 10;

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private MinHash() {}

    /** The hashes of the runs of five words in a text, in order. A word is a run of letters and digits, small or capital. */
    static long[] shingles(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        long[] shingles = new long[small.length() / 2 + 1];
        int[] starts = new int[WORDS];
        int[] ends = new int[WORDS];
        int words = 0;
        for (int at = wordFrom(small, 0); at < small.length(); at = wordFrom(small, at)) {
            int last = words % WORDS;
            starts[last] = at;
            at = wordEnd(small, at);
            ends[last] = at;
            words++;
            if (words >= WORDS) {
                shingles[words - WORDS] = hash(small, starts, ends, words % WORDS);
            }
        }
        return ordered(shingles, Math.max(0, words - WORDS + 1));
    }

    /** The first of some numbers in order, each once. */
    private static long[] ordered(long[] numbers, int count) {
        Arrays.sort(numbers, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[different++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, different);
    }

    /** Where the next word begins, from a place on; the end of the text where none does. */
    private static int wordFrom(String text, int from) {
        int at = from;
        while (at < text.length() && !isInWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isInWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isInWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
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
            bands.add((band < TEN ? "0" : "") + band + "-" + digits(key));
        }
        return bands;
    }

    /** Sixteen digits of a hash. */
    static String digits(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    private static long minimum(long[] shingles, int function) {
        long seed = mix(function + 1L);
        long least = Long.MAX_VALUE;
        for (long shingle : shingles) {
            least = Math.min(least, mix(shingle ^ seed));
        }
        return least;
    }

    /**
     * A byte for each of {@value BINS} bins that shingles are thrown into, eight in a number: 0 where it is empty, else a
     * byte of the least in it (Li, Owen and Zhang, "One permutation hashing", NIPS 2012; Li and König, "b-bit minwise
     * hashing", WWW 2010).
     */
    static long[] sketch(long[] shingles) {
        long[] least = new long[BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles) {
            long thrown = mix(shingle);
            int bin = (int) (thrown & (BINS - 1));
            least[bin] = Math.min(least[bin], thrown >>> 1);
        }
        long[] sketch = new long[BINS / Long.BYTES];
        for (int bin = 0; bin < BINS; bin++) {
            long one = least[bin] == Long.MAX_VALUE ? 0 : 1 + (mix(least[bin]) >>> 1) % FILLED;
            sketch[bin / Long.BYTES] |= one << bin % Long.BYTES * Byte.SIZE;
        }
        return sketch;
    }

    /**
     * The share of the shingles of either of two texts that stand in both (Jaccard), as their sketches tell it: off by 0.011
     * (one standard deviation) at 0.3, less for texts of fewer words than there are bins.
     */
    static double similarity(long[] one, long[] other) {
        int same = 0;
        int filled = BINS;
        for (int i = 0; i < one.length; i++) {
            int empty = zeros(one[i] | other[i]);
            filled -= empty;
            same += zeros(one[i] ^ other[i]) - empty;
        }
        return filled == 0 ? 0 : (double) same / filled;
    }

    /** How many of the eight bytes of a number are 0. */
    private static int zeros(long bytes) {
        long low = (bytes & LOW_BITS) + LOW_BITS;
        return Long.bitCount(~(low | bytes | LOW_BITS));
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
        return mix(hashed(FNV_BASIS, text, 0, text.length()));
    }

    /** The same of words of a text with spaces between; their places begin with the first of a ring. */
    private static long hash(String text, int[] starts, int[] ends, int first) {
        long hash = hashed(FNV_BASIS, text, starts[first], ends[first]);
        for (int i = 1; i < WORDS; i++) {
            int word = (first + i) % WORDS;
            hash = hashed((hash ^ ' ') * FNV_PRIME, text, starts[word], ends[word]);
        }
        return mix(hash);
    }

    private static long hashed(long before, String text, int from, int to) {
        long hash = before;
        for (int i = from; i < to; i++) {
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
