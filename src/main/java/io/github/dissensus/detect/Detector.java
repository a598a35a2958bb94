package io.github.dissensus.detect;

import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Texts;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Keeps {@code graph/findings} in step with the claims. */
public final class Detector {

    /** Beyond this share of topics it is cheaper to look at all of them at once. */
    private static final int MANY = 2_000;

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
        new Voices(data, texts, iris).update(changes.articles());
        update(data, changes.topics());
    }

    /** Weighs the sources anew, within a write transaction; the one step that looks at all disputes. */
    public void weigh(DatasetGraph data) {
        Weights.update(data, queries, iris);
    }

    /** Makes the findings of some topics anew. */
    private void update(DatasetGraph data, Set<Node> topics) {
        if (topics.isEmpty()) {
            return;
        }
        if (topics.size() > MANY) {
            all(data);
            return;
        }
        topics.forEach(topic -> forget(data, topic));
        store(data, found(data, rule -> rule.over(topics)));
    }

    /** Makes all findings anew, within a write transaction. */
    void all(DatasetGraph data) {
        data.removeGraph(iris.findingsGraph());
        store(data, found(data, Rule::overAll));
    }

    private Graph found(DatasetGraph data, java.util.function.Function<Rule, Query> query) {
        QueryRunner runner = new QueryRunner(data);
        Graph found = GraphFactory.createDefaultGraph();
        for (Rule rule : rules) {
            runner.construct(query.apply(rule)).stream().forEach(found::add);
        }
        return found;
    }

    private void store(DatasetGraph data, Graph found) {
        found.stream().forEach(triple -> data.add(Quad.create(iris.findingsGraph(), triple)));
        Explainer explainer = new Explainer(data);
        Set<Node> findings = new HashSet<>();
        found.stream(Node.ANY, Dis.reading.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .forEach(findings::add);
        for (Node finding : findings) {
            explainer.explain(finding, found).forEach(triple -> data.add(Quad.create(iris.findingsGraph(), triple)));
        }
    }

    /** Takes out the findings on a topic with their readings. */
    private void forget(DatasetGraph data, Node topic) {
        Graph findings = data.getGraph(iris.findingsGraph());
        List<Node> old = findings.stream(Node.ANY, Dis.topic.asNode(), topic)
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
