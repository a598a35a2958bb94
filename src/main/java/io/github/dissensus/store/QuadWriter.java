package io.github.dissensus.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Adds triples to graphs in the numbers that TDB2 keeps for nodes, each of which is asked for once: a dataset's own
 * {@code add} asks for those of all four nodes of every quad, and its cache holds a thousand nodes of a transaction. The
 * quads of many graphs are gathered, and each index takes them in its own order, one index after the other: what stands
 * side by side is written to blocks that are at hand, and what is new goes to the end of a block and moves nothing.
 *
 * <p>What was added stands in the dataset after {@link #flush}. Belongs to the write transaction of its caller, and is of
 * no use where that is given up.
 */
public final class QuadWriter {

    /** Nodes whose numbers are held: the nodes of some dozens of articles. */
    private static final int HELD = 100_000;

    /** Quads that are put in order at one time, some 150 bytes each. */
    private static final int TOGETHER = 50_000;

    private static final int PLACES = 4;

    private final NodeTable nodes;
    private final List<TupleIndexRecord> indexes;
    private final Map<Node, NodeId> numbers = new HashMap<>();
    private final List<byte[]> waiting = new ArrayList<>();
    private final Set<Node> waitingGraphs = new HashSet<>();

    public QuadWriter(DatasetGraph data) {
        NodeTupleTable quads =
                TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
        this.nodes = quads.getNodeTable();
        this.indexes = Arrays.stream(quads.getTupleTable().getIndexes())
                .map(TupleIndexRecord.class::cast)
                .toList();
    }

    /** Adds triples to a graph, those that it has already left alone. */
    public void add(Node graph, Stream<Triple> triples) {
        if (numbers.size() > HELD) {
            numbers.clear();
        }
        NodeId of = number(graph);
        waitingGraphs.add(graph);
        triples.forEach(triple -> {
            waiting.add(
                    bytes(of, number(triple.getSubject()), number(triple.getPredicate()), number(triple.getObject())));
            if (waiting.size() == TOGETHER) {
                flush();
                waitingGraphs.add(graph);
            }
        });
    }

    private NodeId number(Node node) {
        return numbers.computeIfAbsent(node, nodes::getAllocateNodeId);
    }

    private static byte[] bytes(NodeId... numbers) {
        byte[] bytes = new byte[PLACES * NodeId.SIZE];
        for (int place = 0; place < PLACES; place++) {
            NodeIdFactory.set(numbers[place], bytes, place * NodeId.SIZE);
        }
        return bytes;
    }

    /** Whether triples of a graph wait to be written. */
    public boolean isWaiting(Node graph) {
        return waitingGraphs.contains(graph);
    }

    /** Writes what waits: while one index takes its records, those of the next are put in order. */
    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<byte[]> quads = List.copyOf(waiting);
        waiting.clear();
        waitingGraphs.clear();
        Iterator<TupleIndexRecord> left = indexes.iterator();
        TupleIndexRecord index = left.next();
        CompletableFuture<Record[]> records = ordered(quads, index);
        while (index != null) {
            TupleIndexRecord next = left.hasNext() ? left.next() : null;
            CompletableFuture<Record[]> ofNext = next == null ? null : ordered(quads, next);
            for (Record one : records.join()) {
                index.getRangeIndex().insert(one);
            }
            index = next;
            records = ofNext;
        }
    }

    /** The records of an index, in its order. */
    private static CompletableFuture<Record[]> ordered(List<byte[]> quads, TupleIndexRecord index) {
        return CompletableFuture.supplyAsync(() -> quads.stream()
                .map(quad -> new Record(arranged(quad, index.getMapping()), null))
                .sorted((one, other) -> Arrays.compareUnsigned(one.getKey(), other.getKey()))
                .toArray(Record[]::new));
    }

    private static byte[] arranged(byte[] quad, TupleMap order) {
        byte[] arranged = new byte[quad.length];
        for (int place = 0; place < PLACES; place++) {
            System.arraycopy(quad, order.getSlotIdx(place) * NodeId.SIZE, arranged, place * NodeId.SIZE, NodeId.SIZE);
        }
        return arranged;
    }
}
