package io.github.dissensus.store;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Adds triples to graphs in the numbers that TDB2 keeps for nodes, each of which is asked for once: a dataset's own
 * {@code add} asks for those of all four nodes of every quad, and its cache holds a thousand nodes of a transaction.
 *
 * <p>Belongs to the write transaction of its caller, and is of no use where that is given up.
 */
public final class QuadWriter {

    /** Nodes whose numbers are held: the nodes of some dozens of articles. */
    private static final int HELD = 100_000;

    private final NodeTupleTable quads;
    private final NodeTable nodes;
    private final Map<Node, NodeId> numbers = new HashMap<>();

    public QuadWriter(DatasetGraph data) {
        this.quads = TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
        this.nodes = quads.getNodeTable();
    }

    /** Adds triples to a graph, those that it has already left alone. */
    public void add(Node graph, Stream<Triple> triples) {
        triples.forEach(triple -> add(graph, triple));
    }

    private void add(Node graph, Triple triple) {
        if (numbers.size() > HELD) {
            numbers.clear();
        }
        quads.getTupleTable()
                .add(TupleFactory.create4(
                        number(graph),
                        number(triple.getSubject()),
                        number(triple.getPredicate()),
                        number(triple.getObject())));
    }

    private NodeId number(Node node) {
        return numbers.computeIfAbsent(node, nodes::getAllocateNodeId);
    }
}
