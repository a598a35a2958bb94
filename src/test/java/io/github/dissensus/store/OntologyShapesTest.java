package io.github.dissensus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.lexicon.Ontology;
import java.io.StringReader;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyShapesTest {

    private static final String PREFIXES = """
            @prefix dis:  <https://w3id.org/dissensus/ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix cur:  <http://qudt.org/vocab/currency/> .
            """;

    private static List<String> messages(Model model) {
        return new ShapeCheck()
                .problems(model.getGraph()).stream()
                        .map(ShapeCheck.Problem::message)
                        .distinct()
                        .toList();
    }

    @Test
    void theOntologyKeepsItsOwnShapes() {
        assertEquals(List.of(), messages(Ontology.terms()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dis:unit-ell a dis:UnitOfMeasure ; rdfs:label "ell" ; dis:dimension dis:Length . | A unit has a UCUM code (dis:ucum), or a number of base units (dis:factor).
                    dis:unit-ell a dis:UnitOfMeasure ; dis:dimension dis:Length ; dis:factor 1.143 . | A unit has one name (rdfs:label), in the singular.
                    dis:unit-ell a dis:UnitOfMeasure ; rdfs:label "ell" ; dis:dimension dis:Lenght ; dis:factor 1.143 . | A unit measures one thing: dis:dimension names a dis:Dimension of this ontology.
                    dis:unit-ell a dis:UnitOfMeasure ; rdfs:label "ell" ; dis:dimension dis:Length ; dis:factor 0 . | The number of base units (dis:factor) is one number above zero.
                    dis:prefix-quecto a dis:UnitPrefix ; rdfs:label "quecto" . | A prefix has a sign (dis:symbol), such as k.
                    dis:currency-xyz a dis:Currency ; rdfs:label "crown" ; dis:code "crown" ; dis:baseUnit cur:XYZ . | A currency has one code of three capital letters (dis:code, ISO 4217).
                    dis:currency-xyz a dis:Currency ; rdfs:label "crown" ; dis:code "XYZ" . | A currency names the currency it is counted in (dis:baseUnit).
                    dis:Greetings a dis:WordClass ; rdfs:label "greetings" . | A class of words has words (dis:words) or phrases (dis:phrase).
                    dis:Months dis:words "brumaire=13" . | Each month has its number from 1 to 12 behind it: october=10.
                    dis:NumberWords dis:words "eleventy" . | Each of these words has its whole number behind it: seven=7.
                    dis:shelved a dis:Status ; dis:lowerRank 9 ; dis:upperRank 3 . | A status has one lowest rank (dis:lowerRank), not above its highest (dis:upperRank).
                    """)
    void aBrokenEntryIsToldInPlainWords(String entry, String message) {
        Model model = Ontology.terms();
        RDFDataMgr.read(model, new StringReader(PREFIXES + entry), "urn:test:", Lang.TURTLE);
        assertEquals(List.of(message), messages(model));
    }
}
