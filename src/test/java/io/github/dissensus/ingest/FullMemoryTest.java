package io.github.dissensus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import io.github.dissensus.vocab.Dis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory runs out while articles are written. */
class FullMemoryTest {

    @TempDir
    Path folder;

    private Store store;
    private Ingest ingest;

    @BeforeEach
    void open() {
        store = Store.temporary(new Iris(Iris.DEFAULT_BASE));
        ingest = new Ingest(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRunThatFindsNoRoomInMemoryKeepsWhatWasStoredAndSaysWhatToDo() throws IOException {
        Path first = file("a.txt", "The Orrin X2 camera weighs 512 grams.");
        ingest.read(List.of(first), done -> {});
        Set<Quad> before = quads();
        Path[] all = {
            first,
            file("b.txt", "The Orrin X2 camera weighs 640 grams."),
            file("c.txt", "The Orrin X2 camera costs $1,299.")
        };
        List<long[]> full = new ArrayList<>();
        Outcome stopped = ingest.read(List.of(all), done -> {
            while (store.dataset().isInTransaction()) {
                full.add(new long[Integer.MAX_VALUE / Long.BYTES]); // until there is no more
            }
        });
        full.clear();
        assertEquals(1, stopped.problems().size(), stopped.problems().toString());
        String problem = stopped.problems().get(0);
        assertTrue(problem.startsWith("The rest was not read: it needs more memory than there is, "), problem);
        assertTrue(problem.endsWith("read the same again, and it goes on from there"), problem);
        assertEquals(1, stopped.articles());
        assertEquals(before, quads());
        assertEquals(List.of(), ingest.read(List.of(all), done -> {}).problems());
        assertEquals(3, articles());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Set<Quad> quads() {
        return store.read(data -> data.stream().collect(Collectors.toSet()));
    }

    private long articles() {
        return store.read(data ->
                data.stream(Node.ANY, Node.ANY, Dis.textHash.asNode(), Node.ANY).count());
    }
}
