package io.github.dissensus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.detect.Changes;
import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.query.SavedQuery;
import io.github.dissensus.rdf.Hash;
import io.github.dissensus.rdf.History;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.QuoteCheck;
import io.github.dissensus.store.Snapshot;
import io.github.dissensus.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, from files to claims and findings in a store. */
class IngestTest {

    @TempDir
    Path folder;

    private Store store;
    private Ingest ingest;

    @BeforeEach
    void open() {
        store = Store.temporary(new Iris("http://localhost:3330/"));
        ingest = new Ingest(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void disagreeingArticlesGiveAConflict() throws IOException {
        Outcome outcome = read(
                file("a.txt", "The Orrin X2 camera weighs 512 grams."),
                file("b.txt", "The Orrin X2 camera weighs 640 grams."));
        assertEquals(2, outcome.articles());
        assertEquals(2, outcome.claims());
        assertEquals(List.of(), outcome.problems());
        assertEquals(List.of(), outcome.refused());
        assertEquals(List.of("conflict Orrin X2: weight"), findings());
        assertEquals(1, outcome.findings());
    }

    @Test
    void readingTheSameAgainChangesNothing() throws IOException {
        Path[] files = {
            file("a.txt", "The Orrin X2 camera weighs 512 grams. The Orrin X2 camera costs $1,299."),
            file("b.txt", "The Orrin X2 camera weighs 640 grams.")
        };
        read(files);
        String before = snapshot();
        assertTrue(before.contains("512 grams"));
        Outcome again = read(files);
        assertEquals(2, again.articles());
        assertEquals(before, snapshot());
    }

    @Test
    void aRunThatMeetsNothingNewWritesNothing() throws IOException {
        Path[] files = {
            file("a.txt", "The Orrin X2 camera weighs 512 grams."),
            file("b.txt", "The Orrin X2 camera weighs 640 grams.")
        };
        read(files);
        Instant before = store.changed();
        assertEquals(2, read(files).claims());
        assertEquals(before, store.changed());
    }

    @Test
    void theNextRunComparesAndWeighsWhatAnInterruptedOneDidNot() throws IOException {
        String page = "<html><head><title>Orrin</title><meta property=og:site_name content=\"%s\"></head>"
                + "<body><p>The Orrin X2 camera weighs %d grams, and it is made of magnesium.</p></body></html>";
        Path[] files = {
            file("a.html", String.format(page, "The Vale Post", 512)),
            file("b.html", String.format(page, "Lens Weekly", 640))
        };
        read(files);
        String compared = snapshot();
        List<Map<String, Node>> weights = rows(SavedQueries.load().find("sources/weights"));
        assertEquals(2, weights.size());
        store.write(data -> {
            Changes everything = new Changes();
            data.listGraphNodes().forEachRemaining(graph -> everything.note(data.getGraph(graph)));
            new History(data, store.iris()).noteToCompare(everything.all());
            data.removeGraph(store.iris().findingsGraph());
            data.removeGraph(store.iris().voicesGraph());
        });
        assertEquals(List.of(), findings());
        read(files);
        assertEquals(compared, snapshot());
        assertEquals(weights, rows(SavedQueries.load().find("sources/weights")));
    }

    @Test
    void twinsOfAPageAreOneArticleInWhateverOrder() throws IOException {
        String page = "<html lang=en><head><title>Orrin</title><link rel=canonical href=\"%s\"></head>"
                + "<body><article><p>The Orrin X2 camera weighs 512 grams.</p></article></body></html>";
        Path[] twins = {
            file("amp.html", String.format(page, "https://orbit.example/orrin")),
            file("plain.html", String.format(page, "http://orbit.example/orrin")),
            file("print.html", String.format(page, "https://ORBIT.example:443/orrin?utm_source=feed#top"))
        };
        Outcome outcome = read(twins);
        assertEquals(3, outcome.articles());
        assertEquals(1, rows(SavedQueries.load().find("sources/all-articles")).size());
        String once = snapshot();
        assertTrue(once.contains("<https://orbit.example/orrin>"), once);
        close();
        open();
        read(twins[2]);
        read(twins[1]);
        read(twins[0]);
        assertEquals(once, snapshot());
    }

    @Test
    void aChangedArticleIsReplaced() throws IOException {
        String wrong = "The Orrin X2 camera weighs 512 grams.";
        Path file = file("a.txt", wrong);
        Path other = file("b.txt", "The Orrin X2 camera weighs 640 grams.");
        read(file, other);
        assertEquals(List.of("conflict Orrin X2: weight"), findings());
        Files.writeString(file, "The Orrin X2 camera weighs 640 grams, as its maker now says.");
        read(file);
        assertFalse(snapshot().contains("512 grams"), "nothing of the former text is left");
        assertEquals(List.of("agreement Orrin X2: weight"), findings());
        assertTrue(store.texts().find(Hash.sha256(wrong)).isEmpty(), "its text is forgotten");
    }

    @Test
    void thePageAtOneAddressIsOneArticle() throws IOException {
        String page = "<html><head><title>Orrin</title><link rel=canonical href=https://orbit.example/orrin>"
                + "<meta property=article:modified_time content=2026-05-0%d></head><body><p>The Orrin X2 camera weighs %d grams, and it is made of magnesium.</p></body></html>";
        read(file("a.html", String.format(page, 1, 512)));
        read(file("b.html", String.format(page, 2, 640)));
        String snapshot = snapshot();
        assertFalse(snapshot.contains("512 grams"));
        assertTrue(snapshot.contains("640 grams"));
    }

    @Test
    void anUnreadableFileIsNamedAndTheRestGoesOn() throws IOException {
        Path empty = file("b.txt", "");
        Path missing = folder.resolve("c.txt");
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        Outcome outcome = read(file("a.txt", "The Orrin X2 camera weighs 512 grams."), empty, missing, nothing);
        assertEquals(1, outcome.articles());
        assertEquals(1, outcome.claims());
        assertEquals(
                List.of(
                        nothing + " was not read: there is no text or HTML file in this folder",
                        empty + " was not read: it is empty",
                        missing + " was not read: there is no such file"),
                outcome.problems());
    }

    @Test
    void aFolderIsReadWithAllBelowIt() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        file("in/a.txt", "The Orrin X2 camera weighs 512 grams.");
        file("in/deep/b.md", "The Sorrel M5 camera weighs 640 grams.");
        file("in/deep/c.pdf", "%PDF-1.7");
        List<Integer> steps = new ArrayList<>();
        Outcome outcome = ingest.read(List.of(folder.resolve("in")), steps::add);
        assertEquals(2, outcome.articles());
        assertEquals(
                OptionalInt.of(2), ingest.count(List.of(folder.resolve("in").toString())));
        assertEquals(2, steps.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void aClaimThatBreaksAShapeIsRefusedAndTheOthersStand() throws IOException {
        String word = "x".repeat(420);
        Path file =
                file("a.txt", "The Orrin X2 camera weighs 512 grams. The Orrin X2 camera ships with a " + word + ".");
        Outcome outcome = read(file);
        assertEquals(1, outcome.articles());
        assertEquals(1, outcome.claims());
        assertEquals(List.of(), outcome.problems());
        assertEquals(
                List.of(file + ", a claim was refused: \"The Orrin X2 camera ships with a " + word
                        + "\": A claim keeps its value as written, in at most 400 characters."),
                outcome.refused());
        assertTrue(snapshot().contains("512 grams"));
        assertFalse(snapshot().contains(word));
    }

    @Test
    void anArticleInAnotherLanguageIsKeptWithoutClaims() throws IOException {
        Outcome outcome = read(file(
                "a.html",
                "<html lang=da><head><title>Orrin</title></head><body>"
                        + "<p>Orrin X2 weighs 512 grams, men resten af artiklen er dansk.</p></body></html>"));
        assertEquals(1, outcome.articles());
        assertEquals(0, outcome.claims());
        assertTrue(snapshot().contains("\"da\""));
    }

    @Test
    void everyQuoteIsFoundAgain() throws IOException {
        read(file("a.txt", "🚀 The Orrin X2 camera weighs 512 grams 🚀. The Orrin X2 camera costs $1,299."));
        QuoteCheck.Result quotes = store.read(data -> QuoteCheck.run(data, store.texts()));
        assertEquals(2, quotes.checked());
        assertEquals(List.of(), quotes.problems());
        store.texts()
                .forget(Hash.sha256("🚀 The Orrin X2 camera weighs 512 grams 🚀. The Orrin X2 camera costs $1,299."));
        assertEquals(
                2,
                store.read(data -> QuoteCheck.run(data, store.texts()))
                        .problems()
                        .size(),
                "a text that is gone is told");
    }

    @Test
    void theSavedChecksFindNothingWrong() throws IOException {
        read(
                file("a.txt", "The Orrin X2 camera weighs 512 grams. It costs under $1,299. It ships in May 2027."),
                file("b.txt", "The Orrin X2 camera weighs 640 grams. It lacks a headphone jack."));
        List<SavedQuery> checks = SavedQueries.load().checks();
        assertFalse(checks.isEmpty());
        for (SavedQuery check : checks) {
            assertEquals(List.of(), rows(check), check.name());
        }
    }

    private Outcome read(Path... files) {
        return ingest.read(List.of(files), done -> {});
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Map<String, Node>> rows(SavedQuery query) {
        return store.read(data -> new QueryRunner(data).rows(query.parsed(), Map.of()));
    }

    /** "conflict Orrin X2: weight", one for each finding. */
    private List<String> findings() {
        return rows(SavedQueries.load().find("discrepancies/report")).stream()
                .map(row -> row.get("kind").getLiteralLexicalForm() + " "
                        + row.get("topic").getLiteralLexicalForm())
                .distinct()
                .toList();
    }

    private String snapshot() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Snapshot(store).write(Snapshot.Format.NQUADS, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
