package io.github.dissensus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.rdf.Hash;
import io.github.dissensus.rdf.Iris;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Iris IRIS = new Iris("http://localhost:3330/");
    private static final Node THING = NodeFactory.createURI("http://localhost:3330/product/orrin");
    private static final Quad QUAD = Quad.create(THING, THING, THING, NodeFactory.createLiteralString("kept"));

    @TempDir
    Path folder;

    /** Holds a store open until its input ends: run as a process of its own. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (Store store = Store.open(Path.of(arguments[0]), IRIS)) {
                store.write(data -> data.add(QUAD));
                System.out.println("open");
                while (System.in.read() >= 0) {
                    // whatever comes, until the end
                }
            }
        }
    }

    @Test
    void aFolderInUseByAnotherProcessIsRefusedAndLeftAsItIs() throws Exception {
        Path data = folder.resolve("data");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("open", out.readLine());
            String message = assertThrows(StoreException.class, () -> Store.open(data, IRIS))
                    .getMessage();
            String start = "The store in " + data + " is in use by process " + holder.pid();
            assertEquals(start, message.substring(0, Math.min(start.length(), message.length())));
            assertTrue(message.endsWith(": stop it first, or give another folder"), message);
            holder.getOutputStream().close();
            assertTrue(holder.waitFor(30, TimeUnit.SECONDS), "the other process did not end");
            assertEquals(0, holder.exitValue());
        } finally {
            holder.destroyForcibly();
        }
        try (Store store = Store.open(data, IRIS)) {
            assertTrue(holds(store), "what the other process wrote is whole");
        }
    }

    @Test
    void whatWasWrittenIsThereWhenTheFolderIsOpenedAgain() {
        try (Store store = Store.open(folder, IRIS)) {
            store.write(data -> data.add(QUAD));
            store.texts().keep("A text 🚀");
        }
        try (Store store = Store.open(folder, IRIS)) {
            assertTrue(holds(store));
            assertEquals(Optional.of("A text 🚀"), store.texts().find(Hash.sha256("A text 🚀")));
        }
    }

    @Test
    void anotherBaseIsRefused() {
        Store.open(folder, IRIS).close();
        String message = assertThrows(
                        StoreException.class, () -> Store.open(folder, new Iris("https://example.org/kg/")))
                .getMessage();
        assertEquals(
                "The store in " + folder
                        + " was made with the base http://localhost:3330/, not https://example.org/kg/:"
                        + " give --base http://localhost:3330/ or another folder",
                message);
        Store.open(folder, IRIS).close();
    }

    @Test
    void aFolderThatIsNoStoreIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear Ida,");
        String message = assertThrows(StoreException.class, () -> Store.open(folder, IRIS))
                .getMessage();
        assertEquals(
                "The folder " + folder + " is not empty and holds no Dissensus store: give an empty or a new folder",
                message);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("letter.txt")), files.toList());
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "no folder");
        String message =
                assertThrows(StoreException.class, () -> Store.open(file, IRIS)).getMessage();
        assertTrue(message.startsWith("The folder " + file + " cannot be written: "), message);
        assertEquals("no folder", Files.readString(file));
    }

    @Test
    void aTemporaryStoreIsGoneWhenItIsClosed() throws IOException {
        String text = "A text of its own, " + System.nanoTime();
        Store store = Store.temporary(IRIS);
        store.write(data -> data.add(QUAD));
        store.texts().keep(text);
        List<Path> folders = temporaryStoresWith(text);
        assertEquals(1, folders.size(), "it lives in the folder for temporary files");
        store.close();
        assertTrue(Files.notExists(folders.get(0)), folders.get(0) + " is left");
        store.close();
    }

    @Test
    void workThatFailsLeavesNothing() {
        try (Store store = Store.open(folder, IRIS)) {
            String before = store.changed().toString();
            IllegalStateException failure = assertThrows(
                    IllegalStateException.class,
                    () -> store.write(data -> {
                        data.add(QUAD);
                        assertTrue(data.contains(QUAD));
                        throw new IllegalStateException("in the middle");
                    }));
            assertEquals("in the middle", failure.getMessage());
            assertFalse(holds(store));
            assertEquals(before, store.changed().toString(), "nothing was changed");
            store.write(data -> data.add(QUAD));
            assertTrue(holds(store), "the store goes on");
        }
    }

    @Test
    void theDefaultGraphIsTheUnionOfTheNamedOnes() {
        try (Store store = Store.open(folder, IRIS)) {
            store.write(data -> data.add(QUAD));
            boolean found = store.read(data -> QueryExec.dataset(data)
                    .query("ASK { <" + THING + "> <" + THING + "> \"kept\" }")
                    .ask());
            assertTrue(found);
        }
    }

    @Test
    void aTextThatWasChangedOnDiskIsNotFound() throws IOException {
        try (Store store = Store.open(folder, IRIS)) {
            store.texts().keep("The camera weighs 512 grams.");
            String hash = Hash.sha256("The camera weighs 512 grams.");
            Path file = folder.resolve("texts").resolve(hash.substring(0, 2)).resolve(hash + ".txt");
            Files.writeString(file, "The camera weighs 513 grams.");
            assertEquals(Optional.empty(), store.texts().find(hash));
            assertEquals(Optional.empty(), store.texts().find("../dissensus.properties"));
        }
    }

    private static boolean holds(Store store) {
        return store.read(data -> data.contains(QUAD));
    }

    /** Other tests and programs may have temporary stores at the same time: a store is known by a text it keeps. */
    private static List<Path> temporaryStoresWith(String text) throws IOException {
        String hash = Hash.sha256(text);
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> Files.exists(
                            path.resolve("texts").resolve(hash.substring(0, 2)).resolve(hash + ".txt")))
                    .toList();
        }
    }
}
