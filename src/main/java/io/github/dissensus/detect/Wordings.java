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
 * The wording of articles, as far as it tells which of them share theirs, in sketches: a text is read once for its own, and
 * again only where it shares a key with one that is compared in a later transaction.
 */
final class Wordings {

    /** Articles of which a sketch is held, some kilobyte each. */
    private static final int SKETCHES = 40_000;

    /** Articles whose quotations are held. */
    private static final int QUOTATIONS = 1000;

    private final DatasetGraph data;
    private final Texts texts;
    private final Cache<Node, Sketch> sketches = CacheFactory.createCache(SKETCHES);
    private final Cache<Node, Set<String>> quotations = CacheFactory.createCache(QUOTATIONS);

    /** A sketch of the shingles, and the hashes of the quotations, in order. */
    private record Sketch(long[] shingles, long[] quotations) {

        static Sketch of(long[] shingles, Set<String> quotations) {
            return new Sketch(
                    MinHash.sketch(shingles),
                    quotations.stream().mapToLong(MinHash::hash).sorted().toArray());
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
        long[] shingles = MinHash.shingles(text);
        Set<String> quoted = VoiceLink.quotations(text);
        quotations.put(article, quoted);
        sketches.put(article, Sketch.of(shingles, quoted));
        List<String> keys = new ArrayList<>(MinHash.bands(MinHash.minima(shingles)));
        quoted.forEach(quote -> keys.add("q-" + MinHash.digits(MinHash.hash(quote))));
        return keys;
    }

    /** The share of the runs of five words of either article that stand in both, as far as the sketches tell. */
    double similarity(Node article, Node other) {
        return MinHash.similarity(sketch(article).shingles(), sketch(other).shingles());
    }

    /** How many quotations stand in both. */
    int sharedQuotes(Node article, Node other) {
        return MinHash.shared(sketch(article).quotations(), sketch(other).quotations());
    }

    /** What both quote. */
    Set<String> quotesInBoth(Node article, Node other) {
        Set<String> shared = new TreeSet<>(quotations(article));
        shared.retainAll(quotations(other));
        return shared;
    }

    private Sketch sketch(Node article) {
        return sketches.get(article, a -> {
            String text = text(hash(a));
            return Sketch.of(MinHash.shingles(text), VoiceLink.quotations(text));
        });
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
