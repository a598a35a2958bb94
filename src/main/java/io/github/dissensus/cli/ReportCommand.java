package io.github.dissensus.cli;

import io.github.dissensus.detect.Report;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows where the sources disagree. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Shows the disagreements by product, each side with value, source, quote and place.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong arguments",
            "3:an article could not be read (the others were)",
            "4:a claim broke a shape and was refused",
            "10:findings at or above --fail-on"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  dissensus report articles/", "  dissensus report --data graph --format markdown --fail-on conflict"
        })
final class ReportCommand implements Callable<Integer> {

    /** How a report is written. */
    enum Format {
        text,
        markdown,
        json
    }

    @Mixin
    private StoreOptions options;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--fail-on",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description =
                    "Ends with exit code 10 where there is a finding of this kind or a louder one: conflict, self-contradiction, tension, refinement.")
    private Report.Kind failOn;

    @Option(names = "--all", description = "Shows agreements too.")
    private boolean all;

    @Parameters(paramLabel = "PATH", description = "Files and folders to read first.")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            int code = new Reading(spec.commandLine().getErr()).first(store, paths);
            Report whole = store.read(data -> Report.of(data, SavedQueries.load()));
            Report shown = all ? whole : whole.only(kind -> kind != Report.Kind.AGREEMENT);
            spec.commandLine().getOut().print(ReportWriter.write(shown, format));
            spec.commandLine().getOut().flush();
            boolean fails = failOn != null
                    && !whole.only(kind -> kind.compareTo(failOn) <= 0)
                            .products()
                            .isEmpty();
            return fails ? ExitCode.FOUND : code;
        }
    }
}
