package io.github.dissensus.detect;

import io.github.dissensus.store.QuadWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What stood in a graph and what is to stand there in its place. Only what differs is written: one more article on a topic
 * of a thousand claims adds a few triples to its finding.
 */
final class Rewrite {

    private static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple triple) -> triple.getSubject().getURI())
            .thenComparing(triple -> triple.getPredicate().getURI());

    private final DatasetGraph data;
    private final Node name;
    private final Graph graph;
    private final Set<Triple> before = new LinkedHashSet<>();
    private final Set<Triple> after = new LinkedHashSet<>();

    Rewrite(DatasetGraph data, Node name) {
        this.data = data;
        this.name = name;
        this.graph = data.getGraph(name);
    }

    /** Takes out all that is said of a thing, as far as it is not put in again. */
    void takeOut(Node subject) {
        graph.stream(subject, Node.ANY, Node.ANY).forEach(before::add);
    }

    /** Takes out what is said of a thing with one property, as far as it is not put in again. */
    void takeOut(Node subject, Node predicate) {
        graph.stream(subject, predicate, Node.ANY).forEach(before::add);
    }

    /** Takes out what is said with a property, as far as it is not put in again. */
    void takeOutAll(Node predicate) {
        takeOut(Node.ANY, predicate);
    }

    void put(Triple triple) {
        after.add(triple);
    }

    /** Writes what differs, in the order of the indexes, and begins anew. */
    void write() {
        before.stream().filter(triple -> !after.contains(triple)).forEach(graph::delete);
        List<Triple> added = new ArrayList<>(
                after.stream().filter(triple -> !before.contains(triple)).toList());
        added.sort(ORDER);
        QuadWriter.write(data, name, added.stream());
        before.clear();
        after.clear();
    }
}
