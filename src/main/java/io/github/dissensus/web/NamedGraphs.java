package io.github.dissensus.web;

import io.github.dissensus.rdf.Iris;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/** Tells what the named graphs hold that are no article's: their names are addresses too. */
final class NamedGraphs {

    private static final Node NAMED_GRAPH =
            NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#NamedGraph");

    private final Iris iris;
    private final Map<Node, String> contents;

    NamedGraphs(Iris iris) {
        this.iris = iris;
        this.contents = Map.of(
                iris.findingsGraph(), "What the rules found in the claims; it can be dropped and made again.",
                iris.voicesGraph(),
                        "Which articles speak with one voice, and how much each source's word weighs; it can be dropped and made again.",
                iris.catalogueGraph(),
                        "Names of products, makers and features that were known before anything was read.",
                iris.historyGraph(), "Which file was read when; a snapshot leaves it out.");
    }

    boolean has(Node name) {
        return contents.containsKey(name);
    }

    /** The description of a graph; empty for the name of something else. */
    Graph describe(DatasetGraph data, Node name) {
        Graph graph = GraphFactory.createDefaultGraph();
        if (has(name)) {
            graph.add(name, RDF.type.asNode(), NAMED_GRAPH);
            graph.add(name, RDFS.comment.asNode(), NodeFactory.createLiteralLang(contents.get(name), "en"));
            graph.add(name, DCTerms.isPartOf.asNode(), NodeFactory.createURI(iris.base()));
            String size = String.valueOf(data.getGraph(name).size());
            graph.add(name, VOID.triples.asNode(), NodeFactory.createLiteralDT(size, XSDDatatype.XSDinteger));
        }
        return graph;
    }
}
