package io.github.dissensus.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.transaction.txn.SysTransState;
import org.apache.jena.dboe.transaction.txn.TransactionalComponent;
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
 * quads of many graphs are gathered, and each index takes them in its own order, several indexes at a time: what stands side
 * by side is written to blocks that are at hand, and what is new goes to the end of a block and moves nothing.
 *
 * <p>What was added stands in the dataset after {@link #flush}. Belongs to the write transaction of its caller, and is of
 * no use where that is given up.
 */
public final class QuadWriter {

    /** Nodes whose numbers are held: the nodes of some dozens of articles. */
    private static final int HELD = 100_000;

    /** Quads that are put in order at one time, some 150 bytes each. */
    private static final int TOGETHER = 50_000;

    /** From so many quads on it is worth while to wake other threads. */
    private static final int MANY = 1_000;

    private static final ExecutorService WRITERS =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
                Thread thread = new Thread(work, "index writer");
                thread.setDaemon(true);
                return thread;
            });

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

    /** Writes triples to a graph at once, those that it has already left alone. */
    public static void write(DatasetGraph data, Node graph, Stream<Triple> triples) {
        QuadWriter writer = new QuadWriter(data);
        writer.add(graph, triples);
        writer.flush();
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

    /** Writes what waits: many quads to several indexes at a time. */
    public void flush() {
        List<byte[]> quads = List.copyOf(waiting);
        waiting.clear();
        waitingGraphs.clear();
        if (quads.size() < MANY) {
            indexes.forEach(index -> write(quads, index));
            return;
        }
        List<Lent> lent = indexes.stream()
                .map(index -> Lent.to(index, () -> write(quads, index)))
                .toList();
        List<Throwable> failures =
                lent.stream().map(Lent::back).flatMap(Optional::stream).toList();
        for (Throwable failure : failures) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }

    /**
     * An index that another thread writes: its part of the transaction is detached from the caller's thread, and attached
     * to it again when the work is done. The indexes share nothing but the transaction.
     */
    private record Lent(TransactionalComponent index, SysTransState state, CompletableFuture<Void> work) {

        static Lent to(TupleIndexRecord index, Runnable work) {
            TransactionalComponent component = (TransactionalComponent) index.getRangeIndex();
            SysTransState state = component.detach();
            return new Lent(component, state, CompletableFuture.runAsync(() -> run(component, state, work), WRITERS));
        }

        private static void run(TransactionalComponent component, SysTransState state, Runnable work) {
            component.attach(state);
            try {
                work.run();
            } finally {
                component.detach();
            }
        }

        /** Waits, and takes the index back; what went wrong. */
        Optional<Throwable> back() {
            try {
                work.join();
                return Optional.empty();
            } catch (CompletionException failed) {
                return Optional.of(failed.getCause());
            } finally {
                index.attach(state);
            }
        }
    }

    /** Writes quads to an index, in its own order. */
    private static void write(List<byte[]> quads, TupleIndexRecord index) {
        quads.stream()
                .map(quad -> new Record(arranged(quad, index.getMapping()), null))
                .sorted((one, other) -> Arrays.compareUnsigned(one.getKey(), other.getKey()))
                .forEachOrdered(index.getRangeIndex()::insert);
    }

    private static byte[] arranged(byte[] quad, TupleMap order) {
        byte[] arranged = new byte[quad.length];
        for (int place = 0; place < PLACES; place++) {
            System.arraycopy(quad, order.getSlotIdx(place) * NodeId.SIZE, arranged, place * NodeId.SIZE, NodeId.SIZE);
        }
        return arranged;
    }
}
