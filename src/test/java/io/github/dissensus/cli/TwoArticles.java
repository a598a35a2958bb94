package io.github.dissensus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two articles that agree on one thing and contradict each other in another. */
final class TwoArticles {

    static final String GAZETTE = """
            Skiff Linux 2.0 sets out

            Skiff Linux 2.0 ships with the 6.1 LTS kernel. Skiff Linux 2.0 is now generally available.
            """;

    static final String DOCKSIDE = """
            Skiff Linux 2.0, looked at

            Skiff Linux 2.0 ships with the 5.15 LTS kernel. Skiff Linux 2.0 is now generally available.
            """;

    private TwoArticles() {}

    /** Writes them to a new folder. */
    static Path in(Path parent) {
        try {
            Path folder = Files.createDirectories(parent.resolve("articles"));
            Files.writeString(folder.resolve("gazette.txt"), GAZETTE);
            Files.writeString(folder.resolve("dockside.txt"), DOCKSIDE);
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
