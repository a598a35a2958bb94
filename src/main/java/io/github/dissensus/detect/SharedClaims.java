package io.github.dissensus.detect;

import io.github.dissensus.store.Lookup;
import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** Claims that are held in memory at one time. */
    private static final int AT_ONCE = 100_000;
    /** So few changed articles can be told apart from the others; what they said before need not be guessed at. */
    private static final int FEW = 3;

    private static final Node ARTICLE = Prov.wasDerivedFrom.asNode();
    private static final Node VALUE = RDF.object.asNode();
    private static final Node POLARITY = Dis.polarity.asNode();

    private final Lookup lookup;
    private final Map<Object, Node> compared;
    private final Set<Node> singleValued;
    private final Map<Node, Standpoints> topics = new HashMap<>();
    private int held;

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

        private Overlap apartOn(long topics) {
            return new Overlap(mine, theirs, (int) topics);
        }
    }

    /**
     * Who says what on one topic.
     *
     * @param speakers the articles, each with a claim of each value it gives
     * @param counts how many articles give each value
     * @param rare the articles that give each value which few give
     */
    private record Standpoints(
            Map<Node, Map<String, Node>> speakers, Map<String, Integer> counts, Map<String, List<Node>> rare) {

        static Standpoints of(Map<Node, Map<String, Node>> speakers) {
            Map<String, Integer> counts = SharedClaims.counts(speakers);
            Map<String, List<Node>> rare = new HashMap<>();
            speakers.forEach((article, readings) -> readings.keySet().stream()
                    .filter(reading -> SharedClaims.isRare(counts.get(reading), speakers.size()))
                    .forEach(reading -> rare.computeIfAbsent(reading, r -> new ArrayList<>(2))
                            .add(article)));
            return new Standpoints(speakers, counts, rare);
        }

        Map<String, Node> readings(Node article) {
            return speakers.getOrDefault(article, Map.of());
        }

        /** Whether two articles give different values here, one of them a rare one. */
        boolean isApart(Node article, Node other) {
            Map<String, Node> mine = readings(article);
            Map<String, Node> theirs = readings(other);
            return !mine.isEmpty()
                    && !theirs.isEmpty()
                    && Collections.disjoint(mine.keySet(), theirs.keySet())
                    && Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
                            .anyMatch(rare::containsKey);
        }
    }

    /**
     * The articles whose rare claims a change on a topic has made common, or common ones rare. What the changed articles
     * say now is known, what they said before is not: where many changed, all few speakers of a topic are looked at.
     *
     * @param changed the articles that came, went or were replaced
     */
    Set<Node> affected(Node topic, Set<Node> changed) {
        Standpoints standpoints = standpoints(topic);
        Map<Node, Map<String, Node>> speakers = standpoints.speakers();
        boolean fewChanged = changed.size() <= FEW;
        if (!fewChanged && speakers.size() <= 2 * RARE + 1) {
            return speakers.keySet();
        }
        Map<Node, Map<String, Node>> others = new HashMap<>(speakers);
        others.keySet().removeAll(changed);
        int speaking = speakers.size() - others.size();
        int silenced = fewChanged ? changed.size() - speaking : 1;
        Map<String, Integer> now = standpoints.counts();
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

    /** The other articles that share so many rare readings with an article that one may be had from the other. */
    Map<Node, Overlap> overlaps(Node article) {
        Map<Node, Overlap> overlaps = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
        List<Standpoints> own =
                topicsOf(article).stream().map(this::standpoints).toList();
        for (Standpoints topic : own) {
            topic.readings(article).forEach((reading, claim) -> {
                for (Node other : topic.rare().getOrDefault(reading, List.of())) {
                    if (!other.equals(article)) {
                        Overlap overlap = overlaps.computeIfAbsent(other, o -> Overlap.none());
                        overlap.mine().add(claim);
                        overlap.theirs().add(topic.readings(other).get(reading));
                    }
                }
            });
        }
        overlaps.values().removeIf(overlap -> overlap.mine().size() < VoiceLink.SAME_CLAIMS);
        overlaps.replaceAll((other, overlap) -> overlap.apartOn(own.stream()
                .filter(topic -> topic.isApart(article, other) && isSingle(topic.readings(article)))
                .count()));
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

    /** Who says what on a topic; what was read of others before is forgotten where it is too much. */
    private Standpoints standpoints(Node topic) {
        Standpoints known = topics.get(topic);
        if (known == null) {
            known = Standpoints.of(speakers(topic));
            held += known.speakers().size();
            if (held > AT_ONCE) {
                topics.clear();
                held = known.speakers().size();
            }
            topics.put(topic, known);
        }
        return known;
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
