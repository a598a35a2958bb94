package io.github.dissensus.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;

/** The files of {@code ontology/}, as they were built into the program. */
public final class Ontology {

    /** Files that describe terms and words; they hold whatever the base of the data is. */
    public static final List<String> TERMS = List.of(
            "dissensus.ttl",
            "properties.ttl",
            "measures.ttl",
            "statuses.ttl",
            "kinds.ttl",
            "units.ttl",
            "currencies.ttl",
            "dates.ttl",
            "english.ttl");

    /** The catalogue of known names, whose addresses are relative to the base of the data. */
    public static final String CATALOGUE = "products.ttl";

    public static final String SHAPES = "shapes.ttl";

    private Ontology() {}

    /** The terms and words. */
    public static Model terms() {
        return read(TERMS, "urn:dissensus:");
    }

    /** The catalogue of known names, under a base. */
    public static Model catalogue(String base) {
        return read(List.of(CATALOGUE), base);
    }

    public static Model shapes() {
        return read(List.of(SHAPES), "urn:dissensus:");
    }

    private static Model read(List<String> files, String base) {
        Model model = ModelFactory.createDefaultModel();
        for (String file : files) {
            try (InputStream in = Ontology.class.getResourceAsStream("/ontology/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("The file ontology/" + file + " is missing from the program");
                }
                RDFParser.source(in).lang(Lang.TURTLE).base(base).parse(model);
            } catch (RiotException broken) {
                throw new IllegalStateException("ontology/" + file + " is no Turtle: " + broken.getMessage(), broken);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return model;
    }
}
