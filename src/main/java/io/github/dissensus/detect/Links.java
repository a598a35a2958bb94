package io.github.dissensus.detect;

import io.github.dissensus.store.Lookup;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * Which topics are to be compared with which: that of a version with that of the product without it, a stage with the
 * date that it is reached on, a measure with the question that it is one answer to, a measure or condition with the
 * property when none is named.
 *
 * @param from the more general topics that one leads to
 * @param to the topics that lead to one
 */
record Links(Function<Node, List<Node>> from, Function<Node, List<Node>> to) {

    private static final Node RELATED = Dis.relatedTopic.asNode();

    /** Looked up when they are asked for. */
    static Links lookedUp(Lookup lookup) {
        return new Links(topic -> lookup.values(topic, RELATED), topic -> lookup.subjects(RELATED, topic));
    }

    /** All of them, read once. */
    static Links all(Lookup lookup) {
        Map<Node, List<Node>> from = new HashMap<>();
        Map<Node, List<Node>> to = new HashMap<>();
        lookup.pairs(RELATED, (one, other) -> {
            from.computeIfAbsent(one, topic -> new ArrayList<>(1)).add(other);
            to.computeIfAbsent(other, topic -> new ArrayList<>(1)).add(one);
        });
        return new Links(topic -> from.getOrDefault(topic, List.of()), topic -> to.getOrDefault(topic, List.of()));
    }
}
