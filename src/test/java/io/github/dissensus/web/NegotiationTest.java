package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which form a client gets of a thing. */
final class NegotiationTest {

    private static final String PRODUCT = "/product/azure-linux";

    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle | text/turtle",
                "application/ld+json | application/ld+json",
                "application/rdf+xml | application/rdf+xml",
                "application/n-triples | application/n-triples",
                "text/html | text/html",
                "TEXT/Turtle | text/turtle",
                "*/* | text/turtle",
                "text/* | text/turtle",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5,*/*;q=0.1 | application/rdf+xml",
                "text/turtle;q=0.4, application/ld+json;q=0.5 | application/ld+json",
                "text/turtle;q=0, application/n-triples;q=0.1 | application/n-triples",
                "application/pdf, text/html;q=0.1 | text/html",
            })
    void theFormThatTheClientLikesBest(String accept, String expected) {
        HttpResponse<String> answer = server.get(PRODUCT, "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(expected, type(answer));
    }

    @Test
    void turtleWhereTheClientDoesNotSay() {
        assertEquals("text/turtle", type(server.get(PRODUCT)));
    }

    @Test
    void whatIsNotOfferedIsRefusedWithWhatIs() {
        HttpResponse<String> answer = server.get(PRODUCT, "Accept", "application/pdf");
        assertEquals(406, answer.statusCode());
        List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples", "text/html")
                .forEach(type -> assertTrue(answer.body().contains(type), answer.body()));
        assertEquals("Accept", answer.headers().firstValue("Vary").orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "ttl,text/turtle",
        "jsonld,application/ld+json",
        "rdf,application/rdf+xml",
        "nt,application/n-triples",
        "html,text/html"
    })
    void anEndingNamesTheForm(String ending, String type) {
        HttpResponse<String> answer = server.get(PRODUCT + "." + ending, "Accept", "application/pdf");
        assertEquals(200, answer.statusCode());
        assertEquals(type, type(answer));
    }

    @Test
    void allFormsCarryTheSameTriples() {
        Graph turtle = graph("text/turtle");
        assertTrue(turtle.size() > 10, "the product has triples");
        assertAll(List.of("application/ld+json", "application/rdf+xml", "application/n-triples").stream()
                .map(type -> () -> assertTrue(turtle.isIsomorphicWith(graph(type)), type)));
    }

    @Test
    void anAnswerTellsOfItsOtherForms() {
        HttpResponse<String> answer = server.get(PRODUCT, "Accept", "text/turtle");
        List<String> links = answer.headers().allValues("Link");
        assertTrue(links.contains("<" + PRODUCT + ".jsonld>; rel=\"alternate\"; type=\"application/ld+json\""));
        assertTrue(links.contains("<http://localhost:3330/product/azure-linux>; rel=\"describes\""));
        assertEquals("Accept", answer.headers().firstValue("Vary").orElse(""));
        assertEquals(
                PRODUCT + ".ttl",
                answer.headers().firstValue("Content-Location").orElse(""));
    }

    @Test
    void whatTheGraphDoesNotKnowIsNotFound() {
        HttpResponse<String> plain = server.get("/product/no-such-thing", "Accept", "text/turtle");
        assertEquals(404, plain.statusCode());
        assertEquals("text/plain", type(plain));
        HttpResponse<String> page = server.page("/product/no-such-thing.html");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("There is nothing at /product/no-such-thing.html"));
    }

    @Test
    void theStartPageDescribesTheDatasetToPrograms() {
        assertEquals("text/html", type(server.page("/")));
        HttpResponse<String> description = server.get("/", "Accept", "text/turtle");
        assertTrue(parse(description)
                .contains(null, null, org.apache.jena.graph.NodeFactory.createURI("http://rdfs.org/ns/void#Dataset")));
        assertEquals(description.body(), server.get("/.well-known/void").body());
    }

    @Test
    void theVocabularyAnswersOnThisServer() {
        assertTrue(server.get("/ns").body().contains("owl:Ontology"));
        assertEquals("text/html", type(server.page("/ns")));
    }

    @Test
    void nothingCanBeWritten() {
        for (String method : List.of("PUT", "POST", "DELETE", "PATCH")) {
            HttpResponse<String> answer = server.send(method, PRODUCT, "<a:a> <b:b> <c:c> .");
            assertEquals(405, answer.statusCode(), method);
            assertFalse(answer.headers().firstValue("Allow").orElse("POST").contains("POST"));
        }
    }

    private static Graph graph(String type) {
        return parse(server.get(PRODUCT, "Accept", type));
    }

    private static Graph parse(HttpResponse<String> answer) {
        Lang lang = RDFLanguages.contentTypeToLang(type(answer));
        return RDFParser.create()
                .source(new StringReader(answer.body()))
                .lang(lang)
                .toGraph();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    @Test
    void aPageHoldsItsDataForProgramsThatReadPages() {
        String page = server.page("/product/azure-linux").body();
        String open = "<script type=\"application/ld+json\">";
        int from = page.indexOf(open) + open.length();
        String data = page.substring(from, page.indexOf("</script>", from));
        Graph graph = RDFParser.fromString(data, Lang.JSONLD11).toGraph();
        assertTrue(graph.find().toList().stream()
                .anyMatch(triple -> triple.getSubject().getURI().endsWith("/product/azure-linux")));
        assertFalse(data.contains("<"), data);
    }
}
