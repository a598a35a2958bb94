package io.github.dissensus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.rdf.Iris;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadWriterTest {

    private static final Node ONE = NodeFactory.createURI("http://localhost:3330/article/one");
    private static final Node OTHER = NodeFactory.createURI("http://localhost:3330/article/other");

    private Store store;

    @BeforeEach
    void open() {
        store = Store.temporary(new Iris(Iris.DEFAULT_BASE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Few quads are written by one thread, many by several, and very many in parts. */
    @ParameterizedTest
    @ValueSource(ints = {1, 700, 3_000, 60_000})
    void whatIsWrittenIsFoundByWhateverIsAsked(int each) {
        store.write(data -> write(data, each));
        Set<Triple> all = triples(each).collect(Collectors.toSet());
        Triple last = triples(each).skip(each - 1).findFirst().orElseThrow();
        store.read(data -> {
            for (Node graph : List.of(ONE, OTHER)) {
                assertEquals(all, triples(data, graph, Node.ANY, Node.ANY, Node.ANY));
                assertEquals(Set.of(last), triples(data, graph, last.getSubject(), Node.ANY, Node.ANY));
                assertEquals(Set.of(last), triples(data, graph, Node.ANY, last.getPredicate(), last.getObject()));
                assertEquals(Set.of(last), triples(data, graph, Node.ANY, Node.ANY, last.getObject()));
            }
            assertEquals(
                    2,
                    data.stream(Node.ANY, last.getSubject(), Node.ANY, Node.ANY).count());
            assertEquals(
                    2,
                    data.stream(Node.ANY, Node.ANY, last.getPredicate(), last.getObject())
                            .count());
            assertEquals(
                    2,
                    data.stream(Node.ANY, Node.ANY, Node.ANY, last.getObject()).count());
            return null;
        });
    }

    @Test
    void whatWaitsIsKnownToWait() {
        store.write(data -> {
            QuadWriter writer = new QuadWriter(data);
            writer.add(ONE, triples(5));
            assertTrue(writer.isWaiting(ONE));
            assertFalse(writer.isWaiting(OTHER));
            assertFalse(data.containsGraph(ONE));
            writer.flush();
            assertFalse(writer.isWaiting(ONE));
            assertTrue(data.containsGraph(ONE));
        });
    }

    @Test
    void aTransactionThatIsGivenUpLeavesNothingAndTheNextOneWrites() {
        assertThrows(
                IllegalStateException.class,
                () -> store.write(data -> {
                    write(data, 3_000);
                    throw new IllegalStateException("given up");
                }));
        assertEquals(0, count());
        store.write(data -> write(data, 3_000));
        assertEquals(6_000, count());
    }

    private long count() {
        return store.read(data -> data.stream(ONE, Node.ANY, Node.ANY, Node.ANY).count()
                + data.stream(OTHER, Node.ANY, Node.ANY, Node.ANY).count());
    }

    private static void write(DatasetGraph data, int each) {
        QuadWriter writer = new QuadWriter(data);
        writer.add(ONE, triples(each));
        writer.add(OTHER, triples(each));
        writer.flush();
    }

    /** Many things with few properties, and values of which some are numbers that TDB2 keeps in the index itself. */
    private static Stream<Triple> triples(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Triple.create(
                        NodeFactory.createURI("http://localhost:3330/thing/" + i * 31L % count),
                        NodeFactory.createURI("http://localhost:3330/property/" + i % 7),
                        i % 2 == 0
                                ? NodeFactory.createLiteralString("value " + i)
                                : NodeFactory.createLiteralByValue(i * 1_000L)));
    }

    private static Set<Triple> triples(DatasetGraph data, Node graph, Node subject, Node predicate, Node object) {
        return data.stream(graph, subject, predicate, object)
                .map(Quad::asTriple)
                .collect(Collectors.toSet());
    }
}
