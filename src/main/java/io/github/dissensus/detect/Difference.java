package io.github.dissensus.detect;

import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Which disagreements came, went or changed sides between two snapshots or two times of a store, and which articles did it. */
public final class Difference {

    private static final List<Node> DISAGREEMENTS =
            List.of(Dis.Conflict.asNode(), Dis.SelfContradiction.asNode(), Dis.Tension.asNode());

    private Difference() {}

    /** What became of a disagreement. */
    public enum Way {
        OPENED,
        CLOSED,
        CHANGED
    }

    /**
     * One disagreement that is not what it was.
     *
     * @param label what it is about: "Conflict: Tarn 5: weight"
     * @param explanation as it stands in the newer snapshot, or last stood in the older one
     * @param articles those whose claims joined a side or left one, in alphabetical order
     */
    public record Change(Way way, String iri, String label, String explanation, List<String> articles) {}

    /** The sides of a disagreement: the articles that give each value. */
    private record Standing(String label, String explanation, Map<String, Set<Node>> sides) {}

    /**
     * Compares two snapshots.
     *
     * @throws IllegalArgumentException for a file that is missing or holds no RDF
     */
    public static List<Change> between(Path older, Path newer) {
        return between(read(older), read(newer));
    }

    /** Compares what a store showed at two times. */
    public static List<Change> between(EarlierGraph older, EarlierGraph newer) {
        return between(older.triples(), newer.triples());
    }

    private static List<Change> between(Graph older, Graph newer) {
        Map<String, Standing> before = standings(older);
        Map<String, Standing> after = standings(newer);
        Set<String> findings = new TreeSet<>(before.keySet());
        findings.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String finding : findings) {
            Standing was = before.get(finding);
            Standing is = after.get(finding);
            if (was != null && is != null && was.sides().equals(is.sides())) {
                continue;
            }
            Way way = was == null ? Way.OPENED : is == null ? Way.CLOSED : Way.CHANGED;
            Standing shown = is == null ? was : is;
            Set<String> articles = new TreeSet<>();
            moved(was, is).forEach(article -> articles.add(name(article, newer, older)));
            changes.add(new Change(way, finding, shown.label(), shown.explanation(), List.copyOf(articles)));
        }
        changes.sort(
                Comparator.comparing(Change::way).thenComparing(Change::label).thenComparing(Change::iri));
        return changes;
    }

    /** The articles that stand on a side now and did not, or the other way round. */
    private static Set<Node> moved(Standing was, Standing is) {
        Map<String, Set<Node>> before = was == null ? Map.of() : was.sides();
        Map<String, Set<Node>> after = is == null ? Map.of() : is.sides();
        Set<String> values = new TreeSet<>(before.keySet());
        values.addAll(after.keySet());
        Set<Node> moved = ordered();
        for (String value : values) {
            Set<Node> then = before.getOrDefault(value, Set.of());
            Set<Node> now = after.getOrDefault(value, Set.of());
            then.stream().filter(article -> !now.contains(article)).forEach(moved::add);
            now.stream().filter(article -> !then.contains(article)).forEach(moved::add);
        }
        return moved;
    }

    private static Map<String, Standing> standings(Graph graph) {
        Map<String, Standing> standings = new TreeMap<>();
        for (Node kind : DISAGREEMENTS) {
            graph.stream(Node.ANY, RDF.type.asNode(), kind)
                    .map(Triple::getSubject)
                    .forEach(finding -> standings.put(finding.getURI(), standing(graph, finding)));
        }
        return standings;
    }

    private static Standing standing(Graph graph, Node finding) {
        Map<String, Set<Node>> sides = new TreeMap<>();
        graph.stream(finding, Dis.reading.asNode(), Node.ANY)
                .map(Triple::getObject)
                .forEach(reading -> {
                    String value =
                            text(graph, reading, RDF.value.asNode()) + text(graph, reading, Dis.polarity.asNode());
                    Set<Node> articles = sides.computeIfAbsent(value, v -> ordered());
                    graph.stream(reading, Dis.claim.asNode(), Node.ANY)
                            .flatMap(claim -> graph.stream(claim.getObject(), Prov.wasDerivedFrom.asNode(), Node.ANY))
                            .forEach(triple -> articles.add(triple.getObject()));
                });
        return new Standing(
                text(graph, finding, RDFS.label.asNode()), text(graph, finding, Dis.explanation.asNode()), sides);
    }

    private static String name(Node article, Graph newer, Graph older) {
        String label = text(newer, article, RDFS.label.asNode());
        String known = label.isEmpty() ? text(older, article, RDFS.label.asNode()) : label;
        boolean gone = label.isEmpty();
        return (known.isEmpty() ? article.getURI() : known) + (gone ? " (taken out)" : "");
    }

    private static String text(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private static Set<Node> ordered() {
        return new TreeSet<>(Comparator.comparing(Node::toString));
    }

    /** All triples of a snapshot, whichever graph they stand in. */
    private static Graph read(Path file) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(file).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    graph.add(triple);
                }

                @Override
                public void quad(Quad quad) {
                    graph.add(quad.asTriple());
                }
            });
        } catch (RiotException broken) {
            throw new IllegalArgumentException("The snapshot " + file + " cannot be read: " + broken.getMessage()
                    + ". Write one with \"dissensus export -o " + file.getFileName() + "\"");
        }
        return graph;
    }
}
