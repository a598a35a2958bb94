package io.github.dissensus.cli;

import io.github.dissensus.ingest.Outcome;
import io.github.dissensus.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads articles into the graph. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads text and HTML files, and folders of them, into the graph.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong arguments",
            "3:an article could not be read (the others were)",
            "4:a claim broke a shape and was refused (the others stand)"
        },
        footerHeading = "%nExample:%n",
        footer = "  dissensus read --data graph articles/ interview.html")
final class ReadCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions options;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            Outcome outcome = new Reading(spec.commandLine().getErr()).read(store, paths);
            spec.commandLine().getOut().println(Reading.closingLine(outcome));
            return Reading.exitCode(outcome);
        }
    }
}
