package io.github.dissensus.detect;

import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.vocab.Dis;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

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

    private final Iris iris;

    /** Topic to reading to voice to source. */
    private final Map<String, Map<String, Map<String, Map<String, Node>>>> topics = new TreeMap<>();

    private Weights(Iris iris) {
        this.iris = iris;
    }

    /** Weighs all sources anew, within a write transaction. */
    public static void update(DatasetGraph data, SavedQueries queries, Iris iris) {
        Weights weights = new Weights(iris);
        new QueryRunner(data)
                .rows(queries.find("sources/standpoints").parsed(), Map.of())
                .forEach(weights::add);
        weights.write(data, weights.accuracies());
    }

    private void add(Map<String, Node> row) {
        topics.computeIfAbsent(row.get("finding").getURI(), t -> new TreeMap<>())
                .computeIfAbsent(row.get("reading").getURI(), r -> new TreeMap<>())
                .computeIfAbsent(row.get("voice").toString(), v -> new TreeMap<>())
                .put(row.get("source").getURI(), row.get("source"));
    }

    /** The accuracy of each source after all rounds. */
    private Map<String, Standing> accuracies() {
        Map<String, Standing> standings = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Standing> next = new TreeMap<>();
            for (Map<String, Map<String, Map<String, Node>>> readings : topics.values()) {
                Map<String, Double> probable = probabilities(readings, standings);
                readings.forEach((reading, voices) -> voices.values()
                        .forEach(sources -> sources.forEach((uri, source) ->
                                next.merge(uri, new Standing(source, probable.get(reading), 1), Standing::plus))));
            }
            standings = next;
        }
        return standings;
    }

    /** A source's topics, and how many of them it is right on. */
    private record Standing(Node source, double right, int topics) {

        Standing plus(Standing more) {
            return new Standing(source, right + more.right, topics + more.topics);
        }

        double accuracy() {
            return Math.min(MOST, Math.max(LEAST, (right + PRIOR * START) / (topics + PRIOR)));
        }

        double vote() {
            return Weights.vote(accuracy());
        }
    }

    private static double vote(double accuracy) {
        return Math.log(WRONG_VALUES * accuracy / (1 - accuracy));
    }

    private static Map<String, Double> probabilities(
            Map<String, Map<String, Map<String, Node>>> readings, Map<String, Standing> standings) {
        Map<String, Double> votes = new TreeMap<>();
        readings.forEach((reading, voices) -> {
            double sum = 0;
            for (Map<String, Node> sources : voices.values()) {
                sum += sources.keySet().stream()
                        .mapToDouble(uri ->
                                standings.containsKey(uri) ? standings.get(uri).vote() : UNKNOWN)
                        .max()
                        .orElse(0);
            }
            votes.put(reading, sum);
        });
        double most = votes.values().stream().mapToDouble(v -> v).max().orElse(0);
        double all = Math.max(0, WRONG_VALUES + 1 - votes.size()) * Math.exp(-most);
        for (double vote : votes.values()) {
            all += Math.exp(vote - most);
        }
        Map<String, Double> probable = new HashMap<>();
        for (Map.Entry<String, Double> entry : votes.entrySet()) {
            probable.put(entry.getKey(), Math.exp(entry.getValue() - most) / all);
        }
        return probable;
    }

    private void write(DatasetGraph data, Map<String, Standing> standings) {
        Graph voices = data.getGraph(iris.voicesGraph());
        for (var property : java.util.List.of(Dis.accuracy, Dis.vote, Dis.judgedOn)) {
            voices.remove(Node.ANY, property.asNode(), Node.ANY);
        }
        standings.values().forEach(standing -> {
            add(data, standing.source(), Dis.accuracy.asNode(), Voices.decimal(standing.accuracy()));
            add(data, standing.source(), Dis.vote.asNode(), Voices.decimal(standing.vote()));
            add(
                    data,
                    standing.source(),
                    Dis.judgedOn.asNode(),
                    NodeFactory.createLiteralDT(Integer.toString(standing.topics()), XSDDatatype.XSDinteger));
        });
    }

    private void add(DatasetGraph data, Node subject, Node predicate, Node object) {
        data.add(Quad.create(iris.voicesGraph(), subject, predicate, object));
    }
}
