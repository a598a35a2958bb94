package io.github.dissensus.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
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

    private static final int GRAPH = 0;

    /** What marks a number that is a value itself, and how many bits of it are the value. */
    private static final long INLINE = Long.MIN_VALUE;

    private static final int VALUE_BITS = 56;

    private final NodeTable nodes;
    private final List<Order> orders;
    private final Map<Node, NodeId> numbers = new HashMap<>();

    public QuadWriter(DatasetGraph data) {
        NodeTupleTable quads =
                TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
        this.nodes = quads.getNodeTable();
        this.orders = orders(quads.getTupleTable().getIndexes());
    }

    /** Adds triples to a graph, those that it has already left alone. */
    public void add(Node graph, Stream<Triple> triples) {
        if (numbers.size() > HELD) {
            numbers.clear();
        }
        NodeId of = number(graph);
        List<Numbered> some = new ArrayList<>();
        triples.forEach(triple -> {
            some.add(new Numbered(TupleFactory.create4(
                    of, number(triple.getSubject()), number(triple.getPredicate()), number(triple.getObject()))));
            if (some.size() == TOGETHER) {
                add(some);
            }
        });
        add(some);
    }

    private void add(List<Numbered> ofOneGraph) {
        for (Order order : orders) {
            ofOneGraph.sort(order.order());
            order.indexes().forEach(index -> ofOneGraph.forEach(quad -> index.add(quad.tuple)));
        }
        ofOneGraph.clear();
    }

    /** An order, and the indexes that take the quads of one graph in it. */
    private record Order(Comparator<Numbered> order, List<TupleIndex> indexes) {}

    private static List<Order> orders(TupleIndex[] indexes) {
        return Arrays.stream(indexes)
                .collect(Collectors.groupingBy(QuadWriter::placesWithoutGraph, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Order(order(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<Integer> placesWithoutGraph(TupleIndex index) {
        return IntStream.range(0, index.getTupleLength())
                .map(index.getMapping()::mapIdx)
                .filter(place -> place != GRAPH)
                .boxed()
                .toList();
    }

    private static Comparator<Numbered> order(List<Integer> places) {
        int first = places.get(0);
        int second = places.get(1);
        int third = places.get(2);
        return (one, other) -> {
            int firsts = Long.compare(one.keys[first], other.keys[first]);
            if (firsts != 0) {
                return firsts;
            }
            int seconds = Long.compare(one.keys[second], other.keys[second]);
            return seconds != 0 ? seconds : Long.compare(one.keys[third], other.keys[third]);
        };
    }

    /** A quad in numbers; TDB2's own comparison of numbers takes all that are not values for equal. */
    private static final class Numbered {

        private final Tuple<NodeId> tuple;
        private final long[] keys;

        Numbered(Tuple<NodeId> tuple) {
            this.tuple = tuple;
            this.keys = tuple.stream().mapToLong(Numbered::key).toArray();
        }

        private static long key(NodeId id) {
            return id.isPtr()
                    ? id.getPtrLocation()
                    : INLINE | (long) id.getTypeValue() << VALUE_BITS | id.getPtrLocation();
        }
    }

    private NodeId number(Node node) {
        return numbers.computeIfAbsent(node, nodes::getAllocateNodeId);
    }
}
