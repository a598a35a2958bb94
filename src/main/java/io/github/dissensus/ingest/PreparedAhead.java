package io.github.dissensus.ingest;

import io.github.dissensus.article.source.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * What comes of entries, in their order: all cores prepare those that will be asked for next, while the one who asks does
 * something else. What is under way takes bounded room, however many entries there are.
 */
final class PreparedAhead implements Iterator<Prepared>, AutoCloseable {

    /** Entries that are prepared or wait to be asked for. */
    private static final int MOST = 32;

    /** Bytes of content that may be under way, where there is more than one entry. */
    private static final long ROOM = 12L * 1024 * 1024;

    private final Iterator<Entry> entries;
    private final Function<Entry, Prepared> preparation;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Deque<Task> underWay = new ArrayDeque<>();
    private long held;

    /** An entry that was handed to a worker. */
    private record Task(long size, Future<Prepared> result) {}

    /** @param preparation what is done with an entry, by several threads at once */
    PreparedAhead(Iterator<Entry> entries, Function<Entry, Prepared> preparation) {
        this.entries = entries;
        this.preparation = preparation;
    }

    @Override
    public boolean hasNext() {
        while (underWay.size() < MOST && (held < ROOM || underWay.isEmpty()) && entries.hasNext()) {
            Entry entry = entries.next();
            underWay.add(new Task(entry.size(), workers.submit(() -> preparation.apply(entry))));
            held += entry.size();
        }
        return !underWay.isEmpty();
    }

    @Override
    public Prepared next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Task task = underWay.remove();
        held -= task.size();
        try {
            return task.result().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was stopped", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OutOfMemoryError full) {
                throw full;
            }
            throw new IllegalStateException("Reading failed: " + failed.getCause(), failed.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        underWay.clear();
    }
}
