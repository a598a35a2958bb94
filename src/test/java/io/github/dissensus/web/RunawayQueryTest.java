package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would run for ever, or that nobody could answer. */
@Timeout(30)
final class RunawayQueryTest {

    /** Every triple of the ontology with every other, thrice. */
    private static final String CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    private static final String PATTERN = "'(.*a)(.*a)(.*a)(.*a)(.*a)(.*a)(.*a)(.*a)(.*a)(.*a)(.*a)(.*a)(.*a)(.*a)x'";

    /** A text and a pattern that Java's matcher needs hours for. */
    private static final String BAD = "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', " + PATTERN;

    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.of(1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CROSS,
                "SELECT (REGEX(" + BAD + ") AS ?x) {}",
                "SELECT (REPLACE(" + BAD + ", 'y') AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?o FILTER REGEX(" + BAD + ") } }",
                "SELECT * { { SELECT * { ?s ?p ?o } ORDER BY REGEX(" + BAD + ") } }",
                "SELECT (MAX(REGEX(" + BAD + ")) AS ?x) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (REGEX(" + BAD + "))",
                "SELECT ?s { VALUES ?t { 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' } FILTER (IF(REGEX(?t, " + PATTERN
                        + "), 1, 2) = 1) }",
            })
    void aQueryThatTakesTooLongIsStopped(String query) {
        HttpResponse<String> answer = server.ask(query);
        assertEquals(503, answer.statusCode(), answer.body());
    }

    @Test
    void aJoinThatIsStillBeingPlannedIsStoppedToo() {
        String numbers = " { "
                + String.join(
                        " ", IntStream.range(0, 24).mapToObj(String::valueOf).toList()) + " } ";
        String query = "SELECT (COUNT(*) AS ?n) { "
                + String.join(
                        " ",
                        IntStream.range(0, 9)
                                .mapToObj(i -> "VALUES ?v" + i + numbers)
                                .toList())
                + " }";
        assertEquals(503, server.ask(query).statusCode());
    }

    @Test
    void aHarmlessQueryIsAnsweredAfterwards() {
        assertEquals(503, server.ask(CROSS).statusCode());
        assertTrue(server.ask("ASK {}").body().contains("true"));
    }

    @Test
    void groupsInGroupsAreCountedBeforeTheyAreParsed() {
        HttpResponse<String> answer = server.ask("SELECT * " + "{".repeat(4_000) + "}".repeat(4_000));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("The query nests more than 500 groups"), answer.body());
    }

    @Test
    void whenEveryPlaceIsTakenTheNextIsAskedToComeAgain() {
        try (SampleServer busy = SampleServer.of(4)) {
            List<CompletableFuture<HttpResponse<String>>> slow =
                    Stream.generate(() -> busy.askLater(CROSS)).limit(12).toList();
            List<Integer> statuses = slow.stream()
                    .map(CompletableFuture::join)
                    .map(HttpResponse::statusCode)
                    .sorted()
                    .toList();
            assertEquals(4, statuses.stream().filter(status -> status == 429).count(), statuses.toString());
            assertEquals(8, statuses.stream().filter(status -> status == 503).count(), statuses.toString());
            assertEquals(200, busy.ask("ASK {}").statusCode(), "places are given back");
        }
    }
}
