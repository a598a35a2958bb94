package io.github.dissensus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import io.github.dissensus.vocab.Dis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed loses nothing that it committed, and the next goes on from there. */
final class KilledRunIT {

    private static final int ARTICLES = 640;
    private static final int KILLS = 20;
    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

    @TempDir
    private Path folder;

    @Test
    void killedTwentyTimesItEndsWithTheGraphOfARunThatWasNot() throws IOException, InterruptedException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < ARTICLES; i++) {
            Files.writeString(
                    in.resolve(String.format("a%04d.txt", i)),
                    String.format(
                            "The Orrin X%d camera weighs %d grams, and it has a frame of magnesium.%n", i, 300 + i));
        }
        Path data = folder.resolve("data");
        Set<String> committed = new TreeSet<>();
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            interrupted += runAndKill(in, data, (long) kill * ARTICLES / KILLS, 23L * kill % 90) ? 1 : 0;
            Set<String> now = articles(data);
            assertTrue(now.containsAll(committed), "lost at kill " + kill);
            committed = now;
        }
        assertTrue(interrupted >= KILLS / 2, "only " + interrupted + " runs were interrupted");
        ChildRun last = ChildRun.to(folder, List.of("read", "--data", data.toString(), in.toString()));
        assertEquals(ExitCode.DONE, last.exitCode(), last.err());
        Path whole = folder.resolve("whole");
        ChildRun once = ChildRun.to(folder, List.of("read", "--data", whole.toString(), in.toString()));
        assertEquals(ExitCode.DONE, once.exitCode(), once.err());
        assertEquals(ARTICLES, articles(data).size());
        assertEquals(quads(whole), quads(data));
    }

    /** Runs until so many texts are kept and a little longer, then ends the process as the system would. */
    private boolean runAndKill(Path in, Path data, long texts, long millis) throws IOException, InterruptedException {
        Process process = ChildRun.of(List.of("read", "--data", data.toString(), in.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("killed.txt").toFile())
                .start();
        while (process.isAlive() && texts(data) <= texts) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        assertEquals("", Files.readString(folder.resolve("killed.txt")));
        return alive;
    }

    private static long texts(Path data) throws IOException {
        Path texts = data.resolve("texts");
        if (!Files.isDirectory(texts)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(texts)) {
            return files.filter(file -> file.toString().endsWith(".txt")).count();
        } catch (java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    /** The articles of a store; the text of each must be there. */
    private static Set<String> articles(Path data) {
        try (Store store = Store.open(data, IRIS)) {
            return store.read(dataset -> dataset.stream(Node.ANY, Node.ANY, Dis.textHash.asNode(), Node.ANY)
                    .map(quad -> {
                        assertTrue(store.texts()
                                .find(quad.getObject().getLiteralLexicalForm())
                                .isPresent());
                        return quad.getSubject().getURI();
                    })
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** All that a store says but when it was read. */
    private static Set<String> quads(Path data) {
        try (Store store = Store.open(data, IRIS)) {
            return store.read((DatasetGraph dataset) -> dataset.stream()
                    .filter(quad -> !quad.getGraph().equals(IRIS.historyGraph()))
                    .map(Object::toString)
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
