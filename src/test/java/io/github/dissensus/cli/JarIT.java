package io.github.dissensus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only packaging can break: service files, resources inside a jar, signals, an exit code that reaches the shell. */
class JarIT {

    private static final Pattern SERVING = Pattern.compile("Serving at (http://\\S+)");

    @TempDir
    private Path folder;

    @Test
    void theProgramTellsItsVersionAndHelp() throws Exception {
        assertTrue(JarProcess.run(folder, "--version").out().matches("Dissensus \\d+\\.\\d+\\.\\d+\\R"));
        assertEquals(0, JarProcess.run(folder, "--help").code());
        assertEquals(2, JarProcess.run(folder, "fly").code());
    }

    @Test
    void everyCommandRunsAloneOnAFolderOfData() throws Exception {
        TwoArticles.in(folder);

        assertRuns(0, "Read 2 articles", "read", "--data", "graph", "articles");
        assertRuns(0, "6.1 LTS kernel", "query", "--data", "graph", "all-claims");
        assertRuns(10, "conflict: Skiff Linux 2.0", "report", "--data", "graph", "--fail-on", "conflict");
        assertRuns(0, "quotes stand at their place", "check", "--data", "graph");
        assertRuns(0, "PREFIX dis:", "export", "--data", "graph");
        assertRuns(0, "\"@id\"", "export", "--data", "graph", "--format", "jsonld");
    }

    @Test
    void theServerStopsOnASignalAndLeavesTheDataWhole() throws Exception {
        TwoArticles.in(folder);
        Path served = Files.createDirectory(folder.resolve("served"));
        Process server = JarProcess.start(served, List.of("serve", "--data", "../graph", "--port", "0", "../articles"));
        try {
            URI address = address(server, served.resolve("out"));
            HttpResponse<String> home = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .header("Accept", "text/html")
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(200, home.statusCode());
            assertTrue(home.body().contains("Skiff Linux"), home.body());

            CommandRun second = JarProcess.run(folder, "report", "--data", "graph");
            assertEquals(2, second.code());
            assertTrue(
                    second.err().startsWith("The store in graph is in use by process " + server.pid()), second.err());

            server.destroy();
            assertTrue(server.waitFor(20, TimeUnit.SECONDS), "the server did not stop");
            assertEquals("", Files.readString(served.resolve("err")));
        } finally {
            server.destroyForcibly();
        }
        assertRuns(0, "quotes stand at their place", "check", "--data", "graph");
    }

    private void assertRuns(int code, String output, String... arguments) throws Exception {
        CommandRun run = JarProcess.run(folder, arguments);
        assertEquals(code, run.code(), run.err());
        assertTrue(run.out().contains(output), run.out());
        assertEquals("", run.err());
    }

    /** Where the server says that it serves, as soon as it says so. */
    private static URI address(Process server, Path out) throws Exception {
        while (server.isAlive()) {
            Matcher line = SERVING.matcher(Files.readString(out));
            if (line.find()) {
                return URI.create(line.group(1));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The server ended: " + Files.readString(out));
    }
}
