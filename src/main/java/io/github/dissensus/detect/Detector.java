package io.github.dissensus.detect;

import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.ReadAhead;
import io.github.dissensus.store.Texts;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/** Keeps {@code graph/findings} in step with the claims. */
public final class Detector {

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

    /**
     * Brings findings and voices up to date with what changed, within a write transaction. What the articles say must be
     * committed before: while one thread finds who speaks with whose voice, another reads what is compared.
     */
    public void update(DatasetGraph data, Changes changes) {
        try (ReadAhead<Told> told =
                new ReadAhead<>(data, read -> told(read, Search.on(changes.topics(), read, iris, rules)))) {
            new Voices(data, texts, iris).update(changes.articles(), changes.topics());
            write(data, told);
        }
    }

    /** Weighs the sources anew, within a write transaction; the one step that looks at all disputes. */
    public void weigh(DatasetGraph data) {
        Weights.update(data, iris);
    }

    /** Makes all findings anew, within a write transaction, of what was committed before. */
    void all(DatasetGraph data) {
        data.removeGraph(iris.findingsGraph());
        try (ReadAhead<Told> told = new ReadAhead<>(data, read -> told(read, Search.everywhere(read, iris, rules)))) {
            write(data, told);
        }
    }

    /** Runs all rules over all claims, within a transaction, and counts what they find. */
    long look(DatasetGraph data) {
        long findings = 0;
        Search search = Search.everywhere(data, iris, rules);
        while (search.hasNext()) {
            findings += Search.findings(search.next().findings()).size();
        }
        return findings;
    }

    /**
     * What is to be written.
     *
     * @param topics those that were looked at
     * @param triples findings on them with their readings and sentences
     */
    private record Told(Set<Node> topics, List<Triple> triples) {}

    private Iterator<Told> told(DatasetGraph data, Search search) {
        Explainer explainer = new Explainer(data, Search.lookup(data, iris), queries.rules());
        return Iter.map(search, found -> {
            List<Triple> triples = found.findings().stream().collect(Collectors.toCollection(ArrayList::new));
            Search.findings(found.findings())
                    .forEach(finding -> triples.addAll(explainer.explain(
                            finding, found.findings(), found.claims().graph())));
            return new Told(found.claims().topics(), triples);
        });
    }

    private void write(DatasetGraph data, Iterator<Told> told) {
        Rewrite findings = new Rewrite(data, iris.findingsGraph());
        boolean fresh = data.getGraph(iris.findingsGraph()).isEmpty();
        told.forEachRemaining(some -> {
            if (!fresh) {
                some.topics().forEach(topic -> takeOut(data, topic, findings));
            }
            some.triples().forEach(findings::put);
            findings.write();
        });
    }

    /** Takes out the findings on a topic with their readings. */
    private void takeOut(DatasetGraph data, Node topic, Rewrite findings) {
        Graph graph = data.getGraph(iris.findingsGraph());
        Stream.of(Dis.topic.asNode(), Dis.otherTopic.asNode())
                .flatMap(property -> graph.stream(Node.ANY, property, topic))
                .map(Triple::getSubject)
                .forEach(finding -> {
                    graph.stream(finding, Dis.reading.asNode(), Node.ANY)
                            .forEach(triple -> findings.takeOut(triple.getObject()));
                    findings.takeOut(finding);
                });
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
