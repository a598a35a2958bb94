package io.github.dissensus.detect;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Lookup;
import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * The claims on some topics, with what the rules need to know of them, in memory: each claim is looked up once, and every
 * rule runs on the copy, over the topics in which it can find anything. On the store itself each rule looks each claim up
 * eight times, and what is said of a famous thing in ten thousand article graphs is met ten thousand times over.
 */
final class TopicGraph {

    private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    private static final Node TOPIC = Dis.topic.asNode();
    private static final Node EVIDENCE = Dis.evidence.asNode();

    /** What the rules compare of a claim, and what its sentence tells. */
    private static final List<Node> OF_CLAIMS = List.of(
            RDF.subject.asNode(),
            RDF.predicate.asNode(),
            RDF.object.asNode(),
            Dis.polarity.asNode(),
            Dis.tense.asNode(),
            Dis.lower.asNode(),
            Dis.upper.asNode(),
            Dis.unit.asNode(),
            Dis.asOf.asNode(),
            Dis.speaker.asNode(),
            Dis.asWritten.asNode(),
            Prov.wasDerivedFrom.asNode());

    private static final List<Node> OF_PROPERTIES = List.of(
            Dis.singleValued.asNode(),
            Dis.property("evolves").asNode(),
            Dis.property("valueType").asNode(),
            Dis.property("seldomSeveral").asNode(),
            Dis.property("measuredInWays").asNode(),
            Dis.property("excludes").asNode(),
            Dis.property("narrows").asNode(),
            Dis.property("fallsShort").asNode(),
            Dis.property("baseVariant").asNode(),
            Dis.property("testChannel").asNode(),
            Dis.property("releaseChannel").asNode(),
            Dis.property("dateProperty").asNode(),
            Dis.property("rank").asNode());

    private final Lookup lookup;
    private final Links links;
    private final List<Rule> rules;
    private final Map<Object, Node> ofClaims;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Map<Node, Traits> traits = new LinkedHashMap<>();
    private final Set<Node> topics = new LinkedHashSet<>();
    private final Set<Node> met = new HashSet<>();
    private final Map<Node, Set<Node>> told = new HashMap<>();
    private final Map<Node, List<Node>> general = new HashMap<>();
    private int claims;

    TopicGraph(DatasetGraph data, Iris iris, Lookup lookup, Links links, List<Rule> rules) {
        this.lookup = lookup;
        this.links = links;
        this.rules = rules;
        this.ofClaims = lookup.ready(OF_CLAIMS);
        Graph ontology = data.getGraph(iris.ontologyGraph());
        for (Node predicate : OF_PROPERTIES) {
            ontology.stream(Node.ANY, predicate, Node.ANY).forEach(graph::add);
        }
    }

    /** Adds a topic, with those that it is to be compared with; these. */
    Set<Node> add(Node topic) {
        topics.add(topic);
        Traits its = read(topic);
        Set<Node> beside = new LinkedHashSet<>();
        if (its.has(Need.A_RELATED_TOPIC)) {
            beside.addAll(links.to().apply(topic));
            for (Node general : links.from().apply(topic)) {
                beside.add(general);
                if (isOneAnswerOfSeveral(its)) {
                    beside.addAll(links.to().apply(general));
                }
            }
            beside.forEach(this::read);
        }
        return beside;
    }

    /** Whether a finding on a more general topic tells of all that lead to it, and not of this one alone. */
    private boolean isOneAnswerOfSeveral(Traits its) {
        return its.properties().stream()
                .anyMatch(
                        property -> is(property, Dis.property("measuredInWays").asNode())
                                || is(property, Dis.property("evolves").asNode()));
    }

    /** How many claims were read. */
    int claims() {
        return claims;
    }

    /** What was added, as far as a rule can find anything in it. */
    Graph graph() {
        return graph;
    }

    /** The topics that were added. */
    Set<Node> topics() {
        return topics;
    }

