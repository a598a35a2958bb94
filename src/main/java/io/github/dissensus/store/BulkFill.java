package io.github.dissensus.store;

import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/** Fills a store that is new and that nobody else uses, as fast as Jena's bulk loader does. */
public final class BulkFill {

    private BulkFill() {}

    /** @param quads hands over one quad after the other */
    public static void into(Store store, Consumer<Consumer<Quad>> quads) {
        DataLoader loader = LoaderFactory.phasedLoader(store.dataset(), (format, arguments) -> {});
        loader.startBulk();
        StreamRDF stream = loader.stream();
        stream.start();
        quads.accept(stream::quad);
        stream.finish();
        loader.finishBulk();
    }
}
