package io.github.dissensus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Snapshot;
import io.github.dissensus.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same articles give the same snapshot, to the byte. */
class SnapshotOrderTest {

    private static final Iris IRIS = new Iris("http://localhost:3330/");
    private static final Map<Snapshot.Format, Lang> LANGUAGES = Map.of(
            Snapshot.Format.TURTLE, Lang.TURTLE,
            Snapshot.Format.TRIG, Lang.TRIG,
            Snapshot.Format.NQUADS, Lang.NQUADS,
            Snapshot.Format.JSONLD, Lang.JSONLD11);

    @TempDir
    Path folder;

    private final List<Path> files = new ArrayList<>();

    @BeforeEach
    void writeArticles() throws IOException {
        List<String> texts = List.of(
                "The Orrin X2 camera weighs 512 grams. The Orrin X2 camera will ship in early 2027.",
                "The Orrin X2 camera weighs 640 grams. The Orrin X2 camera costs $1,299. The Sorrel M5 camera is new.",
                "The Orrin X2 camera weighs about half a kilogram. The Orrin X2 camera lacks a headphone jack.",
                "The Orrin X2 camera has a headphone jack. The Orrin X2 camera ships on 3 February 2027.");
        for (String text : texts) {
            files.add(Files.writeString(folder.resolve(files.size() + ".txt"), text));
        }
    }

    @Test
    void theOrderOfReadingDoesNotShow() {
        Map<Snapshot.Format, String> forwards = new EnumMap<>(Snapshot.Format.class);
        try (Store store = Store.temporary(IRIS)) {
            new Ingest(store).read(files, done -> {});
            for (Snapshot.Format format : Snapshot.Format.values()) {
                forwards.put(format, snapshot(store, format));
            }
        }
        assertTrue(forwards.get(Snapshot.Format.NQUADS).contains("#Conflict>"), "there are findings to compare");
        List<Path> backwards = new ArrayList<>(files);
        Collections.reverse(backwards);
        try (Store store = Store.temporary(IRIS)) {
            Ingest ingest = new Ingest(store);
            backwards.forEach(file -> ingest.read(List.of(file), done -> {}));
            forwards.forEach((format, text) -> assertEquals(text, snapshot(store, format), format.toString()));
        }
    }

    @Test
    void everyFormatHoldsTheWholeGraphButItsHistory() {
        try (Store store = Store.temporary(IRIS)) {
            new Ingest(store).read(files, done -> {});
            long quads = store.read(data -> data.stream()
                    .filter(quad -> !quad.getGraph().equals(IRIS.historyGraph()))
                    .count());
            long triples = store.read(data -> data.stream()
                    .filter(quad -> !quad.getGraph().equals(IRIS.historyGraph()))
                    .map(quad -> quad.asTriple())
                    .distinct()
                    .count());
            LANGUAGES.forEach((format, language) -> {
                DatasetGraph read = DatasetGraphFactory.create();
                RDFParser.fromString(snapshot(store, format), language).parse(read);
                assertEquals(
                        format == Snapshot.Format.TURTLE ? triples : quads,
                        read.stream().count(),
                        format.toString());
            });
            assertFalse(snapshot(store, Snapshot.Format.NQUADS).contains(folder.toString()), "no path of a machine");
        }
    }

    @Test
    void aFileIsReplacedOnlyByAWholeOne() throws IOException {
        Path file = Files.writeString(folder.resolve("snapshot.nq"), "the former one");
        Store store = Store.temporary(IRIS);
        Snapshot snapshot = new Snapshot(store);
        store.close();
        assertThrows(RuntimeException.class, () -> snapshot.write(Snapshot.Format.NQUADS, file));
        assertEquals("the former one", Files.readString(file));
        try (Store open = Store.temporary(IRIS)) {
            new Snapshot(open).write(Snapshot.Format.NQUADS, file);
            assertEquals(snapshot(open, Snapshot.Format.NQUADS), Files.readString(file));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertFalse(left.anyMatch(path -> path.toString().endsWith(".part")), "no part is left lying about");
        }
    }

    private static String snapshot(Store store, Snapshot.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Snapshot(store).write(format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
