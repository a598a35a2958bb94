package io.github.dissensus.detect;

import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Texts;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Keeps {@code graph/findings} in step with the claims. */
public final class Detector {

    /** Topics whose claims are held in memory at one time. */
    private static final int AT_ONCE = 5_000;

    private final List<Rule> rules;
    private final Iris iris;

    private final Texts texts;
    private final SavedQueries queries;

    public Detector(SavedQueries queries, Iris iris, Texts texts) {
        this.queries = queries;
        this.rules = queries.rules().stream().map(Rule::new).toList();
        this.iris = iris;
        this.texts = texts;
    }

    /** Brings findings and voices up to date with what changed, within a write transaction. */
    public void update(DatasetGraph data, Changes changes) {
        new Voices(data, texts, iris).update(changes.articles(), changes.topics());
        changes.topics().forEach(topic -> forget(data, topic));
        find(data, changes.topics());
    }

    /** Weighs the sources anew, within a write transaction; the one step that looks at all disputes. */
    public void weigh(DatasetGraph data) {
        Weights.update(data, queries, iris);
    }

    /** Makes all findings anew, within a write transaction. */
    void all(DatasetGraph data) {
        data.removeGraph(iris.findingsGraph());
        find(data, TopicGraph.comparable(data));
    }

    /** Finds what the claims on some topics show, some of them at a time. */
    private void find(DatasetGraph data, Collection<Node> topics) {
        List<Node> all = List.copyOf(topics);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Set<Node> some = new HashSet<>(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            TopicGraph claims = TopicGraph.of(data, iris, TopicGraph.withRelated(data, some));
            store(data, found(claims, some), claims.all());
        }
    }

    /** Runs the rules, several at a time: the claims are in memory and nobody changes them. */
    private Graph found(TopicGraph claims, Set<Node> topics) {
        Graph all = GraphFactory.createDefaultGraph();
        List<Graph> found = rules.parallelStream()
                .map(rule -> new QueryRunner(DatasetGraphFactory.wrap(claims.seenBy(rule))).construct(rule.overAll()))
                .toList();
        found.forEach(graph -> graph.stream().forEach(all::add));
        return about(topics, all);
    }

    /** The findings on some topics, with their readings: those on topics that were only looked at beside them may lack sides. */
    private static Graph about(Set<Node> topics, Graph all) {
        Graph found = GraphFactory.createDefaultGraph();
        List<Triple> readings =
                all.stream(Node.ANY, Dis.reading.asNode(), Node.ANY).toList();
        for (Triple reading : readings) {
            boolean wanted = Stream.of(Dis.topic.asNode(), Dis.otherTopic.asNode())
                    .flatMap(property -> all.stream(reading.getSubject(), property, Node.ANY))
                    .anyMatch(triple -> topics.contains(triple.getObject()));
            if (wanted) {
                all.stream(reading.getSubject(), Node.ANY, Node.ANY).forEach(found::add);
                all.stream(reading.getObject(), Node.ANY, Node.ANY).forEach(found::add);
            }
        }
        return found;
    }

    private void store(DatasetGraph data, Graph found, Graph claims) {
        found.stream().forEach(triple -> data.add(Quad.create(iris.findingsGraph(), triple)));
        Explainer explainer = new Explainer(data, queries.rules());
        found.stream(Node.ANY, Dis.rule.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .distinct()
                .toList()
                .forEach(finding -> explainer
                        .explain(finding, found, claims)
                        .forEach(triple -> data.add(Quad.create(iris.findingsGraph(), triple))));
    }

    /** Takes out the findings on a topic with their readings. */
    private void forget(DatasetGraph data, Node topic) {
        Graph findings = data.getGraph(iris.findingsGraph());
        List<Node> old = Stream.of(Dis.topic.asNode(), Dis.otherTopic.asNode())
                .flatMap(property -> findings.stream(Node.ANY, property, topic))
                .map(Triple::getSubject)
                .toList();
        List<Triple> triples = new ArrayList<>();
        for (Node finding : old) {
            findings.stream(finding, Dis.reading.asNode(), Node.ANY)
                    .map(Triple::getObject)
                    .forEach(reading ->
                            findings.stream(reading, Node.ANY, Node.ANY).forEach(triples::add));
            findings.stream(finding, Node.ANY, Node.ANY).forEach(triples::add);
        }
        triples.forEach(findings::delete);
    }

    /** How many findings the dataset holds. */
    public long count(DatasetGraph data) {
        Graph findings = data.getGraph(iris.findingsGraph());
        return findings.stream(Node.ANY, Dis.rule.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .distinct()
                .count();
    }

    /** The topics of the claims in a graph. */
    public static Set<Node> topics(Graph graph) {
        Set<Node> topics = new HashSet<>();
        graph.stream(Node.ANY, RDF.type.asNode(), Dis.Claim.asNode())
                .map(Triple::getSubject)
                .forEach(claim -> graph.stream(claim, Dis.topic.asNode(), Node.ANY)
                        .map(Triple::getObject)
                        .forEach(topics::add));
        return topics;
    }
}
