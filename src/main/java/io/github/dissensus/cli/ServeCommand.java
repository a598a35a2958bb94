package io.github.dissensus.cli;

import io.github.dissensus.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves the graph. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the graph on this machine until stopped: pages, linked data, SPARQL at /sparql.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:stopped", "2:wrong arguments, or the port or folder is in use"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus serve --data graph --port 8080 articles/")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options;

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
            options.serve(store, spec.commandLine().getOut());
            return ExitCode.DONE;
        }
    }
}
