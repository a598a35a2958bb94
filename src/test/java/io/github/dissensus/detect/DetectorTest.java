package io.github.dissensus.detect;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.article.Samples;
import io.github.dissensus.extract.Extractor;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.lexicon.Ontology;
import io.github.dissensus.model.Article;
import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.ArticleGraph;
import io.github.dissensus.rdf.Families;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import io.github.dissensus.vocab.Dis;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Findings kept in step article by article are those that a look at everything makes. */
class DetectorTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    private static final List<Node> NAMES = new ArrayList<>();
    private static final List<Graph> ARTICLES = new ArrayList<>();
    private static Set<String> whole;

    /** The graphs of the sample articles, as reading them makes them. */
    @BeforeAll
    static void readSamples() {
        ArticleReader reader = new ArticleReader();
        Extractor extractor = new Extractor(LexiconLoader.load());
        ArticleGraph writer = new ArticleGraph(IRIS, new Families(Ontology.terms()));
        Samples.with(folder -> {
            for (File file : Objects.requireNonNull(folder.toFile().listFiles())) {
                Article article = assertDoesNotThrow(() -> reader.read(file.toPath()));
                ArticleGraph.Written written = writer.write(article, extractor.claims(article));
                NAMES.add(written.name());
                ARTICLES.add(written.graph());
            }
            return true;
        });
        assertEquals(5, ARTICLES.size());
        try (Store store = Store.temporary(IRIS)) {
            put(store, List.of(0, 1, 2, 3, 4));
            store.write(detector(store)::all);
            whole = findings(store);
        }
        assertFalse(whole.isEmpty());
    }

    @AfterAll
    static void forget() {
        NAMES.clear();
        ARTICLES.clear();
    }

    @Test
    void threeArticlesAndThenTheOthersOneByOneGiveTheFindingsOfAll() {
        try (Store store = Store.temporary(IRIS)) {
            put(store, List.of(0, 1, 2));
            assertRebuildIsTheSame(store);
            put(store, List.of(3));
            assertRebuildIsTheSame(store);
            put(store, List.of(4));
            assertRebuildIsTheSame(store);
            assertEquals(whole, findings(store));
        }
    }

    /** The rules as they stand, on the store as it is, need none of what makes them cheap. */
    @Test
    void theRulesByThemselvesFindWhatIsKept() {
        Set<Node> told = Set.of(RDFS.label.asNode(), Dis.explanation.asNode(), Dis.settledBy.asNode());
        try (Store store = Store.temporary(IRIS)) {
            put(store, List.of(0, 1, 2, 3, 4));
            Set<String> kept = triples(store).stream()
                    .filter(triple -> !told.contains(triple.getPredicate()))
                    .map(Object::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> found = new TreeSet<>();
            store.write(data -> data.removeGraph(IRIS.findingsGraph()));
            SavedQueries.load()
                    .rules()
                    .forEach(rule -> store.read(data -> new QueryRunner(data)
                                    .construct(rule.parsed()).stream()
                                            .map(Object::toString)
                                            .toList())
                            .forEach(found::add));

            assertEquals(String.join("\n", found), String.join("\n", kept));
        }
    }

    @Test
    void theOrderOfTheArticlesDoesNotMatter() {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        Collections.shuffle(order, new Random(20250301));
        try (Store store = Store.temporary(IRIS)) {
            order.forEach(article -> put(store, List.of(article)));

            assertEquals(whole, findings(store));
        }
    }

    @Test
    void anArticleTakenOutTakesItsFindingsWithItAndBringsThemBack() {
        try (Store store = Store.temporary(IRIS)) {
            put(store, List.of(0, 1, 2, 3, 4));
            for (int article = 0; article < ARTICLES.size(); article++) {
                int gone = article;
                store.write(data -> data.removeGraph(NAMES.get(gone)));
                update(store, List.of(ARTICLES.get(gone)));
                assertRebuildIsTheSame(store);
                Set<String> without = findings(store);
                assertFalse(without.stream()
                        .anyMatch(line -> line.contains(NAMES.get(gone).getURI() + "#")));
                put(store, List.of(gone));
                assertEquals(whole, findings(store));
            }
        }
    }

    @Test
    void anArticleReplacedByAnotherChangesWhatIsFound() {
        try (Store store = Store.temporary(IRIS)) {
            put(store, List.of(0, 1, 2, 3));
            Set<String> before = findings(store);
            store.write(data -> {
                Store.replace(data, NAMES.get(3), GraphFactory.createDefaultGraph());
                Store.replace(data, NAMES.get(4), ARTICLES.get(4));
            });
            update(store, List.of(ARTICLES.get(3), ARTICLES.get(4)));

            assertNotEquals(before, findings(store));
            assertRebuildIsTheSame(store);
        }
    }

    private static void put(Store store, List<Integer> articles) {
        store.write(
                data -> articles.forEach(article -> Store.replace(data, NAMES.get(article), ARTICLES.get(article))));
        update(store, articles.stream().map(ARTICLES::get).toList());
    }

    private static void update(Store store, List<Graph> changed) {
        Changes changes = new Changes();
        changed.forEach(changes::note);
        store.write(data -> detector(store).update(data, changes));
    }

    private static Detector detector(Store store) {
        return new Detector(SavedQueries.load(), IRIS, store.texts());
    }

    private static void assertRebuildIsTheSame(Store store) {
        Set<String> kept = findings(store);
        store.write(detector(store)::all);
        assertEquals(kept, findings(store));
    }

    private static Set<String> findings(Store store) {
        return triples(store).stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Triple> triples(Store store) {
        return store.read(data -> data.stream(IRIS.findingsGraph(), Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .toList());
    }
}
