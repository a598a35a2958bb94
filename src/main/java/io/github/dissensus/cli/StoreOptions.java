package io.github.dissensus.cli;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the graph lives. */
final class StoreOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that keeps the graph; without it a temporary one for this run.")
    private Path data;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = Iris.DEFAULT_BASE,
            description = "Base of the graph's addresses (default: ${DEFAULT-VALUE}).")
    private String base;

    Optional<Path> folder() {
        return Optional.ofNullable(data);
    }

    Store open() {
        Iris iris = new Iris(base);
        return data == null ? Store.temporary(iris) : Store.open(data, iris);
    }
}
