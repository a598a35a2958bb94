package io.github.dissensus.cli;

import io.github.dissensus.detect.Benchmark;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
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
    private static final int WARMING = 5_000;

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
        out.println(
                "   claims   findings     load     scan          rules   from scratch      one article        weights");
        for (int claims : sizes) {
            try (Store store = Store.temporary(new Iris(Iris.DEFAULT_BASE))) {
                Benchmark.Result result = Benchmark.run(store, claims);
                out.println(String.format(
                        Locale.ROOT,
                        "%9d  %9d  %6.1fs  %6.2fs  %6.2fs %5.1fx  %6.2fs %5.1fx  %7.3fs %6.3fx  %6.2fs %4.1fx",
                        result.claims(),
                        result.findings(),
                        result.load(),
                        result.scan(),
                        result.rules(),
                        result.rules() / result.scan(),
                        result.all(),
                        result.all() / result.scan(),
                        result.article(),
                        result.article() / result.scan(),
                        result.weights(),
                        result.weights() / result.scan()));
                out.flush();
            }
        }
        return ExitCode.DONE;
    }
}
