package io.github.dissensus.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The sample articles that come with the program: five reports of one launch, in our own words. */
public final class Samples {

    private static final List<String> FILES = List.of(
            "cloud-ledger.html",
            "harbour-systems-review.html",
            "nodepool-weekly.html",
            "tinplate-and-terminal.html",
            "upstream-dispatch.html");

    private Samples() {}

    /** Does something with a folder that holds the samples; the folder is gone afterwards. */
    public static <T> T with(Function<Path, T> work) {
        try {
            Path folder = Files.createTempDirectory("dissensus-samples-");
            try {
                for (String file : FILES) {
                    try (InputStream in = Samples.class.getResourceAsStream("/samples/" + file)) {
                        Files.copy(in, folder.resolve(file));
                    }
                }
                return work.apply(folder);
            } finally {
                for (String file : FILES) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sample articles cannot be unpacked: " + e.getMessage(), e);
        }
    }
}
