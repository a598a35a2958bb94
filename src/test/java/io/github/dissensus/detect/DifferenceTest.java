package io.github.dissensus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dissensus.ingest.Ingest;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Snapshot;
import io.github.dissensus.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {

    private static final String HEAD = "source,subject,property,value\n";

    @TempDir
    private Path folder;

    @Test
    void tellsWhatOpenedClosedAndChangedSidesAndByWhom() throws Exception {
        Path monday = folder.resolve("monday.trig");
        Path tuesday = folder.resolve("tuesday.nq");
        try (Store store = Store.temporary(new Iris(Iris.DEFAULT_BASE))) {
            read(store, "one.csv", "One,Tarn 5,weight,171 g\nOne,Tarn 5,height,20 cm\nOne,Tarn 5,colour,sand\n");
            read(store, "two.csv", "Two,Tarn 5,weight,171 g\nTwo,Tarn 5,height,25 cm\nTwo,Tarn 5,colour,sea green\n");
            new Snapshot(store).write(Snapshot.Format.TRIG, monday);
            read(store, "two.csv", "Two,Tarn 5,weight,190 g\nTwo,Tarn 5,height,20 cm\nTwo,Tarn 5,colour,sea green\n");
            read(store, "three.csv", "Three,Tarn 5,colour,sand\n");
            new Snapshot(store).write(Snapshot.Format.NQUADS, tuesday);
        }

        List<Difference.Change> changes = Difference.between(monday, tuesday);

        assertEquals(
                List.of(
                        "OPENED Conflict: Tarn 5: weight",
                        "CLOSED Conflict: Tarn 5: height",
                        "CHANGED Conflict: Tarn 5: colour"),
                changes.stream()
                        .map(change -> change.way() + " " + change.label())
                        .toList());
        assertEquals(List.of(), Difference.between(tuesday, tuesday));
    }

    @Test
    void tellsWhatChangedBetweenTwoTimesOfOneStore() throws Exception {
        try (Store store = Store.temporary(new Iris(Iris.DEFAULT_BASE))) {
            read(store, "one.csv", "One,Tarn 5,weight,171 g\nOne,Tarn 5,height,20 cm\n");
            Instant before = Instant.now();
            read(store, "two.csv", "Two,Tarn 5,weight,190 g\nTwo,Tarn 5,height,20 cm\n");
            Instant after = Instant.now();

            List<Difference.Change> changes =
                    Difference.between(EarlierGraph.of(store, before), EarlierGraph.of(store, after));

            assertEquals(
                    List.of("OPENED Conflict: Tarn 5: weight"),
                    changes.stream()
                            .map(change -> change.way() + " " + change.label())
                            .toList());
            assertEquals(2, changes.get(0).articles().size());
        }
    }

    @Test
    void aFileThatIsNoSnapshotIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.ttl"), "This is no Turtle");

        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> Difference.between(file, file));

        assertEquals(
                "The snapshot " + file + " cannot be read: ",
                problem.getMessage().substring(0, problem.getMessage().indexOf("read: ") + 6));
    }

    private void read(Store store, String name, String rows) throws IOException {
        new Ingest(store).read(List.of(Files.writeString(folder.resolve(name), HEAD + rows)), done -> {});
    }
}
