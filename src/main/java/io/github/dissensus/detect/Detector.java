package io.github.dissensus.detect;

import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Lookup;
import io.github.dissensus.store.Texts;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Keeps {@code graph/findings} in step with the claims. */
public final class Detector {

    /** Claims that are held in memory at one time. */
    private static final int AT_ONCE = 5_000;

    /** How often so many are read before what was found in the first of them is waited for. */
    private static final int AHEAD = Runtime.getRuntime().availableProcessors();

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
        Rewrite findings = new Rewrite(data, iris.findingsGraph());
        Lookup lookup = lookup(data);
        Explainer explainer = new Explainer(data, lookup, queries.rules());
        find(data, lookup, Links.lookedUp(lookup), changes.topics(), (found, claims) -> {
            claims.topics().forEach(topic -> takeOut(data, topic, findings));
            put(found, claims.graph(), explainer, findings);
            findings.write();
        });
    }

    /** Weighs the sources anew, within a write transaction; the one step that looks at all disputes. */
    public void weigh(DatasetGraph data) {
        Weights.update(data, iris);
    }

    /** Makes all findings anew, within a write transaction. */
    void all(DatasetGraph data) {
        data.removeGraph(iris.findingsGraph());
        Explainer explainer = new Explainer(data, lookup(data), queries.rules());
        Rewrite findings = new Rewrite(data, iris.findingsGraph());
        look(data, (found, claims) -> {
            put(found, claims.graph(), explainer, findings);
            findings.write();
        });
    }

    /**
     * Runs all rules over all claims, some at a time.
     *
     * @param told takes findings, and the claims that they were found in
     */
    void look(DatasetGraph data, BiConsumer<Graph, TopicGraph> told) {
        Lookup lookup = lookup(data);
        Links links = Links.all(lookup);
        find(data, lookup, links, comparable(lookup, links), told);
    }

    /** The topics that have more than one claim, or one to be compared with that of a related topic. */
    private static Set<Node> comparable(Lookup lookup, Links links) {
        Set<Node> topics = new LinkedHashSet<>(lookup.shared(Dis.topic.asNode()));
        Set<Node> general = new LinkedHashSet<>();
        lookup.pairs(Dis.relatedTopic.asNode(), (topic, other) -> general.add(other));
        for (Node topic : general) {
            List<Node> leading = links.to().apply(topic);
            if (leading.size() > 1
                    || !lookup.subjects(Dis.topic.asNode(), topic).isEmpty()) {
                topics.addAll(leading);
                topics.add(topic);
            }
        }
        return topics;
    }

    /** Looks up what articles say, and not what was found in it. */
    private Lookup lookup(DatasetGraph data) {
        return new Lookup(data, iris.findingsGraph());
    }

    /** Claims that are looked at, and what will be found in them. */
    private record Looking(TopicGraph claims, CompletableFuture<Graph> found) {}

    /**
     * Finds what the claims on some topics show, some of them at a time: while the rules run over some, the next are read
     * and what was found before is written.
     */
    private void find(
            DatasetGraph data,
            Lookup lookup,
            Links links,
            Collection<Node> topics,
            BiConsumer<Graph, TopicGraph> told) {
        Set<Node> left = new LinkedHashSet<>(topics);
        Deque<Looking> underWay = new ArrayDeque<>();
        while (!left.isEmpty() || !underWay.isEmpty()) {
            if (!left.isEmpty()) {
                TopicGraph claims = new TopicGraph(data, iris, lookup, links, rules);
                while (!left.isEmpty() && claims.claims() < AT_ONCE) {
                    addSome(left, claims);
                }
                underWay.add(new Looking(claims, CompletableFuture.supplyAsync(() -> found(claims))));
            }
            if (underWay.size() > AHEAD || left.isEmpty()) {
                Looking first = underWay.remove();
                told.accept(first.found().join(), first.claims());
            }
        }
    }

    /** Adds a topic, and of those that it is compared with the ones that are wanted too: their claims are at hand. */
    private static void addSome(Set<Node> left, TopicGraph claims) {
        Node first = left.iterator().next();
        left.remove(first);
        for (Node beside : claims.add(first)) {
            if (claims.claims() < AT_ONCE && left.remove(beside)) {
                claims.add(beside);
            }
        }
    }

    /** Runs the rules one after the other: it is other claims that they run over at the same time. */
    private Graph found(TopicGraph claims) {
        Graph found = GraphFactory.createDefaultGraph();
        rules.forEach(rule -> run(rule, claims, found));
        return found;
    }

    private static void run(Rule rule, TopicGraph claims, Graph found) {
        Collection<Node> topics = claims.of(rule);
        if (topics.isEmpty()) {
            return;
        }
        QueryRunner runner = new QueryRunner(DatasetGraphFactory.wrap(claims.graph()));
        if (rule.needs(Need.A_RELATED_TOPIC)) {
            about(claims.topics(), runner.construct(rule.over(topics)), found);
        } else {
            runner.construct(rule.over(topics), found);
        }
    }

    /**
     * Takes over the findings on some topics, with their readings: those on topics that were only looked at beside them may
     * lack sides.
     */
    private static void about(Set<Node> topics, Graph all, Graph found) {
        for (Node finding : findings(all)) {
            boolean wanted = Stream.of(Dis.topic.asNode(), Dis.otherTopic.asNode())
                    .flatMap(property -> all.stream(finding, property, Node.ANY))
                    .anyMatch(triple -> topics.contains(triple.getObject()));
            if (wanted) {
                all.stream(finding, Node.ANY, Node.ANY).forEach(found::add);
                all.stream(finding, Dis.reading.asNode(), Node.ANY)
                        .flatMap(reading -> all.stream(reading.getObject(), Node.ANY, Node.ANY))
                        .forEach(found::add);
            }
        }
    }

    private static Set<Node> findings(Graph found) {
        return found.stream(Node.ANY, Dis.rule.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Puts in findings with their readings and sentences. */
    private static void put(Graph found, Graph claims, Explainer explainer, Rewrite findings) {
        found.stream().forEach(findings::put);
        findings(found)
                .forEach(finding -> explainer.explain(finding, found, claims).forEach(findings::put));
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
