package io.github.dissensus.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers, names and parameters of saved queries. */
class SavedQueryTest {

    private static final String HEADER = """
            #+ summary: Things
            #+ description: All things of a kind.
            #+ tags:
            #+   - things
            #+ defaults:
            #+   - kind_iri: http://example.org/Boat
            """;

    private static SavedQuery parse(String text) {
        return SavedQuery.parse("things/of-kind", "queries/things/of-kind.rq", text, true);
    }

    private static SavedQuery select(String pattern) {
        return parse(HEADER + "SELECT ?thing WHERE { " + pattern + " } ORDER BY ?thing");
    }

    private static String problem(Runnable work) {
        return assertThrows(QueryProblem.class, work::run).getMessage();
    }

    @Test
    void aHeaderIsRead() {
        SavedQuery query = select("?thing a ?_kind_iri");

        assertEquals("Things", query.summary());
        assertEquals("All things of a kind.", query.description());
        assertEquals(List.of("things"), query.tags());
        assertEquals(Map.of("kind_iri", "http://example.org/Boat"), query.defaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "description", "tags"})
    void aHeaderThatLacksSomethingIsRefusedByItsFile(String lacking) {
        String text = HEADER.replace(lacking + ":", "other:") + "SELECT * { ?s ?p ?o }";

        assertEquals(
                "queries/things/of-kind.rq needs a header with summary, description and tags: lines like \"#+ summary: …\"",
                problem(() -> parse(text)));
    }

    @Test
    void aHeaderThatIsNoYamlIsQuotedWithItsFile() {
        String message = problem(() -> parse("#+ summary: \"Things\n#+ tags: [\nSELECT * { ?s ?p ?o }"));

        assertTrue(message.startsWith("The header of queries/things/of-kind.rq is no YAML: "), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <http://example.org/a> <http://example.org/b> 1 }",
                "DELETE WHERE { ?s ?p ?o }",
                "DROP ALL",
                "SELECT * WHERE { ?s ?p }"
            })
    void anUpdateOrAnythingElseThatIsNoQueryIsRefused(String text) {
        String message = problem(() -> parse(HEADER + text));

        assertTrue(message.startsWith("queries/things/of-kind.rq is no SPARQL 1.1: "), message);
    }

    @ParameterizedTest
    @CsvSource({
        "al-claims, claims/all-claims",
        "of-prodct, claims/of-product",
        "discrepancies/valeus, discrepancies/values"
    })
    void anUnknownNameIsAnsweredWithTheNearest(String given, String nearest) {
        String message = problem(() -> SavedQueries.load().find(given));

        assertTrue(message.startsWith("There is no query \"" + given + "\". The nearest: " + nearest + ", "), message);
    }

    @Test
    void theFolderMayBeLeftOutAndRulesAreNotForUsers() {
        SavedQueries saved = SavedQueries.load();

        assertEquals("claims/all-claims", saved.find("all-claims").name());
        assertTrue(problem(() -> saved.find("rules/agreement")).startsWith("There is no query \"rules/agreement\""));
    }

    @Test
    void aMissingParameterIsNamedWithItsExample() {
        assertEquals(
                "The query things/of-kind needs the parameter kind_iri: add kind_iri=http://example.org/Boat",
                problem(() -> select("?thing a ?_kind_iri").bind(Map.of())));
    }

    @Test
    void anUnknownParameterIsNamedWithThoseThatThereAre() {
        assertEquals(
                "The query things/of-kind has no parameter colour; it takes kind_iri",
                problem(() -> select("?thing a ?_kind_iri").bind(Map.of("kind", "http://e.org/x", "colour", "red"))));
        assertEquals(
                "The query things/of-kind has no parameter colour; it takes none",
                problem(() -> select("?thing a ?kind").bind(Map.of("colour", "red"))));
    }

    @Test
    void twoUnderscoresMakeAParameterOptional() {
        assertEquals(Map.of(), select("?thing a ?__kind_iri").bind(Map.of()));
    }

    @Test
    void parametersAreBoundByTheTypeInTheirNames() {
        assertBound("?_kind_iri", "http://example.org/#a", NodeFactory.createURI("http://example.org/#a"));
        assertBound("?_name", "6.1", NodeFactory.createLiteralString("6.1"));
        assertBound("?_least_integer", "7", NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger));
        assertBound("?_least_number", "2.5", NodeFactory.createLiteralDT("2.5", XSDDatatype.XSDdecimal));
        assertBound("?_since_date", "2025-03-01", NodeFactory.createLiteralDT("2025-03-01", XSDDatatype.XSDdate));
        assertBound("?_loud_boolean", "true", NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }

    private static void assertBound(String parameter, String given, Node expected) {
        String variable = parameter.substring(1);
        SavedQuery query = select("?thing ?p " + parameter);

        for (String name :
                List.of(variable, variable.substring(1), variable.substring(1).replaceFirst("_[a-z]+$", ""))) {
            assertEquals(Map.of(Var.alloc(variable), expected), query.bind(Map.of(name, given)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?_kind_iri, boats, 'The parameter kind_iri wants a whole address, not \"boats\"'",
        "?_least_integer, many, 'The parameter least_integer wants a value of type xsd:integer, not \"many\"'",
        "?_least_number, 1e, 'The parameter least_number wants a value of type xsd:decimal, not \"1e\"'",
        "?_since_date, 2025-02-30, 'The parameter since_date wants a value of type xsd:date, not \"2025-02-30\"'"
    })
    void aValueOfTheWrongTypeIsQuoted(String parameter, String given, String message) {
        SavedQuery query = select("?thing ?p " + parameter);
        String name = parameter.substring(2);

        assertEquals(message, problem(() -> query.bind(Map.of(name, given))));
    }

    @Test
    void anAddressThatBreaksOutOfItsBracketsIsRefused() {
        String message = problem(() -> select("?thing a ?_kind_iri").bind(Map.of("kind", "http://e.org/> ?p ?o . #")));

        assertTrue(
                message.startsWith("The parameter kind_iri wants an address, not \"http://e.org/> ?p ?o . #\""),
                message);
    }
}
