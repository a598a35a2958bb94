package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked at {@code /sparql}, and how it is answered. */
final class SparqlEndpointTest {

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?claim a <https://w3id.org/dissensus/ns#Claim> }";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void headOfAQueryTellsWhatGetWould() {
        HttpResponse<String> head = server.send(
                "HEAD",
                "/sparql?query=" + SampleServer.encoded("ASK {}"),
                "",
                "Accept",
                "application/sparql-results+json");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * {}, text/nothing, 406",
        "SELECT * {}, text/turtle, 406",
        "ASK {}, application/x-none, 406",
        "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }, text/csv, 406",
        "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }, text/turtle, 200",
        "SELECT * {}, text/html;q=0.9, 406",
        "'SELECT * {}', 'text/html, */*;q=0.1', 200",
        "SELECT * {}, text/csv, 200"
    })
    void aTypeThatAQueryIsNotAnsweredInIsRefused(String query, String accept, int status) {
        assertEquals(
                status,
                server.get("/sparql?query=" + SampleServer.encoded(query), "Accept", accept)
                        .statusCode());
    }

    @Test
    void aQueryMayComeInTheAddressAFormOrTheBody() {
        String got = server.ask(COUNT).body();
        assertTrue(got.contains("\"n\""), got);
        String[] accept = {"Accept", "application/sparql-results+json"};
        assertEquals(
                got,
                server.send(
                                "POST",
                                "/sparql",
                                "query=" + SampleServer.encoded(COUNT),
                                "Content-Type",
                                FORM,
                                accept[0],
                                accept[1])
                        .body());
        assertEquals(
                got,
                server.send("POST", "/sparql", COUNT, "Content-Type", "application/sparql-query", accept[0], accept[1])
                        .body());
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, {",
        "application/sparql-results+xml, <?xml",
        "text/csv, n",
        "text/tab-separated-values, ?n"
    })
    void rowsComeInTheFormAskedFor(String type, String start) {
        HttpResponse<String> answer = server.get("/sparql?query=" + SampleServer.encoded(COUNT), "Accept", type);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        assertTrue(answer.body().startsWith(start), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"})
    void triplesComeInTheFormAskedFor(String type) {
        String query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s a <https://schema.org/Product> ; ?p ?o }";
        HttpResponse<String> answer = server.get("/sparql?query=" + SampleServer.encoded(query), "Accept", type);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        assertTrue(answer.body().contains("azure-linux"));
    }

    @Test
    void queriesSeeAllGraphsAtOnce() {
        assertTrue(server.ask("ASK { ?c a <https://w3id.org/dissensus/ns#Claim> ."
                        + " ?f a <https://w3id.org/dissensus/ns#Conflict> }")
                .body()
                .contains("true"));
    }

    @Test
    void aWrongQueryIsToldWhere() {
        HttpResponse<String> answer = server.ask("SELECT * {\n ?s ?p }");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("line 2"), answer.body());
    }

    @Test
    void withoutAQueryItDescribesItself() {
        assertTrue(server.get("/sparql", "Accept", "text/turtle").body().contains("UnionDefaultGraph"));
        assertTrue(server.page("/sparql").body().contains("<textarea name=\"query\""));
    }

    @Test
    void updatesAreRefused() {
        String update = "INSERT DATA { <a:a> <b:b> <c:c> }";
        List<HttpResponse<String>> answers = List.of(
                server.send("POST", "/sparql", update, "Content-Type", "application/sparql-update"),
                server.send("POST", "/sparql", "update=" + SampleServer.encoded(update), "Content-Type", FORM),
                server.get("/sparql?query=" + SampleServer.encoded(update)),
                server.send("PUT", "/sparql?default", "<a:a> <b:b> <c:c> .", "Content-Type", "text/turtle"),
                server.send("POST", "/sparql?default", "<a:a> <b:b> <c:c> .", "Content-Type", "text/turtle"),
                server.send("DELETE", "/sparql?default", ""),
                server.send("POST", "/sparql/update", update, "Content-Type", "application/sparql-update"),
                server.send("PUT", "/sparql/data?default", "<a:a> <b:b> <c:c> .", "Content-Type", "text/turtle"));
        for (HttpResponse<String> answer : answers) {
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer + ": " + answer.body());
        }
        assertTrue(server.ask("ASK { <a:a> ?p ?o }").body().contains("false"));
        assertTrue(server.ask(COUNT).body().contains("\"n\""));
    }

    @Test
    void noQueryMakesTheServerFetchAnything() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            calls.incrementAndGet();
            byte[] triple = "<a:caught> <a:b> <a:c> .".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/turtle");
            exchange.sendResponseHeaders(200, triple.length);
            exchange.getResponseBody().write(triple);
            exchange.close();
        });
        canary.start();
        try {
            String there = "<http://127.0.0.1:" + canary.getAddress().getPort() + "/>";
            for (String query : List.of(
                    "SELECT * { SERVICE " + there + " { ?s ?p ?o } }",
                    "SELECT * { SERVICE SILENT " + there + " { ?s ?p ?o } }",
                    "SELECT * { VALUES ?where { " + there + " } SERVICE ?where { ?s ?p ?o } }",
                    "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE " + there + " { ?s ?p ?o } } } LIMIT 1",
                    "SELECT * { { SELECT * { OPTIONAL { SERVICE " + there + " { ?s ?p ?o } } } } }",
                    "SELECT * FROM " + there + " { ?s ?p ?o }",
                    "SELECT * FROM NAMED " + there + " { GRAPH ?g { ?s ?p ?o } }")) {
                HttpResponse<String> answer = server.ask(query);
                assertFalse(answer.body().contains("caught"), query);
                assertTrue(query.contains("FROM") || answer.statusCode() == 400, query + answer.body());
            }
            assertEquals(0, calls.get());
        } finally {
            canary.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.apache.jena.sparql.function.library.strlen>('abc') AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?o FILTER"
                        + " (<java:org.apache.jena.sparql.function.library.strlen>('abc') = 3) } }",
                "SELECT (CALL(<java:org.apache.jena.sparql.function.library.strlen>, 'abc') AS ?x) {}",
                "SELECT (CALL(IRI(CONCAT('ja', 'va:org.apache.jena.sparql.function.library.strlen')), 'abc') AS ?x) {}",
                "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.concat> ('a' 'b') }",
                "SELECT * { ?s a ?t FILTER EXISTS { ?s <java:org.apache.jena.sparql.pfunction.library.version> ?x } }",
                "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('aaaa', '(.*a)x') AS ?x) {}",
                "SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> ('a,b' ',') }",
                "SELECT * { ?s a ?t } ORDER BY <java:org.apache.jena.sparql.function.library.strlen>(?s)",
                "SELECT (MAX(<java:org.apache.jena.sparql.function.library.strlen>(STR(?s))) AS ?m) { ?s a ?t }",
            })
    void noQueryRunsCodeOfTheHost(String query) {
        HttpResponse<String> answer = server.ask(query);
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("switched off"), answer.body());
    }
}
