package io.github.dissensus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.extract.Extractor;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.lexicon.Ontology;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Claim;
import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;

/** What the extractor reads from a text, as triples. */
class ArticleGraphTest {

    private static final Extractor EXTRACTOR = new Extractor(LexiconLoader.load());
    private static final List<String> PARAGRAPHS = List.of(
            "The Orrin X2 camera weighs 512 grams.",
            "The Orrin X2 camera costs $1,299 🚀.",
            "The Orrin X2 camera lacks a headphone jack.",
            "The Orrin X2 camera weighs 512 grams. The Orrin X2 camera was announced.");

    private final Iris iris = new Iris("http://localhost:3330/");
    private final ArticleGraph graphs = new ArticleGraph(iris, new Families(Ontology.terms()));

    @Test
    void theSameArticleGivesTheSameTriples() {
        assertEquals(triples(write(PARAGRAPHS)), triples(write(PARAGRAPHS)));
    }

    @Test
    void theOrderOfClaimsOfDifferentMeaningDoesNotMatter() {
        Article article = article(PARAGRAPHS);
        List<Claim> claims = EXTRACTOR.claims(article);
        List<Claim> reversed = new ArrayList<>(claims.stream().distinct().toList());
        Collections.reverse(reversed);
        assertEquals(names(graphs.write(article, claims)), names(graphs.write(article, reversed)));
    }

    @Test
    void anEditAboveAClaimRenamesNoClaim() {
        List<String> edited = new ArrayList<>(PARAGRAPHS);
        edited.add(0, "This review was corrected on Tuesday; an earlier one left the lens out. 🚀");
        ArticleGraph.Written before = write(PARAGRAPHS);
        ArticleGraph.Written after = write(edited);
        assertFalse(before.claims().isEmpty());
        assertTrue(names(after).containsAll(names(before)), names(before) + " stand in " + names(after));
        assertNotEquals(places(before), places(after), "their places did move");
    }

    @Test
    void theSameWordsSaidTwiceAreTwoClaims() {
        ArticleGraph.Written written = write(PARAGRAPHS);
        long weights = written.claims().values().stream()
                .filter(claim -> claim.property().name().equals("weight"))
                .count();
        assertEquals(2, weights);
        assertEquals(
                1,
                written.claims().entrySet().stream()
                        .filter(entry -> entry.getValue().property().name().equals("weight"))
                        .flatMap(entry -> written.graph().stream(entry.getKey(), Dis.topic.asNode(), Node.ANY))
                        .map(Triple::getObject)
                        .distinct()
                        .count(),
                "on one topic");
    }

    @Test
    void nothingIsSaidToBeTrueThatOnlyAClaimSays() {
        ArticleGraph.Written written = write(PARAGRAPHS);
        written.claims().keySet().forEach(claim -> {
            Node subject = object(written, claim, RDF.subject.asNode());
            Node property = object(written, claim, RDF.predicate.asNode());
            assertFalse(written.graph().contains(subject, property, Node.ANY), claim.toString());
        });
    }

    @Test
    void everyClaimLeadsToItsWordsAndItsArticle() {
        ArticleGraph.Written written = write(PARAGRAPHS);
        written.claims().forEach((node, claim) -> {
            Node evidence = object(written, node, Dis.evidence.asNode());
            assertTrue(evidence.getURI()
                    .endsWith(".txt#char=" + claim.evidence().start() + ","
                            + claim.evidence().end()));
            assertTrue(written.graph().stream(evidence, OA.hasSelector.asNode(), Node.ANY)
                    .anyMatch(triple -> written.graph()
                            .contains(
                                    triple.getObject(),
                                    OA.exact.asNode(),
                                    Literals.text(claim.evidence().text()))));
            assertEquals(
                    written.name().getURI() + "#article",
                    object(written, node, Prov.wasDerivedFrom.asNode()).getURI());
            assertEquals(Set.of(claim), written.owners(evidence));
        });
    }

    @Test
    void thereAreNoBlankNodes() {
        assertTrue(write(PARAGRAPHS).graph().stream()
                .noneMatch(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank()));
    }

    @Test
    void theArticleCarriesItsMetadata() {
        ArticleGraph.Written written = write(PARAGRAPHS);
        Node article = iris.article(written.key());
        assertEquals(
                "The Orrin X2 seen close",
                object(written, article, SchemaDO.headline.asNode()).getLiteralLexicalForm());
        assertEquals(iris.source("The Daily Orbit"), object(written, article, SchemaDO.publisher.asNode()));
        assertEquals(
                "http://localhost:3330/agent/ida-holm",
                object(written, article, SchemaDO.author.asNode()).getURI());
        assertEquals(
                "2026-06-10",
                object(written, article, SchemaDO.datePublished.asNode()).getLiteralLexicalForm());
        assertEquals(
                Hash.sha256(article(PARAGRAPHS).text()),
                object(written, article, Dis.textHash.asNode()).getLiteralLexicalForm());
    }

    private ArticleGraph.Written write(List<String> paragraphs) {
        Article article = article(paragraphs);
        return graphs.write(article, EXTRACTOR.claims(article));
    }

    private static Node object(ArticleGraph.Written written, Node subject, Node predicate) {
        List<Node> objects = written.graph().stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .toList();
        assertEquals(1, objects.size(), subject + " " + predicate + " " + objects);
        return objects.get(0);
    }

    private static Set<String> triples(ArticleGraph.Written written) {
        return written.graph().stream().map(Triple::toString).collect(Collectors.toSet());
    }

    private static Set<String> names(ArticleGraph.Written written) {
        return written.claims().keySet().stream().map(Node::getURI).collect(Collectors.toSet());
    }

    private static List<Integer> places(ArticleGraph.Written written) {
        return written.claims().values().stream()
                .map(claim -> claim.evidence().start())
                .toList();
    }

    private static Article article(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, text.length(), text.length() + paragraph.length()));
            text.append(paragraph).append("\n\n");
        }
        return new Article(
                "orrin.html",
                Optional.of(URI.create("https://orbit.example/orrin")),
                Optional.of("The Orrin X2 seen close"),
                List.of("Ida Holm"),
                Optional.of("The Daily Orbit"),
                Optional.of(LocalDate.of(2026, 6, 10)),
                Optional.empty(),
                "en",
                text.toString(),
                blocks);
    }
}
