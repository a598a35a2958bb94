package io.github.dissensus.cli;

import io.github.dissensus.article.Samples;
import io.github.dissensus.ingest.Benchmark;
import io.github.dissensus.ingest.Cost;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast pages are read. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how fast pages are read until their claims are stored, beside parsing them alone and beside Jena's",
            "bulk loader on the same triples, and what comparing the claims costs on top. CPU seconds are those of all",
            "cores. The pages are made from paragraphs of the sample articles, or of those in a folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus bench reading --pages 1000")
final class ReadingBenchCommand implements Callable<Integer> {

    @Option(
            names = "--pages",
            paramLabel = "NUMBER",
            defaultValue = "20000",
            description = "How many pages are made and read (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Articles to take paragraphs from.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Benchmark benchmark = folder == null ? Samples.with(Benchmark::new) : new Benchmark(folder);
        Path place = null;
        try {
            place = Files.createTempDirectory("dissensus-benchmark-");
            print(benchmark.run(pages, place), spec.commandLine().getOut());
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for the benchmark: " + e.getMessage(), e);
        } finally {
            delete(place);
        }
    }

    private static void print(Benchmark.Figures figures, PrintWriter out) {
        out.println("                        number    seconds  a second  CPU seconds  peak MB");
        line(out, "parsed alone", figures.pages(), "pages", figures.parsing());
        line(out, "bulk-loaded", figures.quads(), "quads", figures.loading());
        line(out, "read and stored", figures.pages(), "pages", figures.storing());
        line(out, "compared", figures.pages(), "pages", figures.comparing());
        out.printf(
                Locale.ROOT,
                "Reading and storing took %.1f times the slower of the first two by the clock, %.1f times by CPU time.%n",
                figures.timesTheSlower(),
                figures.timesTheCostlier());
        out.flush();
    }

    private static void line(PrintWriter out, String what, long number, String things, Cost cost) {
        out.printf(
                Locale.ROOT,
                "%-16s %,10d %s %8.1f  %,8.0f  %11.1f  %7d%n",
                what,
                number,
                things,
                cost.seconds(),
                number / cost.seconds(),
                cost.cpuSeconds(),
                cost.peakBytes() >> 20);
    }

    private static void delete(Path place) {
        if (place == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException left) {
            // a temporary folder that stays is the system's to clean
        }
    }
}
