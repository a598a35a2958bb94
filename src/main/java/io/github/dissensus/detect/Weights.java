package io.github.dissensus.detect;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Lookup;
import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * How much each source's word weighs: ACCU of Dong, Berti-Equille and Srivastava, "Integrating conflicting data: the role
 * of source dependence", VLDB 2009, with every voice counted once. A source is as accurate as the readings it gives are
 * probable, a reading as probable as its sources are accurate; ten rounds, always in the same order of topics, readings
 * and sources, so that the same graph gives the same weights to the last digit.
 *
 * <p>Only disputed topics are looked at: where nobody disagrees, nothing tells sources apart. Every source starts with the
 * accuracy of {@value #START}, which goes on to count as much as {@value #PRIOR} topics do, so that one lucky or unlucky
 * topic makes no source a seer or a liar. No reading is dropped: a lone dissenter stays beside the others with its weight.
 */
public final class Weights {

    private static final int ROUNDS = 10;
    /** How many wrong values a topic is taken to have. */
    private static final int WRONG_VALUES = 10;

    private static final double START = 0.8;
    private static final double PRIOR = 2;
    private static final double LEAST = 0.01;
    private static final double MOST = 0.99;

    /** What the word of a source weighs that no dispute tells anything of. */
    static final double UNKNOWN = vote(START);

    private final DatasetGraph data;
    private final Iris iris;
    private final Lookup lookup;
    private final List<Node> sources = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();

    /** Of each article, the number of each of its sources by voice. */
    private final Map<Node, Map<String, Set<Integer>>> speakers = new HashMap<>();

    private Weights(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.lookup = new Lookup(data, iris.historyGraph());
    }

    /** Weighs all sources anew, within a write transaction. */
    public static void update(DatasetGraph data, Iris iris) {
        Weights weights = new Weights(data, iris);
        List<int[][][]> disputes = inOrder(weights.lookup.subjects(RDF.type.asNode(), Dis.Conflict.asNode())).stream()
                .map(weights::dispute)
                .toList();
        weights.write(weights.standings(disputes));
    }

    /** The numbers of the sources of each voice of each reading, as the query {@code sources/standpoints} tells them. */
    private int[][][] dispute(Node finding) {
        return inOrder(lookup.values(finding, Dis.reading.asNode())).stream()
                .map(this::voices)
                .toArray(int[][][]::new);
    }

    private int[][] voices(Node reading) {
        Map<String, Set<Integer>> voices = new TreeMap<>();
        for (Node claim : lookup.values(reading, Dis.claim.asNode())) {
            for (Node article : lookup.values(claim, Prov.wasDerivedFrom.asNode())) {
                speakers.computeIfAbsent(article, this::speakers)
                        .forEach((voice, its) -> voices.computeIfAbsent(voice, v -> new TreeSet<>())
                                .addAll(its));
            }
        }
        return voices.values().stream()
                .map(its -> its.stream().mapToInt(number -> number).toArray())
                .toArray(int[][]::new);
    }

    /** An article without a publisher is a source of its own, a source without a voice that it shares has its own. */
    private Map<String, Set<Integer>> speakers(Node article) {
        List<Node> publishers = lookup.values(article, SchemaDO.publisher.asNode());
        List<Node> shared = lookup.values(article, Dis.voice.asNode());
        Map<String, Set<Integer>> its = new TreeMap<>();
        for (Node source : publishers.isEmpty() ? List.of(article) : publishers) {
            for (Node voice : shared.isEmpty() ? List.of(source) : shared) {
                its.computeIfAbsent(voice.getURI(), v -> new TreeSet<>()).add(number(source));
            }
        }
        return its;
    }

    private int number(Node source) {
        return numbers.computeIfAbsent(source, s -> {
            sources.add(s);
            return sources.size() - 1;
        });
    }

    private static List<Node> inOrder(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing(Node::getURI)).toList();
    }

    /** How many disputes each source stands in, and of how many of them it is right, after all rounds. */
    private Standings standings(List<int[][][]> disputes) {
        double[] votes = new double[sources.size()];
        Arrays.fill(votes, UNKNOWN);
        Standings standings = new Standings(new double[votes.length], new int[votes.length]);
        for (int round = 0; round < ROUNDS; round++) {
            Standings next = new Standings(new double[votes.length], new int[votes.length]);
            disputes.forEach(dispute -> next.add(dispute, votes));
            for (int source = 0; source < votes.length; source++) {
                votes[source] = vote(next.accuracy(source));
            }
            standings = next;
        }
        return standings;
    }

    /** By the number of the source. */
    private record Standings(double[] right, int[] topics) {

        void add(int[][][] dispute, double[] votes) {
            double[] probable = probabilities(dispute, votes);
            for (int reading = 0; reading < dispute.length; reading++) {
                for (int[] voice : dispute[reading]) {
                    for (int source : voice) {
                        right[source] += probable[reading];
                        topics[source]++;
                    }
                }
            }
        }

        double accuracy(int source) {
            return Math.min(MOST, Math.max(LEAST, (right[source] + PRIOR * START) / (topics[source] + PRIOR)));
        }
    }

    private static double vote(double accuracy) {
        return Math.log(WRONG_VALUES * accuracy / (1 - accuracy));
    }

    /** How probable each reading is; a voice weighs what the weightiest of its sources does. */
    private static double[] probabilities(int[][][] dispute, double[] votes) {
        double[] sums = new double[dispute.length];
        for (int reading = 0; reading < dispute.length; reading++) {
            for (int[] voice : dispute[reading]) {
                sums[reading] += Arrays.stream(voice)
                        .mapToDouble(source -> votes[source])
                        .max()
                        .orElse(0);
            }
        }
        double most = Arrays.stream(sums).max().orElse(0);
        double all = Math.max(0, WRONG_VALUES + 1 - sums.length) * Math.exp(-most);
        for (double sum : sums) {
            all += Math.exp(sum - most);
        }
        double[] probable = new double[sums.length];
        for (int reading = 0; reading < sums.length; reading++) {
            probable[reading] = Math.exp(sums[reading] - most) / all;
        }
        return probable;
    }

    private void write(Standings standings) {
        Rewrite rewrite = new Rewrite(data, iris.voicesGraph());
        for (Property property : List.of(Dis.accuracy, Dis.vote, Dis.judgedOn)) {
            rewrite.takeOutAll(property.asNode());
        }
        for (int source = 0; source < sources.size(); source++) {
            Node node = sources.get(source);
            double accuracy = standings.accuracy(source);
            rewrite.put(Triple.create(node, Dis.accuracy.asNode(), Voices.decimal(accuracy)));
            rewrite.put(Triple.create(node, Dis.vote.asNode(), Voices.decimal(vote(accuracy))));
            rewrite.put(
                    Triple.create(node, Dis.judgedOn.asNode(), number(standings.topics()[source])));
        }
        rewrite.write();
    }

    private static Node number(int topics) {
        return NodeFactory.createLiteralDT(Integer.toString(topics), XSDDatatype.XSDinteger);
    }
}
