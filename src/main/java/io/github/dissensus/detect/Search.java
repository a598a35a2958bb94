package io.github.dissensus.detect;

import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Lookup;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Looks for what the claims on topics show, some topics at a time: while the rules run over the claims on some, those on
 * the next are read. Belongs to the transaction of its caller.
 */
final class Search implements Iterator<Search.Found> {

    /** Claims that are held in memory at one time. */
    private static final int AT_ONCE = 5_000;

    /** How often so many are read before what was found in the first of them is waited for. */
    private static final int AHEAD = Runtime.getRuntime().availableProcessors();

    private final DatasetGraph data;
    private final Iris iris;
    private final List<Rule> rules;
    private final Lookup lookup;
    private final Links links;
    private final Set<Node> left;
    private final Deque<Looking> underWay = new ArrayDeque<>();

    /** Claims that are looked at, and what will be found in them. */
    private record Looking(TopicGraph claims, CompletableFuture<Graph> found) {}

    /**
     * What the rules found.
     *
     * @param claims those that were looked at
     * @param findings with their readings
     */
    record Found(TopicGraph claims, Graph findings) {}

    private Search(
            DatasetGraph data, Iris iris, List<Rule> rules, Lookup lookup, Links links, Collection<Node> topics) {
        this.data = data;
        this.iris = iris;
        this.rules = rules;
        this.lookup = lookup;
        this.links = links;
        this.left = new LinkedHashSet<>(topics);
    }

    /** A search on some topics. */
    static Search on(Collection<Node> topics, DatasetGraph data, Iris iris, List<Rule> rules) {
        Lookup lookup = lookup(data, iris);
        return new Search(data, iris, rules, lookup, Links.lookedUp(lookup), topics);
    }

    /** A search on all topics. */
    static Search everywhere(DatasetGraph data, Iris iris, List<Rule> rules) {
        Lookup lookup = lookup(data, iris);
        Links links = Links.all(lookup);
        return new Search(data, iris, rules, lookup, links, comparable(lookup, links));
    }

    /** Looks up what articles say, and not what was found in it. */
    static Lookup lookup(DatasetGraph data, Iris iris) {
        return new Lookup(data, iris.findingsGraph());
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

    @Override
    public boolean hasNext() {
        return !left.isEmpty() || !underWay.isEmpty();
    }

    @Override
    public Found next() {
        while (!left.isEmpty() && underWay.size() <= AHEAD) {
            TopicGraph claims = new TopicGraph(data, iris, lookup, links, rules);
            while (!left.isEmpty() && claims.claims() < AT_ONCE) {
                addSome(claims);
            }
            underWay.add(new Looking(claims, CompletableFuture.supplyAsync(() -> found(claims))));
        }
        Looking first = underWay.remove();
        return new Found(first.claims(), first.found().join());
    }

    /** Adds a topic, and of those that it is compared with the ones that are wanted too: their claims are at hand. */
    private void addSome(TopicGraph claims) {
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

    /** The findings of a graph. */
    static Set<Node> findings(Graph found) {
        return found.stream(Node.ANY, Dis.rule.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
