package io.github.dissensus.detect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * The wording of articles, worked out from their texts. An article is compared with many others in a row, so that of the
 * articles asked for last is kept; of all of them it would take the more memory the more articles there are.
 */
final class Wordings {

    /** About ten kilobytes each. */
    private static final int KEPT = 1_000;

    /**
     * @param shingles see {@link MinHash#shingles}
     * @param quotations see {@link VoiceLink#quotations}
     */
    record Wording(long[] shingles, Set<String> quotations) {

        private static final Wording NONE = new Wording(new long[0], Set.of());

        private static Wording of(String text) {
            return new Wording(MinHash.shingles(text), VoiceLink.quotations(text));
        }
    }

    private final Function<Node, Optional<String>> texts;
    private final Map<Node, Wording> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Wording> eldest) {
            return size() > KEPT;
        }
    };

    /** @param texts the text of an article, where it is kept */
    Wordings(Function<Node, Optional<String>> texts) {
        this.texts = texts;
    }

    Wording of(Node article) {
        Wording wording = kept.get(article);
        if (wording == null) {
            wording = texts.apply(article).map(Wording::of).orElse(Wording.NONE);
            kept.put(article, wording);
        }
        return wording;
    }
}
