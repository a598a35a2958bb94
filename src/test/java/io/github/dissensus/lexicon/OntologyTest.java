package io.github.dissensus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.vocab.Dis;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** Ontology, code and queries speak of the same terms. */
class OntologyTest {

    private static final Pattern TERM = Pattern.compile("(?<![\\w<])dis:([A-Za-z][\\w-]*)");

    private final Model terms = Ontology.terms();

    @Test
    void everyTermOfTheCodeIsDescribed() throws IllegalAccessException {
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (Field field : Dis.class.getFields()) {
            if (field.get(null) instanceof Resource term) {
                seen++;
                missing.addAll(missing(term));
            }
        }
        assertTrue(seen > 30, "the constants were not found");
        assertEquals(List.of(), missing);
    }

    @Test
    void everyClassAndPropertyIsDescribed() {
        Set<Resource> described = new LinkedHashSet<>();
        for (Resource type : List.of(OWL.Class, RDF.Property, Dis.resource("ClaimProperty"))) {
            List<Resource> ofType = LexiconLoader.ofType(terms, type);
            assertFalse(ofType.isEmpty(), type + " has no instance");
            described.addAll(ofType);
        }
        List<String> missing =
                described.stream().flatMap(term -> missing(term).stream()).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyPropertyThatTheOntologyUsesIsDefined() {
        Set<String> undefined = new TreeSet<>();
        terms.listStatements().forEach(statement -> {
            if (statement.getPredicate().getURI().startsWith(Dis.NS)
                    && !terms.contains(statement.getPredicate(), RDF.type)) {
                undefined.add(statement.getPredicate().getURI());
            }
        });
        assertEquals(Set.of(), undefined);
    }

    @Test
    void everyTermOfTheQueriesIsDefined() throws IOException {
        Set<String> undefined = new TreeSet<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(Path.of("queries"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".rq")).toList()) {
                Matcher matcher = TERM.matcher(Files.readString(file).replaceAll("(?m)^\\s*#.*$", ""));
                while (matcher.find()) {
                    seen++;
                    if (!terms.contains(Dis.resource(matcher.group(1)), RDF.type)) {
                        undefined.add(file + " uses dis:" + matcher.group(1));
                    }
                }
            }
        }
        assertTrue(seen > 50, "the terms of the queries were not found");
        assertEquals(Set.of(), undefined);
    }

    private List<String> missing(Resource term) {
        Resource described = terms.getResource(term.getURI());
        return Stream.of(RDFS.label, RDFS.comment, RDFS.isDefinedBy)
                .filter(property -> !described.hasProperty(property))
                .map(property -> term.getLocalName() + " has no rdfs:" + property.getLocalName())
                .toList();
    }
}
