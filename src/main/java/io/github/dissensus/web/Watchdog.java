package io.github.dissensus.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops queries that run too long by setting their cancel signals from a thread of its own. Fuseki's own timeout takes the
 * query's lock first, which a query that is still being planned holds.
 */
final class Watchdog {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "query-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Watch> running = ConcurrentHashMap.newKeySet();
    private final int seconds;

    /** @param seconds that a query may run */
    Watchdog(int seconds) {
        this.seconds = seconds;
    }

    /** A query that is being watched. */
    final class Watch {

        private final List<AtomicBoolean> signals;

        private Watch(List<AtomicBoolean> signals) {
            this.signals = signals;
        }

        private void cancel() {
            signals.forEach(signal -> signal.set(true));
        }

        /** The query is done. */
        void end() {
            running.remove(this);
        }
    }

    /** Sets the signals of a query when its time is up. */
    Watch watch(AtomicBoolean... signals) {
        Watch watch = new Watch(List.of(signals));
        running.add(watch);
        clock.schedule(
                () -> {
                    if (running.contains(watch)) {
                        watch.cancel();
                    }
                },
                seconds,
                TimeUnit.SECONDS);
        return watch;
    }

    /** Cancels what is running. */
    void stop() {
        clock.shutdownNow();
        running.forEach(Watch::cancel);
    }
}
