package io.github.dissensus.cli;

import io.github.dissensus.article.TableColumns;
import io.github.dissensus.article.source.Fetcher;
import io.github.dissensus.ingest.Ingest;
import io.github.dissensus.ingest.Outcome;
import io.github.dissensus.store.Store;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Reads files into a store for a command: progress on a terminal, problems one by one, a closing line. */
final class Reading {

    private final PrintWriter err;

    Reading(PrintWriter err) {
        this.err = err;
    }

    /** Reads what a command was given to read first, if anything: the exit code that this alone would end with. */
    int first(Store store, List<Path> paths) {
        return paths.isEmpty() ? ExitCode.DONE : exitCode(read(store, paths));
    }

    /** Reads files and folders. */
    Outcome read(Store store, List<Path> paths) {
        return read(
                store, paths.stream().map(Path::toString).toList(), Fetcher.Manners.usual(false), TableColumns.PLAIN);
    }

    /**
     * Reads whatever articles can be read from.
     *
     * @param columns what the columns of tables hold
     */
    Outcome read(Store store, List<String> sources, Fetcher.Manners manners, TableColumns columns) {
        Ingest ingest = new Ingest(store, columns);
        Outcome outcome = System.console() == null
                ? ingest.read(sources, manners, done -> {})
                : withBar(ingest, sources, manners);
        return told(outcome);
    }

    /** Tells the problems of an outcome. */
    Outcome told(Outcome outcome) {
        outcome.problems().forEach(err::println);
        outcome.refused().forEach(err::println);
        return outcome;
    }

    /** With a bar that counts, to no end where the number cannot be known before. */
    private static Outcome withBar(Ingest ingest, List<String> sources, Fetcher.Manners manners) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(ingest.count(sources).orElse(-1))
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish();
        try (ProgressBar bar = builder.build()) {
            return ingest.read(sources, manners, bar::stepBy);
        }
    }

    /** "Read 5 articles: 231 claims, 40 findings, 1.8 seconds". */
    static String closingLine(Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "Read %d %s: %d claims, %d findings, %.1f seconds",
                outcome.articles(),
                outcome.articles() == 1 ? "article" : "articles",
                outcome.claims(),
                outcome.findings(),
                outcome.seconds());
    }

    static int exitCode(Outcome outcome) {
        if (!outcome.problems().isEmpty()) {
            return ExitCode.UNREAD;
        }
        return outcome.refused().isEmpty() ? ExitCode.DONE : ExitCode.BROKEN_SHAPE;
    }
}
