package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.store.Snapshot;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The snapshot over HTTP. */
final class SnapshotRoutesTest {

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
    @EnumSource
    void servesTheBytesThatExportWrites(Snapshot.Format format) {
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        new Snapshot(server.store()).write(format, exported);
        assertTrue(exported.size() > 10_000, "the samples make a snapshot");
        assertArrayEquals(exported.toByteArray(), server.bytes("/snapshot." + format.ending()));
    }

    @Test
    void whatWasReadWhenIsNoPartOfIt() {
        assertTrue(server.ask("ASK { GRAPH <http://localhost:3330/graph/history> { ?s ?p ?o } }")
                .body()
                .contains("true"));
        assertEquals(
                0,
                server.get("/snapshot.nq")
                        .body()
                        .lines()
                        .filter(line -> line.contains("localhost:3330/history/"))
                        .count());
    }

    @Test
    void anUnknownEndingIsNotFound() {
        assertEquals(404, server.get("/snapshot.zip").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-19, 10, 20", "bytes=0-0, 0, 1", "bytes=-7, -7, 0", "bytes=100-, 100, 0"})
    void aPartIsSentToWhoAsksForIt(String range, int from, int to) {
        byte[] whole = server.bytes("/snapshot.ttl");
        int start = from < 0 ? whole.length + from : from;
        int end = to == 0 ? whole.length : to;
        HttpResponse<String> part = server.get("/snapshot.ttl", "Range", range);
        assertEquals(206, part.statusCode());
        assertEquals(
                "bytes " + start + "-" + (end - 1) + "/" + whole.length,
                part.headers().firstValue("Content-Range").orElseThrow());
        assertEquals(new String(Arrays.copyOfRange(whole, start, end), StandardCharsets.UTF_8), part.body());
    }

    @Test
    void aPartThatIsNotThereIsRefusedAndANonsensicalOneIsAll() {
        assertEquals(
                416, server.get("/snapshot.ttl", "Range", "bytes=99999999-").statusCode());
        assertEquals(200, server.get("/snapshot.ttl", "Range", "bytes=9-3").statusCode());
        assertEquals(200, server.get("/snapshot.ttl", "Range", "lines=1-2").statusCode());
        assertEquals(
                200,
                server.get("/snapshot.ttl", "Range", "bytes=0-9", "If-Range", "\"older\"")
                        .statusCode());
    }

    @Test
    void theDescriptionTellsSizeAndChecksumOfEachFile() throws NoSuchAlgorithmException {
        String description = server.get("/.well-known/void", "Accept", "application/n-triples")
                .body();
        for (Snapshot.Format format : Snapshot.Format.values()) {
            byte[] file = server.bytes("/snapshot." + format.ending());
            String sha = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            assertTrue(description.contains("\"" + sha + "\""), format + " " + description);
            assertTrue(description.contains("byteSize> \"" + file.length + "\""), format + " " + description);
        }
    }

    @Test
    void theDescriptionNamesPublisherAndLicence() {
        String description = server.get("/.well-known/void", "Accept", "application/n-triples")
                .body();
        assertTrue(description.contains(
                "<http://purl.org/dc/terms/license> <http://rightsstatements.org/vocab/UND/1.0/>"));
        assertTrue(description.contains("<http://purl.org/dc/terms/publisher>"), description);
    }
}
