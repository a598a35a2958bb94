package io.github.dissensus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.rdf.Iris;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupTest {

    private static final Iris IRIS = new Iris("http://localhost:3330/");
    private static final Node GRAPH = NodeFactory.createURI("http://localhost:3330/graph/one");
    private static final Node HAS = NodeFactory.createURI("http://localhost:3330/has");
    private static final Node ONE = NodeFactory.createURI("http://localhost:3330/one");
    private static final Node OTHER = NodeFactory.createURI("http://localhost:3330/other");

    /** Where nodes are written in a file of that many of them, in bytes: every such place is one of the integers too. */
    private static final int PLACES = 8_000;

    @TempDir
    Path folder;

    @Test
    void anIntegerIsNotTheNodeThatIsWrittenAtThatPlaceOfTheFile() {
        Set<Node> values = new HashSet<>(Stream.concat(
                        IntStream.range(0, 100).mapToObj(i -> NodeFactory.createURI("http://localhost:3330/v" + i)),
                        IntStream.range(0, PLACES).mapToObj(NodeFactoryExtra::intToNode))
                .toList());
        values.add(NodeConst.nodeTrue);
        try (Store store = Store.open(folder.resolve("data"), IRIS)) {
            store.write(data -> values.forEach(value -> {
                data.add(Quad.create(GRAPH, ONE, HAS, value));
                data.add(Quad.create(GRAPH, OTHER, HAS, value));
            }));
            store.read(data -> {
                Lookup lookup = new Lookup(data, IRIS.historyGraph());
                Set<Node> each = new HashSet<>();
                lookup.each(ONE, lookup.ready(List.of(HAS)), (property, value) -> each.add(value));
                Set<Map.Entry<Node, Node>> pairs = new HashSet<>();
                lookup.pairs(HAS, (thing, value) -> pairs.add(Map.entry(thing, value)));
                assertEquals(values, each);
                assertEquals(values, Set.copyOf(lookup.values(ONE, HAS)));
                assertEquals(values, Set.copyOf(lookup.shared(HAS)));
                assertEquals(2 * values.size(), pairs.size());
                return true;
            });
        }
    }
}
