package io.github.dissensus.detect;

import io.github.dissensus.store.Texts;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Articles of which a sketch is held, some kilobyte each. */
    private static final int SKETCHES = 40_000;

    /**
     * Texts of which the sketches tell a smaller similarity are not compared. What they tell of two that share 0.3 of their
     * wording is off by 0.012 (one standard deviation), so this leaves out one such pair in a hundred, where the bands
     * leave out one in three.
     */
    private static final double LEAST_ESTIMATE = 0.27;

    private final DatasetGraph data;
    private final Texts texts;
    private final Cache<Node, long[]> shingles = CacheFactory.createCache(WORDINGS);
    private final Cache<Node, Set<String>> quotations = CacheFactory.createCache(WORDINGS);
    private final Cache<Node, Sketch> sketches = CacheFactory.createCache(SKETCHES);

    /** A sketch of the shingles, and the hashes of the quotations, in order. */
    private record Sketch(byte[] shingles, long[] quotations) {

        static Sketch of(long[] shingles, Set<String> quotations) {
            return new Sketch(
                    MinHash.sketch(shingles),
                    quotations.stream().mapToLong(MinHash::hash).sorted().toArray());
        }

        int sharedQuotes(Sketch other) {
            return MinHash.shared(quotations, other.quotations);
        }

        boolean isNear(Sketch other) {
            return MinHash.estimate(shingles, other.shingles) >= LEAST_ESTIMATE
                    || sharedQuotes(other) >= VoiceLink.SAME_QUOTES;
        }
    }

    Wordings(DatasetGraph data, Texts texts) {
        this.data = data;
        this.texts = texts;
    }

    /** Keys of the wording of some articles, read several at a time: articles with a key in common are to be compared. */
    Map<Node, List<String>> keys(Collection<Node> articles) {
        Map<Node, Optional<String>> hashes = new LinkedHashMap<>();
        articles.forEach(article -> hashes.put(article, hash(article)));
        Map<Node, List<String>> keys = new ConcurrentHashMap<>();
        hashes.entrySet().parallelStream()
                .forEach(text -> keys.put(text.getKey(), keys(text.getKey(), text.getValue())));
        return keys;
    }

    private List<String> keys(Node article, Optional<String> hash) {
        String text = text(hash);
        long[] all = MinHash.shingles(text);
        Set<String> quoted = VoiceLink.quotations(text);
        shingles.put(article, all);
        quotations.put(article, quoted);
        sketches.put(article, Sketch.of(all, quoted));
        List<String> keys = new ArrayList<>(MinHash.bands(MinHash.minima(all)));
        quoted.forEach(quote -> keys.add("q-" + MinHash.digits(MinHash.hash(quote))));
        return keys;
    }

    /** Whether it is worth while to compare the wording of two articles. */
    boolean isNear(Node article, Node other) {
        return sketch(article).isNear(sketch(other));
    }

    /** The share of the runs of five words of either article that stand in both. */
    double similarity(Node article, Node other) {
        return MinHash.similarity(shingles(article), shingles(other));
    }

    /** What both quote. */
    Set<String> sharedQuotes(Node article, Node other) {
        if (sketch(article).sharedQuotes(sketch(other)) == 0) {
            return Set.of();
        }
        Set<String> shared = new TreeSet<>(quotations(article));
        shared.retainAll(quotations(other));
        return shared;
    }

    private Sketch sketch(Node article) {
        return sketches.get(article, a -> Sketch.of(shingles(a), VoiceLink.quotations(text(hash(article)))));
    }

    private long[] shingles(Node article) {
        return shingles.get(article, a -> MinHash.shingles(text(hash(a))));
    }

    private Set<String> quotations(Node article) {
        return quotations.get(article, a -> VoiceLink.quotations(text(hash(a))));
    }

    /** The text with a hash; nothing where none is kept. */
    private String text(Optional<String> hash) {
        return hash.flatMap(texts::find).orElse("");
    }

    private Optional<String> hash(Node article) {
        return data.stream(Node.ANY, article, Dis.textHash.asNode(), Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }
}
