package io.github.dissensus.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Adds triples to graphs in the numbers that TDB2 keeps for nodes, each of which is asked for once: a dataset's own
 * {@code add} asks for those of all four nodes of every quad, and its cache holds a thousand nodes of a transaction. Each
 * index takes them in its own order: what is new goes to the end of a block then, and moves nothing that stands there.
 *
 * <p>Belongs to the write transaction of its caller, and is of no use where that is given up.
 */
public final class QuadWriter {

    /** Nodes whose numbers are held: the nodes of some dozens of articles. */
    private static final int HELD = 100_000;

    /** Quads that are put in order at one time. */
    private static final int TOGETHER = 20_000;

    private final NodeTupleTable quads;
    private final NodeTable nodes;
    private final Map<Node, NodeId> numbers = new HashMap<>();

    public QuadWriter(DatasetGraph data) {
        this.quads = TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
        this.nodes = quads.getNodeTable();
    }

    /** Adds triples to a graph, those that it has already left alone. */
    public void add(Node graph, Stream<Triple> triples) {
        if (numbers.size() > HELD) {
            numbers.clear();
        }
        NodeId of = number(graph);
        List<Tuple<NodeId>> tuples = new ArrayList<>();
        triples.forEach(triple -> {
            tuples.add(TupleFactory.create4(
                    of, number(triple.getSubject()), number(triple.getPredicate()), number(triple.getObject())));
            if (tuples.size() == TOGETHER) {
                add(tuples);
            }
        });
        add(tuples);
    }

    private void add(List<Tuple<NodeId>> tuples) {
        for (TupleIndex index : quads.getTupleTable().getIndexes()) {
            tuples.sort(order(index.getMapping()));
            tuples.forEach(index::add);
        }
        tuples.clear();
    }

    /** The order of an index; TDB2's own comparison of numbers takes all that are not values for equal. */
    private static Comparator<Tuple<NodeId>> order(TupleMap index) {
        Comparator<Tuple<NodeId>> order = by(index.mapIdx(0));
        for (int place = 1; place < index.length(); place++) {
            order = order.thenComparing(by(index.mapIdx(place)));
        }
        return order;
    }

    private static Comparator<Tuple<NodeId>> by(int place) {
        return (one, other) -> {
            NodeId a = one.get(place);
            NodeId b = other.get(place);
            int types = Integer.compare(a.getTypeValue(), b.getTypeValue());
            return types != 0 ? types : Long.compare(a.getPtrLocation(), b.getPtrLocation());
        };
    }

    private NodeId number(Node node) {
        return numbers.computeIfAbsent(node, nodes::getAllocateNodeId);
    }
}
