package io.github.dissensus.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Loads what a store holds into a new dataset with Jena's bulk loader: the rate that reading articles is measured by. */
public final class BulkLoad {

    /** How much was loaded in which time. */
    public record Load(long quads, Cost cost) {}

    private BulkLoad() {}

    /** Copies a store into a folder as N-Quads, which is not measured, and loads them, which is. */
    public static Load of(Store store, Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("all.nq");
            long quads = write(store, file);
            Path data = Files.createDirectory(folder.resolve("data"));
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(data.toString()));
            Cost cost = Cost.of(() -> {
                DataLoader loader = LoaderFactory.parallelLoader(dataset, (format, arguments) -> {});
                loader.startBulk();
                loader.load(file.toString());
                loader.finishBulk();
            });
            TDBInternal.expel(dataset, true);
            return new Load(quads, cost);
        } catch (IOException e) {
            throw new UncheckedIOException("The bulk load cannot be measured in " + folder, e);
        }
    }

    private static long write(Store store, Path file) throws IOException {
        AtomicLong quads = new AtomicLong();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            writer.start();
            store.read(data -> {
                data.stream().forEach(quad -> {
                    writer.quad(quad);
                    quads.incrementAndGet();
                });
                return null;
            });
            writer.finish();
        }
        return quads.get();
    }
}
