package io.github.dissensus.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of Dissensus itself, as {@code ontology/} describes them. */
public final class Dis {

    public static final String NS = "https://w3id.org/dissensus/ns#";

    private Dis() {}

    public static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    public static Property property(String localName) {
        return ResourceFactory.createProperty(NS + localName);
    }
}
