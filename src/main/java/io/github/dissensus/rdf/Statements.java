package io.github.dissensus.rdf;

import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Adds triples to a graph, in the words of the code that makes them. */
final class Statements {

    private final Graph graph;

    Statements(Graph graph) {
        this.graph = graph;
    }

    Statements type(Node subject, RDFNode type) {
        return add(subject, RDF.type, type.asNode());
    }

    Statements add(Node subject, Property property, Node object) {
        graph.add(subject, property.asNode(), object);
        return this;
    }

    Statements add(Node subject, Property property, Optional<Node> object) {
        object.ifPresent(node -> add(subject, property, node));
        return this;
    }

    Statements text(Node subject, Property property, String words) {
        return add(subject, property, Literals.text(words));
    }

    Statements text(Node subject, Property property, Optional<String> words) {
        words.ifPresent(text -> text(subject, property, text));
        return this;
    }

    Statements truth(Node subject, Property property) {
        return add(subject, property, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }

    Statements label(Node subject, String label) {
        return add(subject, RDFS.label, NodeFactory.createLiteralLang(label, "en"));
    }
}
