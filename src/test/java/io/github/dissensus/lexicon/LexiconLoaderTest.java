package io.github.dissensus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.extract.Extractor;
import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Claim;
import io.github.dissensus.vocab.Dis;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class LexiconLoaderTest {

    private static final String NAMESPACE = "https://w3id.org/dissensus/ns#";
    private static final Model NO_NAMES = ModelFactory.createDefaultModel();

    private final Model terms = Ontology.terms();

    @Test
    void aPropertyTaughtInTheOntologyAloneIsRead() {
        String sentence = "The Pell 7 drone weighs 249 grams. The Pell 7 drone hovers at 40 metres.";
        assertTrue(properties(sentence).contains("weight"), "the sentence is read at all");
        assertFalse(properties(sentence).contains("ceiling"));
        add("dis:ceiling a dis:ClaimProperty ; rdfs:label \"ceiling\"@en ; dis:valueType dis:QuantityValue ;"
                + " dis:dimension dis:Length ; dis:family dis:Performance ; dis:measure \"~hover at\" .");
        assertTrue(properties(sentence).contains("ceiling"));
    }

    @Test
    void everyPropertyIsLoadedWithItsType() {
        Lexicon lexicon = LexiconLoader.load();
        assertEquals(
                terms.listSubjectsWithProperty(RDF.type, Dis.resource("ClaimProperty"))
                        .toList()
                        .size(),
                lexicon.properties().size());
        assertEquals(
                Optional.of(PropertyTerm.ValueType.QUANTITY),
                lexicon.properties().stream()
                        .filter(property -> property.name().equals("weight"))
                        .map(PropertyTerm::type)
                        .findFirst());
    }

    @Test
    void aPropertyWithoutTypeIsRefused() {
        add("dis:oddness a dis:ClaimProperty ; rdfs:label \"oddness\"@en .");
        assertEquals(NAMESPACE + "oddness needs a dis:valueType in ontology/", problem());
    }

    @Test
    void aPropertyOfUnknownTypeIsRefused() {
        add("dis:oddness a dis:ClaimProperty ; rdfs:label \"oddness\"@en ; dis:valueType dis:OddValue .");
        assertEquals(
                NAMESPACE + "oddness has the dis:valueType dis:OddValue in ontology/, which there is not:"
                        + " give it one that ontology/dissensus.ttl describes",
                problem());
    }

    @Test
    void aStatusWithoutRankIsRefused() {
        add("dis:half-done a dis:Status ; dis:lowerRank 3 .");
        assertEquals(NAMESPACE + "half-done needs a dis:upperRank in ontology/", problem());
    }

    @Test
    void aWordClassWithoutWordsIsRefused() {
        terms.removeAll(Dis.resource("Titles"), null, null);
        assertEquals("The word class dis:Titles has no words: give it dis:words or dis:phrase in ontology/", problem());
    }

    private void add(String turtle) {
        RDFParser.fromString(
                        "@prefix dis: <" + NAMESPACE + "> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
                                + turtle,
                        Lang.TURTLE)
                .parse(terms);
    }

    private String problem() {
        return assertThrows(IllegalStateException.class, () -> LexiconLoader.load(terms, NO_NAMES))
                .getMessage();
    }

    private List<String> properties(String sentence) {
        Article article =
                Article.ofText("a.txt", sentence, List.of(new Block(Block.Kind.PARAGRAPH, 0, 0, sentence.length())));
        List<Claim> claims = new Extractor(LexiconLoader.load(terms, NO_NAMES)).claims(article);
        return claims.stream().map(claim -> claim.property().name()).toList();
    }
}
