package io.github.dissensus.detect;

import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * What an article says that few others say, and with whom it shares that. Looks at the claims on the article's own
 * topics alone.
 */
final class SharedClaims {

    /** What more articles say is no sign that one has it from the other; it also bounds the pairs of one claim. */
    private static final int RARE = 8;
    /** From so many speakers on, a rare reading is one that at most half of them give. */
    private static final int CROWD = 4;

    private final DatasetGraph data;
    private final Set<Node> singleValued;
    private final Map<Node, Map<Node, Map<String, Node>>> topics = new HashMap<>();

    SharedClaims(DatasetGraph data) {
        this.data = data;
        this.singleValued = data.stream(Node.ANY, Node.ANY, Dis.singleValued.asNode(), Node.ANY)
                .map(Quad::getSubject)
                .collect(java.util.stream.Collectors.toSet());
    }

    /**
     * What two articles share.
     *
     * @param mine the first article's claims of rare readings that both give, in no order
     * @param theirs the other's claims of the same readings, in the same order
     * @param apart topics of one value on which they differ, one of them with a rare reading
     */
    record Overlap(List<Node> mine, List<Node> theirs, int apart) {

        private static Overlap none() {
            return new Overlap(new ArrayList<>(), new ArrayList<>(), 0);
        }

        /** The same, looked at from the other article. */
        Overlap reversed() {
            return new Overlap(theirs, mine, apart);
        }

        private Overlap differing() {
            return new Overlap(mine, theirs, apart + 1);
        }
    }

    /**
     * The articles whose rare claims a change on a topic can make common, or common ones rare: all its speakers where
     * they are few, else those of readings at the border.
     */
    Set<Node> affected(Node topic) {
        Map<Node, Map<String, Node>> speakers = topics.computeIfAbsent(topic, this::speakers);
        if (speakers.size() <= 2 * RARE + 1) {
            return speakers.keySet();
        }
        Map<String, Integer> counts = counts(speakers);
        Set<Node> affected = new HashSet<>();
        speakers.forEach((article, readings) -> {
            if (readings.keySet().stream()
                    .anyMatch(value -> counts.get(value) == RARE || counts.get(value) == RARE + 1)) {
                affected.add(article);
            }
        });
        return affected;
    }

    /** The other articles that share a rare reading with an article. */
    Map<Node, Overlap> overlaps(Node article) {
        Map<Node, Overlap> overlaps = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
        Set<Node> shared = new HashSet<>();
        for (Node topic : topicsOf(article)) {
            Map<Node, Map<String, Node>> speakers = topics.computeIfAbsent(topic, this::speakers);
            Map<String, Integer> counts = counts(speakers);
            Map<String, Node> own = speakers.get(article);
            speakers.forEach((other, readings) -> {
                if (other.equals(article)) {
                    return;
                }
                boolean agree = false;
                boolean rare = false;
                for (Map.Entry<String, Node> reading : readings.entrySet()) {
                    boolean isRare = isRare(counts.get(reading.getKey()), speakers.size());
                    Node same = own.get(reading.getKey());
                    agree |= same != null;
                    rare |= isRare;
                    if (same != null && isRare) {
                        shared.add(other);
                        Overlap overlap = overlaps.computeIfAbsent(other, o -> Overlap.none());
                        overlap.mine().add(same);
                        overlap.theirs().add(reading.getValue());
                    }
                }
                rare |= own.keySet().stream().anyMatch(value -> isRare(counts.get(value), speakers.size()));
                if (!agree && rare && isSingle(own)) {
                    overlaps.merge(other, Overlap.none().differing(), (before, one) -> before.differing());
                }
            });
        }
        overlaps.keySet().retainAll(shared);
        return overlaps;
    }

    private static boolean isRare(int sayers, int speakers) {
        return sayers <= RARE && (speakers < CROWD || 2 * sayers <= speakers);
    }

    private boolean isSingle(Map<String, Node> readings) {
        return readings.values().stream()
                .flatMap(claim -> data.stream(Node.ANY, claim, RDF.predicate.asNode(), Node.ANY))
                .map(Quad::getObject)
                .allMatch(singleValued::contains);
    }

    private static Map<String, Integer> counts(Map<Node, Map<String, Node>> speakers) {
        Map<String, Integer> counts = new HashMap<>();
        speakers.values().forEach(readings -> readings.keySet().forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    /** How many claims an article makes. */
    long count(Node article) {
        return data.stream(Node.ANY, Node.ANY, Prov.wasDerivedFrom.asNode(), article)
                .count();
    }

    private Set<Node> topicsOf(Node article) {
        Set<Node> found = new LinkedHashSet<>();
        data.stream(Node.ANY, Node.ANY, Prov.wasDerivedFrom.asNode(), article)
                .flatMap(quad -> data.stream(Node.ANY, quad.getSubject(), Dis.topic.asNode(), Node.ANY))
                .forEach(quad -> found.add(quad.getObject()));
        return found;
    }

    /** The articles that speak on a topic, each with a claim of each value it gives. */
    private Map<Node, Map<String, Node>> speakers(Node topic) {
        Map<Node, Map<String, Node>> speakers = new HashMap<>();
        data.stream(Node.ANY, Node.ANY, Dis.topic.asNode(), topic)
                .map(Quad::getSubject)
                .forEach(claim -> object(claim, Prov.wasDerivedFrom.asNode())
                        .forEach(article -> speakers.computeIfAbsent(article, a -> new HashMap<>())
                                .merge(value(claim), claim, (a, b) -> a.getURI().compareTo(b.getURI()) < 0 ? a : b)));
        return speakers;
    }

    private String value(Node claim) {
        StringBuilder value = new StringBuilder();
        object(claim, RDF.object.asNode())
                .forEach(object -> value.append(object.isLiteral() ? object.getLiteralLexicalForm() : object.getURI()));
        object(claim, Dis.polarity.asNode()).forEach(value::append);
        return value.toString().toLowerCase(Locale.ROOT);
    }

    private List<Node> object(Node subject, Node predicate) {
        return data.stream(Node.ANY, subject, predicate, Node.ANY)
                .map(Quad::getObject)
                .toList();
    }
}
