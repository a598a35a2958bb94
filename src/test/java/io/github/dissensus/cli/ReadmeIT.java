package io.github.dissensus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of README.md work as they stand there: each line of a {@code sh} block that runs the packaged program ends
 * with 0, or with the code that a comment behind it tells ({@code # exits 10}). They run one after the other in one folder.
 */
class ReadmeIT {

    private static final Path README = Path.of("README.md");
    private static final String COMMAND = "java -jar target/dissensus.jar";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\R(.*?)^```");
    private static final Pattern EXITS = Pattern.compile("# exits (\\d+)");
    private static final long SECONDS = 60;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandEndsAsItSays() throws IOException {
        assertTrue(Files.exists(README), "README.md is missing: it tells a reader what to type");
        List<String> commands = commands(Files.readString(README));
        assertFalse(commands.isEmpty(), "README.md has no line in a ```sh block that begins with " + COMMAND);
        for (String part : List.of("target", "src", "queries", "ontology")) {
            Files.createSymbolicLink(folder.resolve(part), Path.of(part).toAbsolutePath());
        }
        return commands.stream().map(command -> dynamicTest(command, () -> run(command)));
    }

    /** The lines to run; the server's, which would not end, are left to {@link JarIT}. */
    static List<String> commands(String markdown) {
        List<String> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(markdown);
        while (block.find()) {
            block.group(1)
                    .replaceAll("\\\\\\R\\s*", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith(COMMAND))
                    .filter(line -> !line.equals(COMMAND) && !line.matches(".*\\bserve\\b.*"))
                    .forEach(commands::add);
        }
        return commands;
    }

    private void run(String command) throws IOException, InterruptedException {
        Matcher exits = EXITS.matcher(command);
        int expected = exits.find() ? Integer.parseInt(exits.group(1)) : 0;
        File output = Files.createTempFile(folder, "readme", ".out").toFile();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        Path java = Path.of(System.getProperty("java.home"), "bin");
        builder.environment().merge("PATH", java.toString(), (path, first) -> first + File.pathSeparator + path);
        Process process = builder.start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();

        assertTrue(ended, "it did not end");
        assertEquals(expected, process.exitValue(), () -> text(output));
    }

    private static String text(File output) {
        try {
            return Files.readString(output.toPath());
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
