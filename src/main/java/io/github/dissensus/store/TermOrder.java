package io.github.dissensus.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * The order of terms as N-Triples writes them, the same on any machine. Each term is written once, not at every comparison.
 *
 * <p>See W3C RDF 1.1 N-Triples, section 2.
 */
public final class TermOrder {

    /** Something to be sorted and its terms as they are written. */
    private record Keyed<T>(String[] key, T item) {}

    private TermOrder() {}

    /** Terms in their order. */
    public static List<Node> nodes(Stream<Node> nodes) {
        return sorted(nodes, node -> new String[] {NodeFmtLib.strNT(node)});
    }

    /** Triples by subject, predicate and object. */
    public static List<Triple> triples(Stream<Triple> triples) {
        return sorted(triples, triple -> new String[] {
            NodeFmtLib.strNT(triple.getSubject()),
            NodeFmtLib.strNT(triple.getPredicate()),
            NodeFmtLib.strNT(triple.getObject())
        });
    }

    private static <T> List<T> sorted(Stream<T> items, Function<T, String[]> key) {
        return items.map(item -> new Keyed<>(key.apply(item), item))
                .sorted((one, other) -> Arrays.compare(one.key(), other.key()))
                .map(Keyed::item)
                .toList();
    }
}
