package io.github.dissensus.detect;

import io.github.dissensus.store.Lookup;
import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
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
    /** Readings, and articles that give rare ones, that are held in memory at one time. */
    private static final int AT_ONCE = 200_000;
    /** Articles of which is held what they say. */
    private static final int ARTICLES = 1000;
    /** So few changed articles can be told apart from the others; what they said before need not be guessed at. */
    private static final int FEW = 3;

    private static final Node TOPIC = Dis.topic.asNode();
    private static final Node ARTICLE = Prov.wasDerivedFrom.asNode();
    private static final Node VALUE = RDF.object.asNode();
    private static final Node POLARITY = Dis.polarity.asNode();

    private final Lookup lookup;
    private final Map<Object, Node> compared;
    private final Map<Object, Node> told;
    private final Set<Node> singleValued;
    private final Map<Node, Standpoints> topics = new HashMap<>();
    private final Cache<Node, Map<Node, Map<String, Node>>> articles = CacheFactory.createCache(ARTICLES);
    private int held;

    /** @param lookup looks up what articles say */
    SharedClaims(DatasetGraph data, Lookup lookup) {
        this.lookup = lookup;
        this.compared = lookup.ready(List.of(ARTICLE, VALUE, POLARITY));
        this.told = lookup.ready(List.of(TOPIC, VALUE, POLARITY));
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
     * What is said on one topic, as far as it tells articles apart: of a topic that everybody speaks of, little is held.
     *
     * @param speakers how many articles speak
     * @param counts how many articles give each value
     * @param rare the articles that give each value which few give
     */
    private record Standpoints(int speakers, Map<String, Integer> counts, Map<String, List<Node>> rare) {

        static Standpoints of(Map<Node, Set<String>> speakers) {
            Map<String, Integer> counts = SharedClaims.counts(speakers);
            Map<String, List<Node>> rare = new HashMap<>();
            speakers.forEach((article, readings) -> readings.stream()
                    .filter(reading -> SharedClaims.isRare(counts.get(reading), speakers.size()))
                    .forEach(reading -> rare.computeIfAbsent(reading, r -> new ArrayList<>(2))
                            .add(article)));
            return new Standpoints(speakers.size(), counts, rare);
        }

        int size() {
            return counts.size() + rare.values().stream().mapToInt(List::size).sum();
        }
    }

    /**
     * The articles whose rare claims a change on a topic has made common, or common ones rare. What the changed articles
     * say now is known, what they said before is not: where many changed, all few speakers of a topic are looked at.
     *
     * @param changed the articles that came, went or were replaced
     */
    Set<Node> affected(Node topic, Set<Node> changed) {
        Map<Node, Set<String>> speakers = speakers(topic);
        Standpoints standpoints = hold(topic, speakers);
        boolean fewChanged = changed.size() <= FEW;
        if (!fewChanged && speakers.size() <= 2 * RARE + 1) {
            return speakers.keySet();
        }
        Map<Node, Set<String>> others = new HashMap<>(speakers);
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
            if (readings.stream().anyMatch(flipped::contains)) {
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
        Map<Node, Map<String, Node>> own = readings(article);
        own.forEach((topic, readings) -> readings.forEach((reading, claim) -> {
            for (Node other : standpoints(topic).rare().getOrDefault(reading, List.of())) {
                if (!other.equals(article)) {
                    Overlap overlap = overlaps.computeIfAbsent(other, o -> Overlap.none());
                    overlap.mine().add(claim);
                    overlap.theirs().add(readings(other).get(topic).get(reading));
                }
            }
        }));
        overlaps.values().removeIf(overlap -> overlap.mine().size() < VoiceLink.SAME_CLAIMS);
        overlaps.replaceAll((other, overlap) -> overlap.apartOn(own.entrySet().stream()
                .filter(mine ->
                        isApart(mine.getKey(), mine.getValue(), readings(other).getOrDefault(mine.getKey(), Map.of())))
                .count()));
        return overlaps;
    }

    /** Whether two articles give different values on a topic of one value, one of them a rare one. */
    private boolean isApart(Node topic, Map<String, Node> mine, Map<String, Node> theirs) {
        return !theirs.isEmpty()
                && Collections.disjoint(mine.keySet(), theirs.keySet())
                && Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
                        .anyMatch(standpoints(topic).rare()::containsKey)
                && isSingle(mine);
    }

    private static boolean isRare(int sayers, int speakers) {
        return sayers <= RARE && (speakers < CROWD || 2 * sayers <= speakers);
    }

    private boolean isSingle(Map<String, Node> readings) {
        return readings.values().stream()
                .flatMap(claim -> lookup.values(claim, RDF.predicate.asNode()).stream())
                .allMatch(singleValued::contains);
    }

    private static Map<String, Integer> counts(Map<Node, Set<String>> speakers) {
        Map<String, Integer> counts = new HashMap<>();
        speakers.values().forEach(readings -> readings.forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    /** How many claims an article makes. */
    long count(Node article) {
        return lookup.subjects(ARTICLE, article).size();
    }

    /** What an article says: of each topic, a claim of each value it gives. */
    private Map<Node, Map<String, Node>> readings(Node article) {
        return articles.get(article, this::readReadings);
    }

    private Map<Node, Map<String, Node>> readReadings(Node article) {
        Map<Node, Map<String, Node>> readings = new LinkedHashMap<>();
        for (Node claim : lookup.subjects(ARTICLE, article)) {
            Map<Node, Node> said = said(claim, told);
            if (said.containsKey(TOPIC)) {
                readings.computeIfAbsent(said.get(TOPIC), topic -> new HashMap<>(2))
                        .merge(value(said), claim, (a, b) -> a.getURI().compareTo(b.getURI()) < 0 ? a : b);
            }
        }
        return readings;
    }

    private Standpoints standpoints(Node topic) {
        Standpoints known = topics.get(topic);
        return known == null ? hold(topic, speakers(topic)) : known;
    }

    /** Holds what is said on a topic; what was held of others is forgotten where it is too much. */
    private Standpoints hold(Node topic, Map<Node, Set<String>> speakers) {
        Standpoints standpoints = Standpoints.of(speakers);
        held += standpoints.size();
        if (held > AT_ONCE) {
            topics.clear();
            held = standpoints.size();
        }
        topics.put(topic, standpoints);
        return standpoints;
    }

    /** The articles that speak on a topic, each with the values it gives. */
    private Map<Node, Set<String>> speakers(Node topic) {
        Map<Node, Set<String>> speakers = new HashMap<>();
        for (Node claim : lookup.subjects(TOPIC, topic)) {
            Map<Node, Node> said = said(claim, compared);
            if (said.containsKey(ARTICLE)) {
                speakers.computeIfAbsent(said.get(ARTICLE), article -> new HashSet<>(2))
                        .add(value(said));
            }
        }
        return speakers;
    }

    private Map<Node, Node> said(Node claim, Map<Object, Node> properties) {
        Map<Node, Node> said = new HashMap<>(4);
        lookup.each(claim, properties, said::put);
        return said;
    }

    private static String value(Map<Node, Node> said) {
        Node value = said.get(VALUE);
        return ((value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI()) + said.get(POLARITY))
                .toLowerCase(Locale.ROOT);
    }
}
