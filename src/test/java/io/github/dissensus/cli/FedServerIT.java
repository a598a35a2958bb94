package io.github.dissensus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.article.source.WebSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server is fed by the read command, and by what it watches. */
final class FedServerIT {

    private static final long LONGEST_SECONDS = 60;
    private static final String PAGE = "<html><head><title>Orrin</title></head><body>"
            + "<p>The Orrin X2 camera weighs %d grams, and it is made of magnesium.</p></body></html>";

    @TempDir
    private Path folder;

    private final WebSite site = new WebSite();
    private Process server;
    private String address;

    @BeforeEach
    void open() throws IOException {
        site.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        site.stop();
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void theReadCommandReadsThroughTheServerThatHoldsTheStore() throws Exception {
        serve();
        Path article = folder.resolve("orrin.html");
        Files.writeString(article, String.format(PAGE, 512));
        CommandRun run = CommandRun.of("read", "--data", folder.resolve("data"), article, folder.resolve("none.txt"));
        assertEquals(ExitCode.UNREAD, run.code(), run.err());
        assertTrue(run.out().startsWith("Read 1 article: "), run.out());
        assertTrue(run.err().contains("none.txt was not read: there is no such file"), run.err());
        assertTrue(claims().contains("512"), claims());
    }

    @Test
    void nobodyElseCanHaveTheServerRead() throws Exception {
        serve();
        for (String token : List.of("", "Bearer ", "Bearer 0123", "Basic YTpi")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "read"))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"sources\":[\"/etc/hostname\"]}"));
            if (!token.isEmpty()) {
                request.header("Authorization", token);
            }
            assertEquals(401, send(request.build()).statusCode(), token);
        }
        HttpRequest get = HttpRequest.newBuilder(URI.create(address + "read")).build();
        assertEquals(405, send(get).statusCode());
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("data/server.properties"))));
    }

    @Test
    void whatIsWatchedStaysCurrentAndIsAskedForOnlyWhenItChanged() throws Exception {
        site.typed("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n");
        site.page("/orrin.html", String.format(PAGE, 512));
        site.typed(
                "/feed.xml",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Orbit</title><link>http://localhost/</link><description>d</description>"
                        + "<item><title>Orrin</title><link>" + site.address("/orrin.html")
                        + "</link></item></channel></rss>");
        serve("--watch", site.address("/feed.xml").toString(), "--every", "1s", "--allow-private");
        await(() -> claims().contains("512"));
        site.page("/orrin.html", String.format(PAGE, 640));
        await(() -> claims().contains("640") && !claims().contains("512"));
        String revision = query("SELECT ?old WHERE { ?new <http://www.w3.org/ns/prov#wasRevisionOf> ?old }");
        assertTrue(revision.contains("#version-"), revision);
        String removed = query(
                "SELECT ?words WHERE { ?v <https://w3id.org/dissensus/ns#claimRemoved> ?c . ?c <https://w3id.org/dissensus/ns#removedWords> ?words }");
        assertTrue(removed.contains("512 grams"), removed);
    }

    private void serve(String... more) throws Exception {
        Path out = folder.resolve("serve.txt");
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--port", "0", "--data", folder.resolve("data").toString()));
        arguments.addAll(List.of(more));
        server = ChildRun.of(arguments)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("serve-err.txt").toFile())
                .start();
        await(() -> Files.readString(out).contains("Serving at"));
        address = Files.readString(out).replaceAll("(?s).*Serving at (\\S+).*", "$1");
    }

    private String claims() throws Exception {
        return query("SELECT ?words WHERE { ?c a <https://w3id.org/dissensus/ns#Claim> ;"
                + " <https://w3id.org/dissensus/ns#asWritten> ?words }");
    }

    private String query(String sparql) throws Exception {
        URI uri = URI.create(address + "sparql?query="
                + java.net.URLEncoder.encode(sparql, java.nio.charset.StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(uri).header("Accept", "text/csv").build())
                .body();
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "it did not come about");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
