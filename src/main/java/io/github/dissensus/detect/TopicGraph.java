package io.github.dissensus.detect;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Union;
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

    /** What must be the same of all claims on a topic for them to be unanimous. */
    private static final Set<Node> SAID = Set.of(RDF.object.asNode(), Dis.polarity.asNode(), Dis.tense.asNode());

    private static final Set<Node> NOT_COMPARED =
            Set.of(Dis.evidence.asNode(), Dis.question.asNode(), RDF.type.asNode());

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
    private final Graph differing = GraphFactory.createDefaultGraph();
    private final Graph unanimous = GraphFactory.createDefaultGraph();
    private final Graph all = new Union(differing, unanimous);
    private final Set<Node> met = new HashSet<>();

    private TopicGraph(DatasetGraph data, Node findings) {
        this.data = data;
        this.findings = findings;
    }

    /** Copies all claims on some topics. */
    static TopicGraph of(DatasetGraph data, Iris iris, Collection<Node> topics) {
        TopicGraph copy = new TopicGraph(data, iris.findingsGraph());
        Graph ontology = data.getGraph(iris.ontologyGraph());
        for (Node predicate : OF_PROPERTIES) {
            ontology.stream(Node.ANY, predicate, Node.ANY).forEach(copy.differing::add);
        }
        topics.forEach(copy::topic);
        return copy;
    }

    /** The claims that one rule has to see: those of unanimous topics can but agree. */
    Graph seenBy(Rule rule) {
        return rule.findsAgreement() ? all : differing;
    }

    /** All claims. */
    Graph all() {
        return all;
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
        List<List<Quad>> claims = data.stream(Node.ANY, Node.ANY, Dis.topic.asNode(), topic)
                .filter(quad -> !quad.getGraph().equals(findings))
                .map(quad -> claim(quad.getSubject()))
                .toList();
        List<Quad> related = data.stream(Node.ANY, topic, Dis.relatedTopic.asNode(), Node.ANY)
                .toList();
        boolean bridge = data.contains(Node.ANY, Node.ANY, Dis.relatedTopic.asNode(), topic);
        boolean apart = !related.isEmpty() || bridge || !isUnanimous(claims);
        Graph graph = apart ? differing : unanimous;
        claims.forEach(quads -> quads.forEach(quad -> graph.add(quad.asTriple())));
        related.forEach(quad -> graph.add(quad.asTriple()));
        if (apart) {
            claims.forEach(quads -> describe(quads, bridge));
        }
    }

    /** Whether all claims assert the same as holding at the same stage: nothing can be found in them but agreement. */
    private static boolean isUnanimous(List<List<Quad>> claims) {
        return claims.stream()
                        .map(quads -> quads.stream()
                                .filter(quad -> SAID.contains(quad.getPredicate()))
                                .map(Quad::getObject)
                                .collect(Collectors.toSet()))
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }

    /** What is said of a claim, as far as any rule compares it. */
    private List<Quad> claim(Node claim) {
        return data.stream(Node.ANY, claim, Node.ANY, Node.ANY)
                .filter(quad -> !NOT_COMPARED.contains(quad.getPredicate()))
                .toList();
    }

    private void describe(List<Quad> claim, boolean bridge) {
        for (Quad quad : claim) {
            Node object = quad.getObject();
            if (quad.getPredicate().equals(RDF.predicate.asNode())) {
                property(object);
            } else if (quad.getPredicate().equals(RDF.subject.asNode())) {
                subject(object);
            } else if (bridge && quad.getPredicate().equals(Prov.wasDerivedFrom.asNode())) {
                article(object);
            }
        }
    }

    /** What a property minted from words is, without asking each article that minted it. */
    private void property(Node property) {
        if (met.add(property) && !property.getURI().startsWith(Dis.NS)) {
            differing.add(property, RDF.type.asNode(), Dis.MintedProperty.asNode());
            differing.add(property, Dis.singleValued.asNode(), TRUE);
        }
    }

    private void subject(Node subject) {
        if (met.add(subject)) {
            for (Node whole : List.of(DCTerms.isVersionOf.asNode(), SchemaDO.isVariantOf.asNode())) {
                data.stream(Node.ANY, subject, whole, Node.ANY).findFirst().ifPresent(this::add);
            }
        }
    }

    /** Which versions an article speaks of elsewhere, for claims that leave the version out. */
    private void article(Node article) {
        if (met.add(article)) {
            data.stream(Node.ANY, article, SchemaDO.about.asNode(), Node.ANY).forEach(this::add);
        }
    }

    private void add(Quad quad) {
        differing.add(quad.asTriple());
    }
}
