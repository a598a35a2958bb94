package io.github.dissensus.rdf;

import io.github.dissensus.model.Property;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What the ontology says of its properties that their topics depend on: family, label, and the date that a stage is reached on. */
public final class Families {

    private final Map<String, String> families = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> dates = new HashMap<>();
    private final Map<String, List<String>> excluded = new HashMap<>();
    private final Map<String, String> wider = new HashMap<>();
    private final Set<String> measuredInWays = new HashSet<>();
    private final Set<String> ofBaseVariant = new HashSet<>();
    private final Map<String, List<String>> usual = new HashMap<>();

    public Families(Model ontology) {
        ontology.listSubjectsWithProperty(RDF.type, Dis.resource("Family"))
                .forEach(family -> labels.put(
                        family.getLocalName(),
                        family.getRequiredProperty(RDFS.label).getString()));
        ontology.listSubjectsWithProperty(Dis.property("measuredInWays"))
                .forEach(property -> measuredInWays.add(property.getLocalName()));
        Stream.of("usualScope", "measureAfter")
                .flatMap(name -> ontology.listStatements(null, Dis.property(name), (RDFNode) null).toList().stream())
                .forEach(
                        words -> usual.computeIfAbsent(words.getSubject().getLocalName(), property -> new ArrayList<>())
                                .add(words.getString().toLowerCase(Locale.ROOT)));
        ontology.listSubjectsWithProperty(Dis.property("baseVariant"))
                .forEach(property -> ofBaseVariant.add(property.getLocalName()));
        ontology.listStatements(null, Dis.property("excludes"), (RDFNode) null)
                .forEach(pair -> excluded.computeIfAbsent(
                                pair.getSubject().getLocalName(), property -> new ArrayList<>())
                        .add(pair.getResource().getLocalName()));
        ontology.listStatements(null, Dis.property("narrows"), (RDFNode) null)
                .forEach(pair -> wider.put(
                        pair.getSubject().getLocalName(), pair.getResource().getLocalName()));
        excluded.values().forEach(Collections::sort);
        ontology.listSubjectsWithProperty(Dis.property("dateProperty"))
                .forEach(status -> dates.put(
                        status.getLocalName(),
                        status.getPropertyResourceValue(Dis.property("dateProperty"))
                                .getLocalName()));
        ontology.listSubjectsWithProperty(Dis.property("valueType")).forEach(property -> {
            families.put(
                    property.getLocalName(),
                    property.getPropertyResourceValue(Dis.property("family")).getLocalName());
            labels.put(
                    property.getLocalName(),
                    property.getRequiredProperty(RDFS.label).getString());
        });
    }

    /** The property that says when a stage is reached. */
    Optional<Property> dateOf(String status) {
        return Optional.ofNullable(dates.get(status)).map(name -> new Property(name, false));
    }

    /** The properties that cannot hold beside one between the same two things. */
    List<Property> excludedBy(Property property) {
        return excluded.getOrDefault(property.name(), List.of()).stream()
                .map(name -> new Property(name, false))
                .toList();
    }

    /** The property that says the same and leaves a detail out. */
    Optional<Property> widerThan(Property property) {
        return Optional.ofNullable(wider.get(property.name())).map(name -> new Property(name, false));
    }

    /** Whether one question is answered by different measures. */
    boolean isMeasuredInWays(Property property) {
        return measuredInWays.contains(property.name());
    }

    /** Scopes that add nothing to a property: a range is one "on a charge", and what is "faster" is so in "speed". */
    List<String> usualScopes(Property property) {
        return usual.getOrDefault(property.name(), List.of());
    }

    /** Whether what is said of a product without a variant is said of its cheapest one: a price "from". */
    boolean isOfBaseVariant(Property property) {
        return ofBaseVariant.contains(property.name());
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
