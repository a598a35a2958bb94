package io.github.dissensus.cli;

import io.github.dissensus.detect.Benchmark;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Cost;
import io.github.dissensus.store.Store;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what findings cost. */
@Command(
        name = "findings",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up graphs in a temporary folder and measures, as a ratio to one scan of all claims in the same run:",
            "running all rules, finding everything from scratch (with sentences, written), and adding one article.",
            "A small graph comes first, untold, so that the program is warm. A million claims take about 10 GB."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus bench findings --claims 10000,100000")
final class FindingsBenchCommand implements Callable<Integer> {

    /** Claims of the first graph. */
    private static final int WARMING = 10_000;

    @Option(
            names = "--claims",
            split = ",",
            paramLabel = "NUMBER",
            defaultValue = "10000,100000",
            description = "Sizes of the graphs (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Store.temporary(new Iris(Iris.DEFAULT_BASE))) {
            Benchmark.run(store, WARMING);
        }
        out.println("             by the clock, and times the scan by clock / by processor time");
        out.println("   claims   findings    load     scan                 rules          from scratch"
                + "           one article               weights");
        Optional<Benchmark.Result> before = Optional.empty();
        for (int claims : sizes) {
            try (Store store = Store.temporary(new Iris(Iris.DEFAULT_BASE))) {
                Benchmark.Result result = Benchmark.run(store, claims);
                print(result, out);
                before.ifPresent(smaller -> printGrowth(smaller, result, out));
                before = Optional.of(result);
            }
        }
        return ExitCode.DONE;
    }

    private static void print(Benchmark.Result result, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%9d  %9d  %5.0fs  %6.2fs  %s  %s  %s  %s%n",
                result.claims(),
                result.findings(),
                result.load().seconds(),
                result.scan().seconds(),
                times(result.rules(), result.scan()),
                times(result.all(), result.scan()),
                times(result.article(), result.scan()),
                times(result.weights(), result.scan()));
        out.flush();
    }

    private static String times(Cost cost, Cost scan) {
        return String.format(
                Locale.ROOT, "%7.2fs %5.1fx /%5.1fx", cost.seconds(), cost.times(scan), cost.cpuTimes(scan));
    }

    /** Times in processor time: where a cost is linear they are those of the claims, where it stays the same they are 1. */
    private static void printGrowth(Benchmark.Result smaller, Benchmark.Result larger, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  for %.1f times the claims: scan %.1f, rules %.1f, from scratch %.1f, one article %.1f, weights %.1f times%n",
                (double) larger.claims() / smaller.claims(),
                larger.scan().cpuTimes(smaller.scan()),
                larger.rules().cpuTimes(smaller.rules()),
                larger.all().cpuTimes(smaller.all()),
                larger.article().cpuTimes(smaller.article()),
                larger.weights().cpuTimes(smaller.weights()));
        out.flush();
    }
}
