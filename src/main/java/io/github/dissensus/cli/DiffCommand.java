package io.github.dissensus.cli;

import io.github.dissensus.detect.Difference;
import io.github.dissensus.detect.EarlierGraph;
import io.github.dissensus.store.Store;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what changed between two snapshots, or between two days of a store. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which disagreements opened, closed or changed sides between two snapshots, and which articles did it;",
            "with --data between the ends of two days (UTC) of that store, as far as it is known when what was read.",
            "What corrected articles no longer say, and articles taken out, only a snapshot of the time still has."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments, a file that is no snapshot, or no day"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dissensus diff monday.trig tuesday.trig",
            "  dissensus diff --data graph 2026-06-01 2026-06-08",
            "",
            "A snapshot is written with: dissensus export --data graph --format trig -o monday.trig"
        })
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions options;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The older snapshot, in any format of \"export\"; or, with --data, a day.")
    private String older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer snapshot, or the later day.")
    private String newer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Difference.Change> changes =
                options.folder().isPresent() ? betweenDays(out) : Difference.between(Path.of(older), Path.of(newer));
        for (Difference.Change change : changes) {
            out.println(change.way().name().toLowerCase(Locale.ROOT) + "  " + change.label());
            out.println("    " + change.explanation());
            change.articles().forEach(article -> out.println("    by " + article));
        }
        out.println(summary(changes));
        return ExitCode.DONE;
    }

    private List<Difference.Change> betweenDays(PrintWriter out) {
        Instant from = endOf(older);
        Instant to = endOf(newer);
        try (Store store = options.open()) {
            EarlierGraph then = EarlierGraph.of(store, from);
            if (then.lost() > 0) {
                out.println("Corrections have taken out " + then.lost() + " claims since " + older
                        + ": what they said is not known any more.");
            }
            return Difference.between(then, EarlierGraph.of(store, to));
        }
    }

    /** The last moment of a day. */
    private Instant endOf(String day) {
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minusNanos(1);
        } catch (DateTimeParseException noDay) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "\"" + day + "\" is no day: with --data give days as 2026-06-01, without it two snapshots");
        }
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
