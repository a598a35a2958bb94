package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.query.SavedQuery;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The saved queries over HTTP. */
final class SavedQueryRoutesTest {

    private static final String OF_PRODUCT = "/queries/claims/of-product";
    private static final String AZURE = SampleServer.encoded("http://localhost:3330/product/azure-linux");

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
    void allAreListedAndShown() {
        String list = server.page("/queries").body();
        for (SavedQuery query : SavedQueries.load().all()) {
            assertTrue(list.contains(query.name()), query.name());
            assertEquals(200, server.page("/queries/" + query.name()).statusCode(), query.name());
            assertEquals(
                    query.text(), server.get("/queries/" + query.name() + ".rq").body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv",
        "tsv, text/tab-separated-values",
        "json, application/sparql-results+json",
        "xml, application/sparql-results+xml",
        "table, text/plain"
    })
    void rowsComeInTheFormAskedFor(String format, String type) {
        HttpResponse<String> answer = server.get(OF_PRODUCT + "?product_iri=" + AZURE + "&format=" + format);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        assertTrue(answer.body().contains("public preview") && answer.body().contains("early access"), "both are told");
    }

    @Test
    void theFormMayBeNegotiatedToo() {
        HttpResponse<String> answer = server.get(OF_PRODUCT + "?product_iri=" + AZURE, "Accept", "text/csv");
        assertTrue(answer.body().startsWith("subject,property,asWritten"), answer.body());
    }

    @Test
    void aMissingParameterIsNamed() {
        HttpResponse<String> answer = server.get(OF_PRODUCT + "?format=csv");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("product_iri"), answer.body());
    }

    @Test
    void aPageWithoutItsParameterAsksForIt() {
        HttpResponse<String> page = server.page(OF_PRODUCT);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("name=\"product_iri\""), page.body());
    }

    @Test
    void anUnknownFormatIsToldWhichThereAre() {
        HttpResponse<String> answer = server.get("/queries/discrepancies/values?format=pdf");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("csv") && answer.body().contains("pdf"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queries/discrepancies/valuse", "/queries/discrepancies/valuse.rq"})
    void anUnknownNameIsToldTheNearest(String path) {
        HttpResponse<String> answer = server.get(path);
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("discrepancies/values"), answer.body());
    }

    @Test
    void rulesAreNotForUsers() {
        assertEquals(404, server.get("/queries/rules/conflict-values").statusCode());
    }

    @Test
    void whatAParameterSaysStaysAValue() {
        for (String injected : List.of(
                "http://localhost:3330/product/azure-linux> ?p ?o } UNION { ?claim ?x <http://x",
                "x\" } UNION { ?s ?p ?o } #",
                "http://x/\\u003E . ?a ?b ?c")) {
            HttpResponse<String> answer =
                    server.get(OF_PRODUCT + "?format=csv&product_iri=" + SampleServer.encoded(injected));
            boolean refused = answer.statusCode() == 400;
            boolean empty = answer.statusCode() == 200 && answer.body().lines().count() == 1;
            assertTrue(refused || empty, answer.statusCode() + answer.body());
            assertFalse(answer.body().contains("public preview"));
        }
    }
}
