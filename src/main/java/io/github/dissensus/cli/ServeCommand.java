package io.github.dissensus.cli;

import io.github.dissensus.ingest.Ingest;
import io.github.dissensus.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves the graph. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the graph on this machine until stopped: pages, linked data, SPARQL at /sparql.",
            "While it runs, read --data of the same folder reads through it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:stopped", "2:wrong arguments, or the port or folder is in use"},
        footerHeading = "%nExample:%n",
        footer = {
            "  dissensus serve --data graph --port 8080 articles/",
            "  dissensus serve --data graph --watch https://example.com/feed.xml --every 10m"
        })
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options;

    @Mixin
    private FetchOptions fetching;

    @Option(
            names = "--watch",
            paramLabel = "SOURCE",
            description = "A feed, folder or address to read now and again and again; may be given more than once.")
    private List<String> watched = List.of();

    @Option(
            names = "--every",
            paramLabel = "PAUSE",
            defaultValue = "10m",
            converter = PauseConverter.class,
            description = "Pause between two readings of what is watched: 30s, 10m, 2h (default: ${DEFAULT-VALUE}).")
    private Duration pause;

    @Parameters(paramLabel = "PATH", description = "Files and folders to read first.")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (Store store = options.store().open()) {
            if (!paths.isEmpty()) {
                spec.commandLine()
                        .getOut()
                        .println(Reading.closingLine(
                                new Reading(spec.commandLine().getErr()).read(store, paths)));
            }
            Ingest ingest = new Ingest(store);
            if (!watched.isEmpty()) {
                new Watching(
                                ingest,
                                watched,
                                fetching.manners(),
                                spec.commandLine().getErr())
                        .every(pause);
            }
            options.serve(store, spec.commandLine().getOut(), Optional.of(ingest));
            return ExitCode.DONE;
        }
    }
}
