package io.github.dissensus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dissensus.query.Fixture;
import io.github.dissensus.query.QueryProblem;
import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.query.SavedQuery;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import io.github.dissensus.vocab.Dis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every rule makes the findings of its fixture from the claims of its fixture, and no others. */
class RuleFindingsTest {

    private static final List<SavedQuery> RULES = SavedQueries.load().rules();
    private static Store store;

    @BeforeAll
    static void open() {
        store = Store.temporary(new Iris(Iris.DEFAULT_BASE));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> makesTheFindingsOfItsFixture() {
        return eachRule((rule, store, expected) -> assertSame(expected, run(store, rule.overAll())));
    }

    @TestFactory
    Stream<DynamicTest> leavesAtLeastOneTopicAlone() {
        return eachRule((rule, store, expected) -> {
            Set<String> found = objects(expected, Dis.topic.asNode());
            Set<String> asked = topics(store);
            assertFalse(found.isEmpty(), "a rule's fixture needs a case that fires");
            assertTrue(asked.containsAll(found) && asked.size() > found.size(), "and one that must not");
        });
    }

    @TestFactory
    Stream<DynamicTest> findsForGivenTopicsWhatItFindsForThemAmongAll() {
        return eachRule((rule, store, expected) -> {
            for (String topic : topics(store)) {
                Node node = NodeFactory.createURI(topic);
                assertSame(of(Set.of(topic), expected), run(store, rule.over(List.of(node))));
            }
            List<Node> all = topics(store).stream().map(NodeFactory::createURI).toList();
            assertSame(expected, run(store, rule.over(all)));
            assertSame(GraphFactory.createDefaultGraph(), run(store, rule.over(List.of())));
        });
    }

    @Test
    void aRuleMustLookForItsTopicsWithAnEmptyTable(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("loose.rq");
        Files.writeString(file, "CONSTRUCT { ?topic a ?type } WHERE { ?topic a ?type }");

        QueryProblem problem = assertThrows(QueryProblem.class, () -> new Rule(SavedQueries.fromFile(file)));

        assertEquals(
                "The rule loose must be a CONSTRUCT that looks for its topics with VALUES ?topic { UNDEF }",
                problem.getMessage());
    }

    /** What is tested of one rule. */
    private interface RuleTest {
        void run(Rule rule, Store store, Graph expected) throws Exception;
    }

    private static Stream<DynamicTest> eachRule(RuleTest test) {
        assertEquals(
                Fixture.queries("rules/.*"),
                RULES.stream().map(SavedQuery::name).toList());
        return RULES.stream()
                .map(saved -> dynamicTest(saved.name(), () -> {
                    Path claims = Fixture.FOLDER.resolve(saved.name() + ".trig");
                    Path findings = Fixture.FOLDER.resolve(saved.name() + ".ttl");
                    assertTrue(
                            Files.exists(claims) && Files.exists(findings),
                            "queries/" + saved.name() + ".rq needs a fixture: claims in " + claims
                                    + ", the findings that it " + "must make of them in " + findings);
                    Graph expected = GraphFactory.createDefaultGraph();
                    RDFParser.source(findings).parse(expected);
                    try (Store store = Fixture.store(claims)) {
                        test.run(new Rule(saved), store, expected);
                    }
                }));
    }

    private static Graph run(Store store, Query query) {
        return store.read(data -> new QueryRunner(data).construct(query));
    }

    private static Set<String> topics(Store store) {
        return store.read(data -> data.stream(Node.ANY, Node.ANY, Dis.topic.asNode(), Node.ANY)
                .map(quad -> quad.getObject().getURI())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> objects(Graph graph, Node predicate) {
        return graph.stream(Node.ANY, predicate, Node.ANY)
                .map(triple -> triple.getObject().getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The findings on some topics, whose addresses begin with that of the topic. */
    private static Graph of(Set<String> topics, Graph findings) {
        Graph part = GraphFactory.createDefaultGraph();
        findings.stream()
                .filter(triple -> topics.contains(triple.getSubject().getURI().replaceFirst("#.*", "")))
                .forEach(part::add);
        return part;
    }

    /** Compared as sets of triples, since there are no blank nodes; shown as sorted N-Triples where they differ. */
    private static void assertSame(Graph expected, Graph actual) {
        assertEquals(text(expected), text(actual));
    }

    private static String text(Graph graph) {
        return RDFWriter.source(graph)
                .lang(Lang.NTRIPLES)
                .asString()
                .lines()
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
