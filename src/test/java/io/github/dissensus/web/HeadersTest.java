package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may read the answers, and what pages may load. */
final class HeadersTest {

    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.of(15);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, /ns",
        "404, /product/none",
        "404, /queries/none",
        "400, /sparql?query=nonsense",
        "200, /sparql?query=ASK%7B%7D",
        "200, /snapshot.ttl",
        "200, /style.css"
    })
    void pagesOfOtherSitesMayReadEveryAnswer(int status, String path) {
        HttpResponse<String> answer = server.get(path, "Origin", "https://reader.example");
        assertEquals(status, answer.statusCode());
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        assertTrue(header(answer, "Access-Control-Expose-Headers").contains("ETag"));
    }

    @Test
    void aPreflightAllowsQueriesAsTheyAreSent() {
        HttpResponse<String> answer = server.send(
                "OPTIONS",
                "/sparql",
                "",
                "Origin",
                "https://reader.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
        assertEquals(204, answer.statusCode());
        assertTrue(header(answer, "Access-Control-Allow-Methods").contains("POST"));
        assertTrue(header(answer, "Access-Control-Allow-Headers").contains("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({"/", "/findings", "/sparql", "/queries/discrepancies/values", "/product/none"})
    void pagesLoadNothingFromElsewhereAndRunNoScript(String path) {
        HttpResponse<String> page = server.page(path);
        String policy = header(page, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertTrue(!policy.contains("script-src") && !policy.contains("unsafe"), policy);
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(page, "Referrer-Policy"));
    }

    @Test
    void theServerDoesNotSayWhatItRunsOn() {
        for (String name : List.of("Server", "X-Powered-By")) {
            assertTrue(server.get("/ns").headers().firstValue(name).isEmpty(), name);
            assertTrue(server.ask("ASK {}").headers().firstValue(name).isEmpty(), name);
        }
    }

    @Test
    void onlyThisMachineIsAnswered() throws SocketException {
        List<InetAddress> outward = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assumeFalse(outward.isEmpty(), "This machine has no address but loopback");
        for (InetAddress address : outward) {
            try (Socket socket = new Socket()) {
                assertThrows(
                        IOException.class,
                        () -> socket.connect(new InetSocketAddress(address, server.port()), 2_000),
                        address.toString());
            } catch (IOException ignored) {
                // a socket that was never connected
            }
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
