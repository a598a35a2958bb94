package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client that has an answer already is spared another. */
final class CachingTest {

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
    @ValueSource(strings = {"%s", "*", "\"other\", %s", "W/%s", " %s ,\"other\""})
    void whoKnowsTheTagGetsNoBody(String known) {
        String tag = header(server.get(PRODUCT), "ETag");
        HttpResponse<String> again = server.get(PRODUCT, "If-None-Match", known.replace("%s", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
        assertEquals("Accept", header(again, "Vary"));
    }

    @Test
    void anotherTagGetsTheWholeAnswer() {
        assertEquals(
                200,
                server.get(PRODUCT, "If-None-Match", "\"0123456789abcdef\"").statusCode());
    }

    @Test
    void eachFormHasATagOfItsOwn() {
        assertNotEquals(
                header(server.get(PRODUCT, "Accept", "text/turtle"), "ETag"),
                header(server.get(PRODUCT, "Accept", "application/n-triples"), "ETag"));
    }

    @Test
    void headTellsWhatGetWould() {
        HttpResponse<String> get = server.get(PRODUCT);
        HttpResponse<String> head = server.send("HEAD", PRODUCT, "");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        for (String name : new String[] {"ETag", "Content-Type", "Content-Length", "Last-Modified"}) {
            assertEquals(header(get, name), header(head, name), name);
        }
        String tag = header(get, "ETag");
        assertEquals(304, server.send("HEAD", PRODUCT, "", "If-None-Match", tag).statusCode());
    }

    @Test
    void whoHasItSinceTheLastChangeGetsNoBody() {
        String changed = header(server.get(PRODUCT), "Last-Modified");
        assertEquals(304, server.get(PRODUCT, "If-Modified-Since", changed).statusCode());
        String before = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.parse(changed, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .minusHours(1));
        assertEquals(200, server.get(PRODUCT, "If-Modified-Since", before).statusCode());
        assertEquals(200, server.get(PRODUCT, "If-Modified-Since", "yesterday").statusCode());
    }

    @Test
    void theTagGoesBeforeTheTime() {
        String changed = header(server.get(PRODUCT), "Last-Modified");
        assertEquals(
                200,
                server.get(PRODUCT, "If-Modified-Since", changed, "If-None-Match", "\"other\"")
                        .statusCode());
    }

    @Test
    void whoTakesGzipGetsTheSameInFewerBytesAndAnotherTag() throws IOException {
        HttpResponse<String> plain = server.get(PRODUCT, "Accept", "text/turtle");
        HttpResponse<byte[]> packed = server.bytes(PRODUCT, "Accept", "text/turtle", "Accept-Encoding", "br, gzip");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertTrue(packed.headers().allValues("Vary").contains("Accept-Encoding"));
        assertNotEquals(header(plain, "ETag"), header(packed, "ETag"));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertEquals(plain.body(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        String tag = header(packed, "ETag");
        assertEquals(
                304,
                server.bytes(PRODUCT, "Accept", "text/turtle", "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode());
        assertTrue(server.get(PRODUCT, "Accept-Encoding", "gzip;q=0")
                .headers()
                .firstValue("Content-Encoding")
                .isEmpty());
    }

    @Test
    void whatIsNotFoundHasNoTag() {
        assertTrue(server.get("/product/none").headers().firstValue("ETag").isEmpty());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
