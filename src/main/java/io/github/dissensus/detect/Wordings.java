package io.github.dissensus.detect;

import io.github.dissensus.store.Texts;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The wording of articles, as far as it tells which of them share theirs. The texts of a thousand articles are at hand,
 * and sketches of many more, which tell most pairs apart: texts that meet in one key by chance would be read again for each
 * pair else.
 */
final class Wordings {

    /** Articles whose wording is held in memory at one time, some 10 kB each. */
    private static final int WORDINGS = 1000;

    /** Articles of which a sketch is held, some 600 bytes each. */
    private static final int SKETCHES = 40_000;

    /**
     * Texts whose sketches agree in a smaller share are not compared. The estimate for two that share 0.3 of their
     * wording is off by 0.04 (one standard deviation), so this leaves out one such pair in a hundred, where the bands
     * leave out one in three.
     */
    private static final double LEAST_ESTIMATE = 0.2;

    private final DatasetGraph data;
    private final Texts texts;
    private final Cache<Node, Wording> wordings = CacheFactory.createCache(WORDINGS);
    private final Cache<Node, Sketch> sketches = CacheFactory.createCache(SKETCHES);

    /** The shingles and the quotations of an article's text. */
    private record Wording(long[] shingles, Set<String> quotations) {}

    /** The lower halves of the minima of the shingles, and the hashes of the quotations, in order. */
    private record Sketch(int[] minima, long[] quotations) {

        static Sketch of(long[] minima, Set<String> quotations) {
            return new Sketch(
                    Arrays.stream(minima).mapToInt(minimum -> (int) minimum).toArray(),
                    quotations.stream().mapToLong(MinHash::hash).sorted().toArray());
        }

        boolean isNear(Sketch other) {
            int same = 0;
            for (int i = 0; i < Math.min(minima.length, other.minima.length); i++) {
                same += minima[i] == other.minima[i] ? 1 : 0;
            }
            return same >= LEAST_ESTIMATE * minima.length
                    || MinHash.shared(quotations, other.quotations) >= VoiceLink.SAME_QUOTES;
        }
    }

    Wordings(DatasetGraph data, Texts texts) {
        this.data = data;
        this.texts = texts;
    }

    /** Reads the texts of some articles, several at a time. */
    void read(Collection<Node> articles) {
        Map<Node, String> hashes = new LinkedHashMap<>();
        articles.forEach(article -> hash(article).ifPresent(hash -> hashes.put(article, hash)));
        hashes.entrySet().parallelStream()
                .forEach(text -> wordings.put(text.getKey(), wording(Optional.of(text.getValue()))));
    }

    /** Keys of an article's wording: articles with a key in common are to be compared. */
    List<String> keys(Node article) {
        Wording wording = wording(article);
        long[] minima = MinHash.minima(wording.shingles());
        sketches.put(article, Sketch.of(minima, wording.quotations()));
        List<String> keys = new ArrayList<>(MinHash.bands(minima));
        wording.quotations().forEach(quote -> keys.add(String.format(Locale.ROOT, "q-%016x", MinHash.hash(quote))));
        return keys;
    }

    /** Whether it is worth while to compare the wording of two articles. */
    boolean isNear(Node article, Node other) {
        return sketch(article).isNear(sketch(other));
    }

    /** The share of the runs of five words of either article that stand in both. */
    double similarity(Node article, Node other) {
        return MinHash.similarity(wording(article).shingles(), wording(other).shingles());
    }

    /** What both quote. */
    Set<String> sharedQuotes(Node article, Node other) {
        Set<String> shared = new TreeSet<>(wording(article).quotations());
        shared.retainAll(wording(other).quotations());
        return shared;
    }

    private Sketch sketch(Node article) {
        return sketches.get(article, a -> {
            Wording wording = wording(a);
            return Sketch.of(MinHash.minima(wording.shingles()), wording.quotations());
        });
    }

    private Wording wording(Node article) {
        return wordings.get(article, a -> wording(hash(a)));
    }

    private Wording wording(Optional<String> hash) {
        return hash.flatMap(texts::find)
                .map(text -> new Wording(MinHash.shingles(text), VoiceLink.quotations(text)))
                .orElse(new Wording(new long[0], Set.of()));
    }

    private Optional<String> hash(Node article) {
        return data.stream(Node.ANY, article, Dis.textHash.asNode(), Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }
}
