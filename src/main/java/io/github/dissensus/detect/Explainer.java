package io.github.dissensus.detect;

import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;

/** Says of a finding in one sentence, for readers who do not know the ontology, what differs and who says it. */
final class Explainer {

    /** Sources named in full before the rest are counted. */
    private static final int NAMED = 3;

    private final DatasetGraph data;

    Explainer(DatasetGraph data) {
        this.data = data;
    }

    /** The label and explanation of a finding. */
    List<Triple> explain(Node finding, Graph found) {
        Node topic = found.stream(finding, Dis.topic.asNode(), Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow();
        Node kind = found.stream(finding, RDF.type.asNode(), Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow();
        String label = label(topic).orElse(topic.getURI());
        Set<String> sides = new TreeSet<>();
        found.stream(finding, Dis.reading.asNode(), Node.ANY)
                .map(Triple::getObject)
                .forEach(reading -> sides.add(side(reading, found)));
        String sentence = label + " — " + String.join("; ", sides) + ". " + verdict(kind.getLocalName());
        return List.of(
                Triple.create(
                        finding,
                        RDFS.label.asNode(),
                        NodeFactory.createLiteralLang(title(kind.getLocalName()) + ": " + label, "en")),
                Triple.create(finding, Dis.explanation.asNode(), NodeFactory.createLiteralLang(sentence, "en")));
    }

    private static String title(String kind) {
        return switch (kind) {
            case "SelfContradiction" -> "Self-contradiction";
            default -> kind;
        };
    }

    private static String verdict(String kind) {
        return switch (kind) {
            case "Conflict" -> "Not all of this can hold of the same thing at the same time.";
            case "SelfContradiction" -> "One article says both.";
            case "Tension" -> "This need not be a contradiction, but it should be looked at.";
            case "Refinement" -> "One value lies inside the other.";
            default -> "The sources agree.";
        };
    }

    /** "6.6 LTS (Cloud Ledger)", the wordings of a reading and its sources. */
    private String side(Node reading, Graph found) {
        TreeMap<String, Set<String>> sources = new TreeMap<>();
        found.stream(reading, Dis.claim.asNode(), Node.ANY)
                .map(Triple::getObject)
                .forEach(claim -> {
                    String written = object(claim, Dis.asWritten.asNode())
                            .map(Node::getLiteralLexicalForm)
                            .orElse("?");
                    sources.computeIfAbsent(
                                    denied(claim) ? "no " + written.replaceFirst("(?i)^no ", "") : written,
                                    w -> new TreeSet<>())
                            .add(source(claim));
                });
        Set<String> all = new LinkedHashSet<>();
        sources.values().forEach(all::addAll);
        List<String> named = new ArrayList<>(all);
        String who = named.size() <= NAMED
                ? String.join(", ", named)
                : String.join(", ", named.subList(0, NAMED)) + " and " + (named.size() - NAMED) + " more";
        return sources.firstKey() + planned(reading, found) + " (" + who + ")";
    }

    private boolean denied(Node claim) {
        return object(claim, Dis.polarity.asNode())
                .filter(Dis.Denied.asNode()::equals)
                .isPresent();
    }

    private static String planned(Node reading, Graph found) {
        return found.contains(reading, Dis.tense.asNode(), Dis.Future.asNode()) ? ", planned" : "";
    }

    private String source(Node claim) {
        return object(claim, Prov.wasDerivedFrom.asNode()).map(this::sourceOf).orElse("?");
    }

    private String sourceOf(Node article) {
        return object(article, SchemaDO.publisher.asNode())
                .flatMap(this::label)
                .or(() -> label(article))
                .orElse(article.getURI());
    }

    private Optional<String> label(Node node) {
        return object(node, RDFS.label.asNode()).map(Node::getLiteralLexicalForm);
    }

    /** The first object in alphabetical order, so that the same graph gives the same sentence. */
    private Optional<Node> object(Node subject, Node predicate) {
        return data.stream(Node.ANY, subject, predicate, Node.ANY)
                .map(Quad::getObject)
                .min((a, b) -> a.toString().compareTo(b.toString()));
    }
}
