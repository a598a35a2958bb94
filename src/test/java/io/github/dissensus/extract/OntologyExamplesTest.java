package io.github.dissensus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.lexicon.Ontology;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Value;
import io.github.dissensus.vocab.Dis;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Statement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of {@code ontology/properties.ttl}, written "sentence => subject | property key | value". */
class OntologyExamplesTest {

    private static final Extractor EXTRACTOR = new Extractor(LexiconLoader.load());

    /** Sentences of which the extractor does not read the claim yet. One that it has learnt must leave this list. */
    private static final Set<String> UNREAD = Set.of(
            "Corvex 4.2 becomes the default database for new projects.",
            "Corvex 4.2 is developed by Oakline.",
            "Prices for the Tarn 5 drone start at €1,250.",
            "Aldermoor unveiled the Tarn 5.");

    @TestFactory
    Stream<DynamicTest> examples() {
        List<Statement> examples = Ontology.terms()
                .listStatements(null, Dis.property("example"), (String) null)
                .toList();
        assertFalse(examples.isEmpty());
        return examples.stream()
                .map(statement -> DynamicTest.dynamicTest(
                        statement.getString(),
                        () -> check(statement.getSubject().getLocalName(), statement.getString())));
    }

    private static void check(String property, String example) {
        String[] parts = example.split("\\s*=>\\s*");
        assertEquals(2, parts.length, "an example is written sentence => subject | property key | value");
        ClaimLine expected = ClaimLine.parse(parts[1]);
        assertEquals(property, expected.property().split(" ")[0], "an example stands at its property");
        List<Claim> claims = EXTRACTOR.claims(ExtractionText.article(List.of(parts[0])));
        boolean read = claims.stream().anyMatch(claim -> isMeant(claim, expected));
        if (UNREAD.contains(parts[0])) {
            assertFalse(read, () -> "\"" + parts[0] + "\" is read now: take it off the list in this test");
            Assumptions.abort("not read yet: " + parts[0]);
        }
        assertTrue(
                read,
                () -> parts[0] + " Read instead: "
                        + claims.stream().map(ClaimLine::of).toList());
    }

    /** The examples name a component, a baseline or a thing with or without its version. */
    private static boolean isMeant(Claim claim, ClaimLine expected) {
        ClaimLine line = ClaimLine.of(claim);
        String key = claim.key().map(thing -> " " + thing.entity().name()).orElse("");
        boolean value = line.value().equals(expected.value())
                || claim.value() instanceof Value.Thing thing
                        && thing.entity().name().equals(expected.value());
        return value
                && line.subject().equals(expected.subject())
                && (line.property().equals(expected.property())
                        || (claim.property().name() + key).equals(expected.property()));
    }
}
