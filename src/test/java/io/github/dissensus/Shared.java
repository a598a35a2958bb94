package io.github.dissensus;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The outside test data in the folder beside the project, of which nothing is copied into it. */
public final class Shared {

    private Shared() {}

    /** A file or folder of it; a test that needs one is skipped where it is missing, and fails on the build server. */
    public static Path file(String path) {
        Path file = Path.of("..", "shared").resolve(path);
        boolean there = Files.exists(file);
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(there, file + " is missing");
        }
        assumeTrue(there, file + " is missing: this test needs the outside test data");
        return file;
    }
}
