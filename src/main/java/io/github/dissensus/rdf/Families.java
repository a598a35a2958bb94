package io.github.dissensus.rdf;

import io.github.dissensus.model.Property;
import io.github.dissensus.vocab.Dis;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What the ontology says of its properties that their topics depend on: family and label. */
public final class Families {

    private final Map<String, String> families = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    public Families(Model ontology) {
        ontology.listSubjectsWithProperty(RDF.type, Dis.resource("Family"))
                .forEach(family -> labels.put(
                        family.getLocalName(),
                        family.getRequiredProperty(RDFS.label).getString()));
        ontology.listSubjectsWithProperty(Dis.property("valueType")).forEach(property -> {
            families.put(
                    property.getLocalName(),
                    property.getPropertyResourceValue(Dis.property("family")).getLocalName());
            labels.put(
                    property.getLocalName(),
                    property.getRequiredProperty(RDFS.label).getString());
        });
    }

    /** What readers call a family. */
    String label(String family) {
        return labels.getOrDefault(family, family);
    }

    /** The family of a property; a minted one is a measure. */
    String family(Property property) {
        return families.getOrDefault(property.name(), "Performance");
    }

    /** What readers call a property. */
    public String label(Property property) {
        return labels.getOrDefault(property.name(), property.name());
    }
}
