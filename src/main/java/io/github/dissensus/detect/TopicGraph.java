package io.github.dissensus.detect;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * The claims on some topics, with what the rules need to know of them, in memory: each claim is looked up once, and every
 * rule runs on the copy. On the store itself each rule looks each claim up eight times, and what is said of a famous thing
 * in ten thousand article graphs is met ten thousand times over.
 */
final class TopicGraph {

    private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    private static final List<Node> OF_PROPERTIES = List.of(
            Dis.singleValued.asNode(),
            Dis.property("evolves").asNode(),
            Dis.property("valueType").asNode(),
            Dis.property("seldomSeveral").asNode(),
            Dis.property("measuredInWays").asNode(),
            Dis.property("dateProperty").asNode(),
            Dis.property("rank").asNode());

    private final DatasetGraph data;
    private final Node findings;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Set<Node> met = new HashSet<>();

    private TopicGraph(DatasetGraph data, Node findings) {
        this.data = data;
        this.findings = findings;
    }

    /** Copies all claims on some topics. */
    static Graph of(DatasetGraph data, Iris iris, Collection<Node> topics) {
        TopicGraph copy = new TopicGraph(data, iris.findingsGraph());
        Graph ontology = data.getGraph(iris.ontologyGraph());
        for (Node predicate : OF_PROPERTIES) {
            ontology.stream(Node.ANY, predicate, Node.ANY).forEach(copy.graph::add);
        }
        topics.forEach(copy::topic);
        return copy.graph;
    }

    /**
     * The topics, and those that they are to be compared with: of the product without its version, of a stage's date, of
     * the same question measured in another way.
     */
    static Set<Node> withRelated(DatasetGraph data, Collection<Node> topics) {
        Set<Node> wider = new LinkedHashSet<>(topics);
        topics.forEach(topic -> data.stream(Node.ANY, topic, Dis.relatedTopic.asNode(), Node.ANY)
                .forEach(quad -> wider.add(quad.getObject())));
        Set<Node> all = new LinkedHashSet<>(wider);
        wider.forEach(topic -> data.stream(Node.ANY, Node.ANY, Dis.relatedTopic.asNode(), topic)
                .forEach(quad -> all.add(quad.getSubject())));
        return all;
    }

    /** The topics that have more than one claim, or one to be compared with that of a related topic. */
    static Set<Node> comparable(DatasetGraph data) {
        Set<Node> once = new HashSet<>();
        Set<Node> several = new LinkedHashSet<>();
        data.stream(Node.ANY, Node.ANY, Dis.topic.asNode(), Node.ANY)
                .map(Quad::getObject)
                .filter(topic -> !once.add(topic))
                .forEach(several::add);
        Set<Node> bridges = new HashSet<>(once);
        Set<Quad> links = new LinkedHashSet<>();
        data.stream(Node.ANY, Node.ANY, Dis.relatedTopic.asNode(), Node.ANY)
                .map(quad -> Quad.create(Quad.defaultGraphIRI, quad.asTriple()))
                .filter(links::add)
                .filter(link -> !bridges.add(link.getObject()))
                .forEach(link -> several.addAll(List.of(link.getSubject(), link.getObject())));
        return several;
    }

    private void topic(Node topic) {
        List<Node> claims = data.stream(Node.ANY, Node.ANY, Dis.topic.asNode(), topic)
                .filter(quad -> !quad.getGraph().equals(findings))
                .map(Quad::getSubject)
                .toList();
        claims.forEach(this::claim);
        data.stream(Node.ANY, topic, Dis.relatedTopic.asNode(), Node.ANY).forEach(this::add);
    }

    private void claim(Node claim) {
        for (Quad quad : data.stream(Node.ANY, claim, Node.ANY, Node.ANY).toList()) {
            add(quad);
            Node object = quad.getObject();
            if (quad.getPredicate().equals(RDF.predicate.asNode())) {
                property(object);
            } else if (quad.getPredicate().equals(RDF.subject.asNode())) {
                subject(object);
            }
        }
        graph.stream(claim, Prov.wasDerivedFrom.asNode(), Node.ANY)
                .map(Triple::getObject)
                .toList()
                .forEach(this::article);
    }

    /** What a property minted from words is, without asking each article that minted it. */
    private void property(Node property) {
        if (met.add(property) && !property.getURI().startsWith(Dis.NS)) {
            graph.add(property, RDF.type.asNode(), Dis.MintedProperty.asNode());
            graph.add(property, Dis.singleValued.asNode(), TRUE);
        }
    }

    private void subject(Node subject) {
        if (met.add(subject)) {
            for (Node whole : List.of(DCTerms.isVersionOf.asNode(), SchemaDO.isVariantOf.asNode())) {
                data.stream(Node.ANY, subject, whole, Node.ANY).findFirst().ifPresent(this::add);
            }
        }
    }

    private void article(Node article) {
        if (met.add(article)) {
            data.stream(Node.ANY, article, SchemaDO.about.asNode(), Node.ANY).forEach(this::add);
        }
    }

    private void add(Quad quad) {
        graph.add(quad.asTriple());
    }
}
