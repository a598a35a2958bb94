package io.github.dissensus.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of <a href="https://www.w3.org/TR/prov-o/">PROV-O</a> that the graph uses. */
public final class Prov {

    public static final String NS = "http://www.w3.org/ns/prov#";

    public static final Resource Activity = ResourceFactory.createResource(NS + "Activity");
    public static final Resource Agent = ResourceFactory.createResource(NS + "Agent");
    public static final Property wasDerivedFrom = ResourceFactory.createProperty(NS + "wasDerivedFrom");
    public static final Resource Entity = ResourceFactory.createResource(NS + "Entity");
    public static final Property specializationOf = ResourceFactory.createProperty(NS + "specializationOf");
    public static final Property wasRevisionOf = ResourceFactory.createProperty(NS + "wasRevisionOf");
    public static final Property generatedAtTime = ResourceFactory.createProperty(NS + "generatedAtTime");
    public static final Property generated = ResourceFactory.createProperty(NS + "generated");
    public static final Property endedAtTime = ResourceFactory.createProperty(NS + "endedAtTime");

    private Prov() {}
}
