package io.github.dissensus.ingest;

import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.article.TableColumns;
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
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Reads articles into a store: article, claims, triples, shape check, commit, findings. All cores prepare, one thread
 * writes, some hundreds of articles in a transaction; what is under way takes bounded room, however many there are.
 */
public final class Ingest {

    /** Articles that are written in one transaction: each copies every block of the indexes that it changes. */
    private static final int TOGETHER = 256;

    /** After so long a transaction ends with what came until then: from a slow source little is lost by a crash. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Articles and topics that are compared in one transaction. */
    private static final int TOPICS = 20_000;

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

    /** Told of articles as they are written. */
    @FunctionalInterface
    public interface Progress {
        void done(int articles);

        /** All that could be read is written, and what it says is compared next. */
        default void comparing() {}
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
        try (Fetcher fetcher = new Fetcher(manners)) {
            Visits visits = new Visits(store, fetcher);
            Sources sources = new Sources(arguments, articles, visits, outcome::problem);
            try (PreparedAhead ahead =
                    new PreparedAhead(sources, entry -> visits.noted(preparation.prepare(entry, this::isKnown)))) {
                write(ahead, outcome, progress);
            } catch (OutOfMemoryError full) {
                outcome.stopped("The rest was not read", full);
            }
            progress.comparing();
            compare(outcome);
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

    private boolean isKnown(String place, String reading) {
        return store.read(data -> new History(data, store.iris()).isNoted(place, reading));
    }

    /** Writes what is prepared, as much of it as comes in one transaction. */
    private void write(Iterator<Prepared> prepared, Outcome.Counter outcome, Progress progress) {
        while (prepared.hasNext()) {
            Prepared first = prepared.next();
            if (first.found().isEmpty()) {
                store.read(data -> outcome.count(first, new Archive(data, store.iris())));
                progress.done(1);
            } else {
                writeSome(first, prepared, outcome, progress);
            }
        }
    }

    /** Writes an article and those that come soon after it, with the topics whose claims are to be compared. */
    private void writeSome(Prepared first, Iterator<Prepared> more, Outcome.Counter outcome, Progress progress) {
        Outcome.Counter written = new Outcome.Counter();
        Set<String> dropped = new LinkedHashSet<>();
        long late = System.nanoTime() + LONGEST.toNanos();
        store.write(data -> {
            Archive archive = new Archive(data, store.iris());
            Changes changes = new Changes();
            put(first, archive, changes, written);
            progress.done(1);
            for (int i = 1; i < TOGETHER && System.nanoTime() < late && more.hasNext(); i++) {
                put(more.next(), archive, changes, written);
                progress.done(1);
            }
            new History(data, store.iris()).noteToCompare(changes.all());
            dropped.addAll(archive.finish());
        });
        dropped.forEach(store.texts()::forget);
        outcome.add(written);
    }

    private void put(Prepared one, Archive archive, Changes changes, Outcome.Counter written) {
        one.found().forEach(found -> store.texts().keep(found.article().text()));
        if (!one.found().isEmpty()) {
            archive.put(one, changes);
        }
        written.count(one, archive);
    }

    /**
     * Brings the findings up to date, once for all that was written: a topic that every article speaks of would be compared
     * as often. What an interrupted run owes, the next one does; a run that changed nothing owes nothing.
     */
    private void compare(Outcome.Counter outcome) {
        try {
            while (store.read(data -> new History(data, store.iris()).owesComparing())) {
                store.write(this::compareSome);
            }
        } catch (OutOfMemoryError full) {
            outcome.stopped("The findings were not brought up to date", full);
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
}
