package io.github.dissensus.cli;

import io.github.dissensus.store.Snapshot;
import io.github.dissensus.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a snapshot. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the graph as a snapshot; the same graph gives the same bytes.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments", "3:an article could not be read (the others were)"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus export --data graph --format trig -o snapshot.trig")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions options;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "turtle",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Snapshot.Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write; without it the snapshot goes to standard output.")
    private Path output;

    @Parameters(paramLabel = "PATH", description = "Files and folders to read first.")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            int code = new Reading(spec.commandLine().getErr()).first(store, paths);
            Snapshot snapshot = new Snapshot(store);
            if (output == null) {
                snapshot.write(format, System.out);
                System.out.flush();
            } else {
                snapshot.write(format, output);
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot cannot be written to " + output + ": " + e.getMessage(), e);
        }
    }
}
