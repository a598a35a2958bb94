package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.store.Snapshot;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
