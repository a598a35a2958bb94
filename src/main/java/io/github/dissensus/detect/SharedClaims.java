package io.github.dissensus.detect;

import io.github.dissensus.store.Lookup;
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
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
    /** So few changed articles can be told apart from the others; what they said before need not be guessed at. */
    private static final int FEW = 3;

    private static final Node ARTICLE = Prov.wasDerivedFrom.asNode();
    private static final Node VALUE = RDF.object.asNode();
    private static final Node POLARITY = Dis.polarity.asNode();

    private final Lookup lookup;
    private final Map<Object, Node> compared;
    private final Set<Node> singleValued;
    private final Map<Node, Map<Node, Map<String, Node>>> topics = new HashMap<>();

    /** @param findings the graph that is no article's */
    SharedClaims(DatasetGraph data, Node findings) {
        this.lookup = new Lookup(data, findings);
        this.compared = lookup.ready(List.of(ARTICLE, VALUE, POLARITY));
        this.singleValued = data.stream(
                        NodeFactory.createURI(Dis.ONTOLOGY), Node.ANY, Dis.singleValued.asNode(), Node.ANY)
                .map(Quad::getSubject)
                .collect(Collectors.toSet());
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
     * The articles whose rare claims a change on a topic has made common, or common ones rare. What the changed articles
     * say now is known, what they said before is not: where many changed, all few speakers of a topic are looked at.
     *
     * @param changed the articles that came, went or were replaced
     */
    Set<Node> affected(Node topic, Set<Node> changed) {
        Map<Node, Map<String, Node>> speakers = topics.computeIfAbsent(topic, this::speakers);
        boolean fewChanged = changed.size() <= FEW;
        if (!fewChanged && speakers.size() <= 2 * RARE + 1) {
            return speakers.keySet();
        }
        Map<Node, Map<String, Node>> others = new HashMap<>(speakers);
        others.keySet().removeAll(changed);
        int speaking = speakers.size() - others.size();
        int silenced = fewChanged ? changed.size() - speaking : 1;
        Map<String, Integer> now = counts(speakers);
        Map<String, Integer> before = counts(others);
        Set<String> flipped = new HashSet<>();
        before.forEach((reading, sayers) -> {
            boolean rare = isRare(now.get(reading), speakers.size());
            if (mayHaveBeen(!rare, sayers, others.size(), silenced)) {
                flipped.add(reading);
            }
        });
        Set<Node> affected = new HashSet<>();
        others.forEach((article, readings) -> {
            if (readings.keySet().stream().anyMatch(flipped::contains)) {
                affected.add(article);
            }
        });
        return affected;
    }

    /** Whether a reading was rare, or was not, where some articles that are silent now may have spoken. */
    private static boolean mayHaveBeen(boolean rare, int sayers, int speakers, int silenced) {
        for (int spoke = 0; spoke <= silenced; spoke++) {
            for (int said = 0; said <= spoke; said++) {
                if (isRare(sayers + said, speakers + spoke) == rare) {
                    return true;
                }
            }
        }
        return false;
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
                .flatMap(claim -> lookup.values(claim, RDF.predicate.asNode()).stream())
                .allMatch(singleValued::contains);
    }

    private static Map<String, Integer> counts(Map<Node, Map<String, Node>> speakers) {
        Map<String, Integer> counts = new HashMap<>();
        speakers.values().forEach(readings -> readings.keySet().forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    /** How many claims an article makes. */
    long count(Node article) {
        return lookup.subjects(ARTICLE, article).size();
    }

    private Set<Node> topicsOf(Node article) {
        Set<Node> found = new LinkedHashSet<>();
        lookup.subjects(ARTICLE, article).forEach(claim -> found.addAll(lookup.values(claim, Dis.topic.asNode())));
        return found;
    }

    /** The articles that speak on a topic, each with a claim of each value it gives. */
    private Map<Node, Map<String, Node>> speakers(Node topic) {
        Map<Node, Map<String, Node>> speakers = new HashMap<>();
        for (Node claim : lookup.subjects(Dis.topic.asNode(), topic)) {
            Map<Node, Node> said = new HashMap<>();
            lookup.each(claim, compared, said::put);
            if (said.containsKey(ARTICLE)) {
                speakers.computeIfAbsent(said.get(ARTICLE), article -> new HashMap<>())
                        .merge(value(said), claim, (a, b) -> a.getURI().compareTo(b.getURI()) < 0 ? a : b);
            }
        }
        return speakers;
    }

    private static String value(Map<Node, Node> said) {
        Node value = said.get(VALUE);
        return ((value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI()) + said.get(POLARITY))
                .toLowerCase(Locale.ROOT);
    }
}