    /** The topics in which a rule can find anything, once all are added. */
    Collection<Node> of(Rule rule) {
        compareRelated();
        Collection<Node> asked = rule.needs(Need.A_RELATED_TOPIC) ? traits.keySet() : topics;
        return asked.stream().filter(topic -> isEnough(rule, traits.get(topic))).toList();
    }

    private void compareRelated() {
        general.forEach((topic, more) -> more.stream()
                .filter(traits::containsKey)
                .forEach(one -> traits.get(topic).compareWith(traits.get(one))));
        general.clear();
    }

    private boolean isEnough(Rule rule, Traits its) {
        return rule.isEnough(its.all())
                && rule.needsOfProperty().stream()
                        .allMatch(need -> its.properties().stream()
                                .anyMatch(property -> told(property).contains(need)));
    }

    /** What the ontology tells of a property. */
    private Set<Node> told(Node property) {
        return told.computeIfAbsent(
                property,
                p -> graph.stream(p, Node.ANY, Node.ANY)
                        .map(Triple::getPredicate)
                        .collect(Collectors.toSet()));
    }

    private boolean is(Node property, Node trait) {
        return graph.contains(property, trait, TRUE);
    }

    private Traits read(Node topic) {
        Traits known = traits.get(topic);
        if (known != null) {
            return known;
        }
        Traits its = new Traits();
        traits.put(topic, its);
        List<Node> more = links.from().apply(topic);
        boolean bridge = !links.to().apply(topic).isEmpty();
        if (bridge || !more.isEmpty()) {
            its.noteRelated();
        }
        List<Triple> triples = new ArrayList<>();
        for (Node claim : lookup.subjects(TOPIC, topic)) {
            claims++;
            triples.add(Triple.create(claim, TOPIC, topic));
            lookup.each(claim, ofClaims, (property, value) -> {
                its.note(property, value);
                triples.add(Triple.create(claim, property, value));
            });
            its.endClaim();
        }
        its.properties().forEach(this::property);
        if (its.has(Need.ONE_ARTICLE_TWICE) && its.has(Need.SEVERAL_VALUES)) {
            places(triples);
        }
        if (its.has(Need.A_RELATED_TOPIC) || rules.stream().anyMatch(rule -> isEnough(rule, its))) {
            triples.forEach(graph::add);
        }
        more.forEach(one -> graph.add(topic, Dis.relatedTopic.asNode(), one));
        general.put(topic, more);
        if (its.has(Need.A_RELATED_TOPIC)) {
            triples.forEach(triple -> describe(triple, bridge));
        }
        return its;
    }

    /** Where claims stand, for what one article says twice. */
    private void places(List<Triple> triples) {
        List<Node> claims = triples.stream()
                .filter(triple -> triple.getPredicate().equals(TOPIC))
                .map(Triple::getSubject)
                .toList();
        claims.forEach(claim ->
                lookup.values(claim, EVIDENCE).forEach(place -> triples.add(Triple.create(claim, EVIDENCE, place))));
    }

    private void describe(Triple said, boolean bridge) {
        if (said.getPredicate().equals(RDF.subject.asNode())) {
            values(said.getObject(), DCTerms.isVersionOf.asNode(), SchemaDO.isVariantOf.asNode(), Dis.variant.asNode());
        } else if (bridge && said.getPredicate().equals(Prov.wasDerivedFrom.asNode())) {
            values(said.getObject(), SchemaDO.about.asNode());
        }
    }

    /** What a thing is a version or variant of, and which ones an article speaks of elsewhere, for claims that leave it out. */
    private void values(Node thing, Node... properties) {
        if (met.add(thing)) {
            for (Node property : properties) {
                lookup.values(thing, property).forEach(value -> graph.add(thing, property, value));
            }
        }
    }

    /** What a property minted from words is, without asking each article that minted it. */
    private void property(Node property) {
        if (met.add(property) && !property.getURI().startsWith(Dis.NS)) {
            graph.add(property, RDF.type.asNode(), Dis.MintedProperty.asNode());
            graph.add(property, Dis.singleValued.asNode(), TRUE);
        }
    }
}
