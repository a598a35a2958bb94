package io.github.dissensus.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process of its own. */
final class JarProcess {

    static final Path JAR = Path.of("target/dissensus.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final long SECONDS = 60;

    private JarProcess() {}

    /** Starts {@code java -jar dissensus.jar} in a folder; what it prints goes to files there. */
    static Process start(Path folder, List<String> arguments) throws IOException {
        assertTrue(Files.exists(JAR), JAR + " is not there: it is made by \"mvn package\"");
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    /** Runs a command to its end. */
    static CommandRun run(Path folder, String... arguments) throws IOException, InterruptedException {
        Process process = start(folder, List.of(arguments));
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "it did not end: " + String.join(" ", arguments));
        return new CommandRun(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }
}
