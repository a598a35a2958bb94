package io.github.dissensus.ingest;

import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.article.TableColumns;
import io.github.dissensus.article.source.Entry;
import io.github.dissensus.article.source.Fetcher;
import io.github.dissensus.article.source.Sources;
import io.github.dissensus.detect.Changes;
import io.github.dissensus.detect.Detector;
import io.github.dissensus.lexicon.Ontology;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.ArticleGraph;
import io.github.dissensus.rdf.Families;
import io.github.dissensus.rdf.History;
import io.github.dissensus.store.Store;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Reads articles into a store: article, claims, triples, shape check, commit, findings. All cores prepare, one thread
 * writes, some dozens of articles in a transaction; what is under way takes bounded room, however many there are.
 */
public final class Ingest {

    /** Articles that are written in one transaction: each transaction costs time and room of its own. */
    private static final int BATCH = 64;

    /** Entries that are prepared or wait to be written: two batches, so that one is prepared while one is written. */
    private static final int UNDER_WAY = 2 * BATCH;

    /** Bytes of content that may be under way, where there is more than one entry. */
    private static final long ROOM = 12L * 1024 * 1024;

    /** Articles and topics that are compared in one transaction. */
    private static final int TOPICS = 2000;

    private final Store store;
    private final ArticleReader articles = new ArticleReader();
    private final Preparation preparation;
    private final Detector detector;

    public Ingest(Store store) {
        this(store, TableColumns.PLAIN);
    }

    /** @param columns what the columns of tables hold */
    public Ingest(Store store, TableColumns columns) {
        this.store = store;
        this.preparation =
                new Preparation(articles, columns, new ArticleGraph(store.iris(), new Families(Ontology.terms())));
        this.detector = new Detector(SavedQueries.load(), store.iris(), store.texts());
    }

    /** Told after each batch. */
    @FunctionalInterface
    public interface Progress {
        void done(int articles);
    }

    /** Reads files and folders, and nothing from the network but what they list. */
    public Outcome read(List<Path> paths, Progress progress) {
        return read(paths.stream().map(Path::toString).toList(), Fetcher.Manners.usual(false), progress);
    }

    /**
     * Reads what some arguments stand for, after those who asked before. What cannot be read is told in the outcome, and the rest goes on.
     *
     * @param arguments files, folders, archives, feeds, sitemaps, lists, addresses, see {@link Sources}
     */
    public synchronized Outcome read(List<String> arguments, Fetcher.Manners manners, Progress progress) {
        Outcome.Counter outcome = new Outcome.Counter();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Fetcher fetcher = new Fetcher(manners)) {
            Visits visits = new Visits(store, fetcher);
            Sources sources = new Sources(arguments, articles, visits, outcome::problem);
            run(sources, workers, visits, outcome, progress);
            compare();
        } finally {
            workers.shutdownNow();
        }
        return outcome.finished(store.read(detector::count));
    }

    /** The number of files that arguments stand for, so that progress can be shown; unknown where one is an address. */
    public OptionalInt count(List<String> arguments) {
        return arguments.stream().anyMatch(Sources::isAddress)
                ? OptionalInt.empty()
                : OptionalInt.of(new Files(articles)
                        .of(arguments.stream().map(Path::of).toList())
                        .size());
    }

    /** An entry that was handed to a worker. */
    private record Task(long size, Future<Prepared> result) {}

    private void run(
            Iterator<Entry> entries,
            ExecutorService workers,
            Visits visits,
            Outcome.Counter outcome,
            Progress progress) {
        Deque<Task> underWay = new ArrayDeque<>();
        long held = 0;
        while (entries.hasNext() || !underWay.isEmpty()) {
            while (underWay.size() < UNDER_WAY && (held < ROOM || underWay.isEmpty()) && entries.hasNext()) {
                Entry entry = entries.next();
                underWay.add(new Task(entry.size(), workers.submit(() -> preparation.prepare(entry, this::isKnown))));
                held += entry.size();
            }
            List<Prepared> batch = new ArrayList<>();
            while (batch.size() < BATCH && !underWay.isEmpty()) {
                Task task = underWay.remove();
                held -= task.size();
                batch.add(result(task));
            }
            commit(batch, visits, outcome);
            progress.done(batch.size());
        }
    }

    private static Prepared result(Task task) {
        try {
            return task.result().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Reading failed: " + failed.getCause(), failed.getCause());
        }
    }

    private boolean isKnown(String place, String reading) {
        return store.read(data -> new History(data, store.iris()).isNoted(place, reading));
    }

    /**
     * Brings the findings up to date, once for all batches: a topic that every batch speaks of would be compared as often.
     * What an interrupted run owes, the next one does; a run that changed nothing owes nothing.
     */
    private void compare() {
        while (store.read(data -> new History(data, store.iris()).owesComparing())) {
            store.write(this::compareSome);
        }
    }

    /** What is compared last also pays for the weighing: as long as that was not done, something is left to compare. */
    private void compareSome(DatasetGraph data) {
        History history = new History(data, store.iris());
        detector.update(data, Changes.of(history.takeToCompare(TOPICS)));
        if (!history.owesComparing()) {
            detector.weigh(data);
        }
    }

    private void commit(List<Prepared> batch, Visits visits, Outcome.Counter outcome) {
        if (batch.stream().allMatch(Prepared::unchanged)) {
            store.read(data -> {
                count(batch, new Archive(data, store.iris()), outcome);
                return null;
            });
        } else {
            write(batch, visits, outcome);
        }
    }

    /** Writes a batch in one transaction, with the topics whose claims are to be compared. */
    private void write(List<Prepared> batch, Visits visits, Outcome.Counter outcome) {
        batch.forEach(one ->
                one.found().forEach(found -> store.texts().keep(found.article().text())));
        Set<String> dropped = new LinkedHashSet<>();
        store.write(data -> {
            Archive archive = new Archive(data, store.iris());
            Changes changes = new Changes();
            count(batch, archive, outcome);
            batch.stream()
                    .filter(one -> !one.found().isEmpty())
                    .forEach(one -> archive.put(one, visits.validators(one.place()), changes));
            new History(data, store.iris()).noteToCompare(changes.all());
            dropped.addAll(archive.droppedTexts());
        });
        dropped.forEach(store.texts()::forget);
    }

    private static void count(List<Prepared> batch, Archive archive, Outcome.Counter outcome) {
        for (Prepared one : batch) {
            one.problem().ifPresent(problem -> outcome.problem(one.place(), problem));
            one.refused().forEach(reason -> outcome.refused(one.place(), reason));
            one.found().forEach(found -> outcome.read(found.graph().claims().size()));
            if (one.unchanged()) {
                outcome.read(archive.claimsAt(one.place()));
            }
        }
    }
}
