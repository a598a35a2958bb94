package io.github.dissensus.store;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * What another thread makes of a dataset, some steps ahead of the one who asks, which may write meanwhile: the other reads
 * in a transaction of its own, and sees what was committed before.
 *
 * <pre>{@code
 * try (ReadAhead<Page> pages = new ReadAhead<>(data, read -> new Pages(read))) {
 *     pages.forEachRemaining(page -> write(page));
 * }
 * }</pre>
 */
public final class ReadAhead<T> implements Iterator<T>, AutoCloseable {

    /** Steps that wait to be asked for. */
    private static final int MOST = 16;

    private final BlockingQueue<Optional<T>> made = new ArrayBlockingQueue<>(MOST);
    private final Thread reader;
    private volatile boolean closed;
    private volatile Throwable failure;
    private Optional<T> next;

    /** @param reading what is made, step by step, within the read transaction */
    public ReadAhead(DatasetGraph data, Function<DatasetGraph, Iterator<T>> reading) {
        reader = new Thread(() -> read(data, reading), "dissensus-read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(DatasetGraph data, Function<DatasetGraph, Iterator<T>> reading) {
        try {
            Txn.executeRead(data, () -> {
                Iterator<T> steps = reading.apply(data);
                while (!closed && steps.hasNext()) {
                    put(Optional.of(steps.next()));
                }
            });
        } catch (RuntimeException | Error failed) {
            failure = failed;
        } finally {
            put(Optional.empty());
        }
    }

    private void put(Optional<T> step) {
        try {
            made.put(step);
        } catch (InterruptedException unasked) {
            throw new IllegalStateException(
                    "Nobody interrupts the reader: a file that it reads would be closed", unasked);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = take();
        }
        if (next.isEmpty() && failure != null) {
            rethrow();
        }
        return next.isPresent();
    }

    private Optional<T> take() {
        try {
            return made.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Comparing was stopped", stopped);
        }
    }

    /** Tells the one who asks what stopped the other: too little memory as such. */
    private void rethrow() {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof OutOfMemoryError full) {
            throw full;
        }
        throw new IllegalStateException("Reading failed: " + cause, cause);
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T step = next.get();
        next = null;
        return step;
    }

    /** Ends the reading after the step under way. */
    @Override
    public void close() {
        closed = true;
        try {
            while (reader.isAlive()) {
                made.clear();
                reader.join(10);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
