package io.github.dissensus.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** Queries run with bound parameters, and their results in each form. */
class QueryRunnerTest {

    private static final String DATA = """
            @prefix : <http://example.org/> .
            :skiff :name "Skiff" ; :length 4.5 .
            :tern  :name "Tern, \\"the fast\\"" .
            """;

    private static final String NAMES =
            "SELECT ?boat ?name ?length { ?boat <http://example.org/name> ?name OPTIONAL { ?boat <http://example.org/length>"
                    + " ?length } } ORDER BY ?boat";
    private static final String TRIPLES =
            "CONSTRUCT { ?boat a <http://example.org/Boat> } WHERE { ?boat <http://example.org/name> ?name }";

    private final DatasetGraph data = DatasetGraphFactory.create();

    QueryRunnerTest() {
        RDFParser.fromString(DATA, Lang.TURTLE).parse(data);
    }

    private String run(String text, ResultFormat format, Map<String, String> given) {
        SavedQuery query = SavedQuery.parse("boats", "boats.rq", text, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueryRunner(data).write(query, query.bind(given), format, out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private String run(String text, ResultFormat format) {
        return run(text, format, Map.of());
    }

    @Test
    void aTableHasColumnsAsWideAsTheirContents() {
        assertEquals("""
                boat                      name              length
                http://example.org/skiff  Skiff             4.5
                http://example.org/tern   Tern, "the fast"
                2 rows
                """, run(NAMES, ResultFormat.TABLE));
    }

    @Test
    void csvQuotesByRfc4180() {
        assertEquals("""
                boat,name,length
                http://example.org/skiff,Skiff,4.5
                http://example.org/tern,"Tern, ""the fast""\",
                """, run(NAMES, ResultFormat.CSV));
    }

    @Test
    void tsvHoldsTerms() {
        assertEquals("""
                ?boat\t?name\t?length
                <http://example.org/skiff>\t"Skiff"\t4.5
                <http://example.org/tern>\t"Tern, \\"the fast\\""\t
                """, run(NAMES, ResultFormat.TSV));
    }

    @Test
    void jsonIsTheStandardsResultFormat() {
        var rows = JsonParser.parseString(run(NAMES, ResultFormat.JSON))
                .getAsJsonObject()
                .getAsJsonObject("results")
                .getAsJsonArray("bindings");

        assertEquals(2, rows.size());
        assertEquals(
                "Skiff",
                rows.get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("name")
                        .get("value")
                        .getAsString());
    }

    @Test
    void xmlIsTheStandardsResultFormat() {
        String xml = run(NAMES, ResultFormat.XML);

        assertTrue(xml.contains("<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">"), xml);
        assertTrue(xml.contains("<literal>Skiff</literal>"), xml);
    }

    @Test
    void triplesAreWrittenAsTurtleAndRowsAreNot() {
        Graph graph = RDFParser.fromString(run(TRIPLES, ResultFormat.TURTLE), Lang.TURTLE)
                .toGraph();
        assertEquals(2, graph.size());
        assertEquals(run(TRIPLES, ResultFormat.TURTLE), run(TRIPLES, ResultFormat.TABLE));

        String rows = assertThrows(QueryProblem.class, () -> run(NAMES, ResultFormat.TURTLE))
                .getMessage();
        assertEquals("Rows cannot be written as turtle: take table, csv, tsv, json or xml", rows);
        String triples = assertThrows(QueryProblem.class, () -> run(TRIPLES, ResultFormat.CSV))
                .getMessage();
        assertEquals("Triples cannot be written as csv: take turtle, json or xml", triples);
    }

    @Test
    void aYesOrNoQuestionIsAnsweredInAWord() {
        assertEquals("true\n", run("ASK { ?s <http://example.org/length> 4.5 }", ResultFormat.TABLE));
    }

    @Test
    void aParameterIsBoundAndNeverBecomesPartOfTheQuery() {
        String named = "SELECT ?boat { ?boat <http://example.org/name> ?_name } ORDER BY ?boat";

        assertEquals("boat\nhttp://example.org/skiff\n", run(named, ResultFormat.CSV, Map.of("name", "Skiff")));
        assertEquals("boat\n", run(named, ResultFormat.CSV, Map.of("name", "Skiff\" } UNION { ?boat ?p ?o } #")));
        assertEquals("boat\n", run(named, ResultFormat.CSV, Map.of("name", "?anything")));
    }
}
