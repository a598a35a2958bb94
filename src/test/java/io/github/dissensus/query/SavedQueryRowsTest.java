package io.github.dissensus.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dissensus.store.ShapeCheck;
import io.github.dissensus.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file under {@code queries/} has a good header and gives the rows of its fixture on a graph of three articles. */
class SavedQueryRowsTest {

    private static final Path GRAPH = Fixture.FOLDER.resolve("graph.trig");
    private static final SavedQueries SAVED = SavedQueries.load();
    private static Store store;

    @BeforeAll
    static void open() {
        store = Fixture.store(GRAPH);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theGraphOfTheFixturesMeetsTheShapes() {
        var graph = GraphFactory.createDefaultGraph();
        store.read(data -> {
            data.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                    .filter(quad -> quad.getGraph().getURI().contains("/article/"))
                    .forEach(quad -> graph.add(quad.asTriple()));
            return true;
        });

        assertFalse(graph.isEmpty());
        assertEquals(List.of(), new ShapeCheck().problems(graph));
    }

    @TestFactory
    Stream<DynamicTest> givesTheRowsOfItsFixture() {
        return Fixture.queries("(?!rules/|checks/).*").stream()
                .map(name -> dynamicTest(name, () -> assertEquals(fixture(name).lines(), rows(name, store))));
    }

    @TestFactory
    Stream<DynamicTest> checkFindsNothingInAGoodGraphAndReportsABadOne() {
        return Fixture.queries("checks/.*").stream()
                .map(name -> dynamicTest(name, () -> {
                    List<String> expected = fixture(name).lines();
                    assertTrue(expected.size() > 1, "the fixture of a check must hold rows that it reports");
                    assertEquals(expected.subList(0, 1), rows(name, store));
                    try (Store bad = Fixture.store(Fixture.FOLDER.resolve(name + ".trig"))) {
                        assertEquals(expected, rows(name, bad));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> isPlainSparqlInAFixedOrderWithAnExampleOfEachParameter() {
        return Fixture.queries("(?!rules/).*").stream()
                .map(name -> dynamicTest(name, () -> {
                    SavedQuery saved = SAVED.find(name);
                    Query query = saved.parsed();
                    assertTrue(query.isSelectType());
                    assertTrue(query.hasOrderBy(), "its rows need an order");
                    assertFalse(
                            saved.text().matches("(?s).*\\b(GRAPH|SERVICE|FROM)\\b.*"),
                            "it must run over any union of graphs");
                    assertEquals(List.of(name.substring(0, name.indexOf('/'))), saved.tags());
                    saved.parameters().stream()
                            .filter(Parameter::isRequired)
                            .forEach(parameter -> assertTrue(
                                    saved.defaults().containsKey(parameter.name()),
                                    "no example of " + parameter.name()));
                }));
    }

    @Test
    void noFixtureIsLeftOfAQueryThatIsGone() throws IOException {
        List<String> known = Fixture.queries(".*");
        try (Stream<Path> files = Files.walk(Fixture.FOLDER)) {
            List<String> orphans = files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(GRAPH))
                    .map(file -> Fixture.FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !known.contains(path.replaceFirst("\\.[a-z]+$", "")))
                    .toList();
            assertEquals(List.of(), orphans);
        }
    }

    private static Fixture.Rows fixture(String name) throws IOException {
        Path file = Fixture.FOLDER.resolve(name + ".csv");
        assertTrue(
                Files.exists(file), "queries/" + name + ".rq needs a fixture: write the rows it must give to " + file);
        return Fixture.Rows.read(file);
    }

    private static List<String> rows(String name, Store in) throws IOException {
        SavedQuery query = SAVED.find(name);
        var bound = query.bind(fixture(name).parameters());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        in.read(data -> {
            new QueryRunner(data).write(query, bound, ResultFormat.CSV, out);
            return true;
        });
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
