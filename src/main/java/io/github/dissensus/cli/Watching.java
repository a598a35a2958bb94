package io.github.dissensus.cli;

import io.github.dissensus.article.source.Fetcher;
import io.github.dissensus.ingest.Ingest;
import io.github.dissensus.ingest.Outcome;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reads some sources again and again while a server runs, so that its graph stays current. */
final class Watching {

    private final Ingest ingest;
    private final List<String> sources;
    private final Fetcher.Manners manners;
    private final PrintWriter err;

    Watching(Ingest ingest, List<String> sources, Fetcher.Manners manners, PrintWriter err) {
        this.ingest = ingest;
        this.sources = sources;
        this.manners = manners;
        this.err = err;
    }

    /** Begins at once; the next time comes when a pause has passed since the end of the last. */
    void every(Duration pause) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "watching");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::read, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A failure is told, and the next time tries again: a watch that dies without a word would leave an old graph. */
    private void read() {
        try {
            Outcome outcome = ingest.read(sources, manners, done -> {});
            new Reading(err).told(outcome);
        } catch (RuntimeException failed) {
            err.println("Watching failed, and will be tried again: " + failed.getMessage());
        }
    }
}
