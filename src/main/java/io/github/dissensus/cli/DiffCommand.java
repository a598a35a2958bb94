package io.github.dissensus.cli;

import io.github.dissensus.detect.Difference;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what changed between two snapshots. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which disagreements opened, closed or changed sides between two snapshots, and which articles did it.",
            "The history of a store says what was read when, not what older versions of it said: keep snapshots."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments, or a file that is no snapshot"},
        footerHeading = "%nExample:%n",
        footer = {
            "  dissensus diff monday.trig tuesday.trig",
            "",
            "A snapshot is written with: dissensus export --data graph --format trig -o monday.trig"
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "The older snapshot, in any format of \"export\".")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer snapshot.")
    private Path newer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Difference.Change> changes = Difference.between(older, newer);
        for (Difference.Change change : changes) {
            out.println(change.way().name().toLowerCase(Locale.ROOT) + "  " + change.label());
            out.println("    " + change.explanation());
            change.articles().forEach(article -> out.println("    by " + article));
        }
        out.println(summary(changes));
        return ExitCode.DONE;
    }

    /** "2 opened, 1 closed, 0 changed sides". */
    private static String summary(List<Difference.Change> changes) {
        if (changes.isEmpty()) {
            return "No disagreement opened, closed or changed sides.";
        }
        return count(changes, Difference.Way.OPENED) + " opened, " + count(changes, Difference.Way.CLOSED) + " closed, "
                + count(changes, Difference.Way.CHANGED) + " changed sides";
    }

    private static long count(List<Difference.Change> changes, Difference.Way way) {
        return changes.stream().filter(change -> change.way() == way).count();
    }
}
