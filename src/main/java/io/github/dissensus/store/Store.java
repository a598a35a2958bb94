package io.github.dissensus.store;

import io.github.dissensus.lexicon.Ontology;
import io.github.dissensus.rdf.Iris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The graph and the articles' texts, in a folder of the user's or a temporary one that goes with the program. Queries see
 * the union of the named graphs.
 *
 * <pre>{@code
 * try (Store store = Store.open(folder, iris)) {
 *     long triples = store.read(dataset -> dataset.stream().count());
 * }
 * }</pre>
 */
public final class Store implements AutoCloseable {

    private static final String MARK = "dissensus.properties";
    private static final String FORMAT = "1";

    /** Nodes that TDB2 holds in memory, each way: its own number is a million, which takes some 300 MB. */
    private static final int NODES = 100_000;

    private static final StoreParams PARAMETERS = StoreParams.builder("dissensus")
            .node2NodeIdCacheSize(NODES)
            .nodeId2NodeCacheSize(NODES)
            .build();

    private final Path folder;
    private final boolean temporary;
    private final Iris iris;
    private final DatasetGraph dataset;
    private final Texts texts;
    private volatile Instant changed = Instant.now();
    private boolean closed;

    private Store(Path folder, boolean temporary, Iris iris) {
        this.folder = folder;
        this.temporary = temporary;
        this.iris = iris;
        this.dataset = connect(folder.resolve("graph"));
        this.texts = new Texts(folder.resolve("texts"));
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        dataset.getContext().set(ARQ.httpServiceAllowed, false); // no query may fetch anything
        refreshOntology();
    }

    /**
     * Opens the store in a folder, or makes one there.
     *
     * @throws StoreException where the folder holds something else, was made for another base, or is in use
     */
    public static Store open(Path folder, Iris iris) {
        try {
            mark(folder, iris);
            return new Store(folder, false, iris);
        } catch (IOException e) {
            throw new StoreException("The folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** A store in a temporary folder, deleted when it is closed. */
    public static Store temporary(Iris iris) {
        try {
            Path folder = Files.createTempDirectory("dissensus-");
            mark(folder, iris);
            return new Store(folder, true, iris);
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made", e);
        }
    }

    /** Marks a new folder as a store, and refuses one that is something else. */
    private static void mark(Path folder, Iris iris) throws IOException {
        Path mark = folder.resolve(MARK);
        Properties properties = new Properties();
        if (Files.exists(mark)) {
            try (var in = Files.newBufferedReader(mark)) {
                properties.load(in);
            }
            String base = properties.getProperty("base");
            if (!iris.base().equals(base)) {
                throw new StoreException("The store in " + folder + " was made with the base " + base + ", not "
                        + iris.base() + ": give --base " + base + " or another folder");
            }
            return;
        }
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new StoreException("The folder " + folder
                        + " is not empty and holds no Dissensus store: give an empty or a new folder");
            }
        }
        properties.setProperty("format", FORMAT);
        properties.setProperty("base", iris.base());
        try (var out = Files.newBufferedWriter(mark)) {
            properties.store(out, "A Dissensus store");
        }
    }

    private static DatasetGraph connect(Path folder) {
        try {
            Files.createDirectories(folder);
            return DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()), PARAMETERS);
        } catch (DBOpEnvException locked) {
            throw new StoreInUse(
                    "The store in " + folder.getParent() + " is in use by " + holder(folder)
                            + ": stop it first, or give another folder",
                    locked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that holds a store, as far as the system tells. */
    private static String holder(Path folder) {
        try {
            long pid =
                    Long.parseLong(Files.readString(folder.resolve("tdb.lock")).strip());
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .map(command -> "process " + pid + " (" + shortened(command) + ")")
                    .orElse("process " + pid);
        } catch (IOException | NumberFormatException unknown) {
            return "another process";
        }
    }

    private static String shortened(String command) {
        int length = 80;
        return command.length() <= length ? command : command.substring(0, length) + "…";
    }

    /** Brings the graphs of the ontology and the catalogue up to what this program was built with. */
    private void refreshOntology() {
        Graph terms = Ontology.terms().getGraph();
        Graph catalogue = Ontology.catalogue(iris.base()).getGraph();
        boolean current = read(data -> isSame(data.getGraph(iris.ontologyGraph()), terms)
                && isSame(data.getGraph(iris.catalogueGraph()), catalogue));
        if (!current) {
            write(data -> {
                replace(data, iris.ontologyGraph(), terms);
                replace(data, iris.catalogueGraph(), catalogue);
            });
        }
    }

    /** Whether a stored graph holds these triples and no others. There are no blank nodes, so triples compare as sets. */
    public static boolean isSame(Graph stored, Graph graph) {
        if (stored.size() != graph.size()) {
            return false;
        }
        return graph.stream().allMatch(stored::contains);
    }

    /** Puts a graph in the place of the one that has its name. */
    public static void replace(DatasetGraph data, Node name, Graph graph) {
        data.removeGraph(name);
        QuadWriter.write(data, name, graph.stream());
    }

    public Iris iris() {
        return iris;
    }

    public Texts texts() {
        return texts;
    }

    /** The dataset itself, for the server; its readers must hold transactions of their own. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** When the graph was last written, or opened if that was later. */
    public Instant changed() {
        return changed;
    }

    /** Reads in one transaction. */
    public <T> T read(Function<DatasetGraph, T> work) {
        return Txn.calculateRead(dataset, () -> work.apply(dataset));
    }

    /** Writes in one transaction: all of it, or nothing where the work throws. */
    public void write(Consumer<DatasetGraph> work) {
        Txn.executeWrite(dataset, () -> work.accept(dataset));
        changed = Instant.now();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        TDBInternal.expel(dataset, true); // readers that were left behind may not keep it open
        if (temporary) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException left) {
            // a temporary folder that stays is the system's to clean
        }
    }
}
