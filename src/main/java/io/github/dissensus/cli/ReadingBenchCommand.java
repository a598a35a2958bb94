package io.github.dissensus.cli;

import io.github.dissensus.article.Samples;
import io.github.dissensus.ingest.Benchmark;
import io.github.dissensus.store.Cost;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            "Measures how fast pages are read end to end, beside parsing them alone and beside Jena's bulk loader on the",
            "same triples. The pages are made from paragraphs of the sample articles, or of those in a folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus bench reading --pages 1000")
final class ReadingBenchCommand implements Callable<Integer> {

    /** As a power of two. */
    private static final int MEGABYTE = 20;

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
        line(out, "read end to end", figures.pages(), "pages", figures.endToEnd());
        line(out, "of it, comparing", figures.pages(), "pages", figures.comparing());
        line(out, "parsed alone", figures.pages(), "pages", figures.parsing());
        line(out, "bulk-loaded", figures.quads(), "quads", figures.loading());
        out.printf(
                Locale.ROOT,
                "The whole way took %.1f times the slower of the two by the clock, %.1f times in processor time.%n",
                figures.timesTheSlower(),
                figures.cpuTimesTheSlower());
        out.printf(
                "Heap in use when a tenth, a half and all of the pages were read: %s MB.%n",
                figures.heaps().stream()
                        .map(bytes -> Long.toString(bytes >> MEGABYTE))
                        .collect(Collectors.joining(", ")));
        out.flush();
    }

    private static void line(PrintWriter out, String what, long number, String things, Cost cost) {
        out.printf(
                Locale.ROOT,
                "%-16s %,10d %s in %8.1f s (%8.1f s of processor time): %,10.0f a second%n",
                what,
                number,
                things,
                cost.seconds(),
                cost.cpuSeconds(),
                number / cost.seconds());
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
