package io.github.dissensus.detect;

import io.github.dissensus.query.SavedQuery;
import io.github.dissensus.store.Lookup;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * Says of a finding in one sentence, for readers who do not know the ontology, what differs and who says it; and what
 * would settle it, in the words of its rule.
 *
 * <pre>{@code
 * Tarn 5, weight: Harbour Labs gives “171 g”, Mill Street gives “180 g”; at most one can be right of the same thing.
 * }</pre>
 */
final class Explainer {

    /** Sides told in full before the rest are counted. */
    private static final int TOLD = 4;

    /** Characters of a title that are told. */
    private static final int LONG = 60;

    private static final String SETTLED = "Check first:";

    private final DatasetGraph data;
    private final Map<String, String> settled = new HashMap<>();
    private final Lookup lookup;
    private final Map<Node, String> names = new HashMap<>();

    Explainer(DatasetGraph data, Lookup lookup, List<SavedQuery> rules) {
        this.data = data;
        this.lookup = lookup;
        rules.forEach(rule -> {
            String description = rule.description().replaceAll("\\s+", " ");
            int from = description.indexOf(SETTLED);
            if (from >= 0) {
                settled.put(
                        rule.name().substring(rule.name().indexOf('/') + 1),
                        "check "
                                + description.substring(from + SETTLED.length()).strip());
            }
        });
    }

    /**
     * The label, the explanation and what would settle a finding.
     *
     * @param claims those behind it, with all that is said of them
     */
    List<Triple> explain(Node finding, Graph found, Graph claims) {
        Node topic = one(found, finding, Dis.topic.asNode());
        String kind = one(found, finding, RDF.type.asNode()).getLocalName();
        String rule = one(found, finding, Dis.rule.asNode()).getLiteralLexicalForm();
        String label = label(topic).orElse(topic.getURI());
        List<Side> sides = sides(finding, found, claims);
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(finding, RDFS.label.asNode(), english(kind(kind) + ": " + label)));
        triples.add(Triple.create(
                finding,
                Dis.explanation.asNode(),
                english(label.replaceFirst(": ", ", ") + ": " + told(sides) + "; " + verdict(kind, rule, sides)
                        + ".")));
        Optional.ofNullable(settled.get(rule))
                .ifPresent(words -> triples.add(Triple.create(finding, Dis.settledBy.asNode(), english(words))));
        return triples;
    }

    private List<Side> sides(Node finding, Graph found, Graph claims) {
        return found.stream(finding, Dis.reading.asNode(), Node.ANY)
                .map(Triple::getObject)
                .map(reading -> Side.of(reading, found, claims, this::name))
                .sorted()
                .toList();
    }

    private static String told(List<Side> sides) {
        List<String> told = new ArrayList<>();
        sides.stream().limit(TOLD).forEach(side -> told.add(side.toString()));
        if (sides.size() > TOLD) {
            told.add("and " + (sides.size() - TOLD) + " more values are given");
        }
        return String.join("; ", told);
    }

    private static String verdict(String kind, String rule, List<Side> sides) {
        boolean undated = sides.stream().anyMatch(Side::isUndated);
        return switch (rule) {
            case "conflict-status" ->
                undated
                        ? "it cannot be at both stages at once; not all of them bear a date, so they are taken to speak of one time"
                        : "it cannot be at both stages at once, and the dates do not let one follow the other";
            case "conflict-denial" -> "one says so, the other denies it";
            case "conflict-exclusion" -> "what one says rules out what the other says";
            case "conflict-speakers" -> "the two contradict each other in one article";
            case "tension-status" -> "the later article names the later stage, so it has probably moved on since";
            case "tension-slipped" -> "the date was put differently at different times, so the plan has probably moved";
            case "tension-planned" -> "what is still a plan to one is already so to the other";
            case "tension-promised" -> "what was planned came otherwise";
            case "tension-limit" ->
                "each means the furthest that can be had or the least that will do, and the limits differ";
            case "tension-scope" ->
                "one side names a measure, condition or stage that the other leaves out, so they may not mean the same";
            case "tension-shortfall", "tension-shortfall-scope" ->
                "what was reached falls short of the limit that was promised";
            case "tension-base-variant" -> "both mean the cheapest that can be had, and the prices differ";
            case "tension-version" -> "one side leaves the version out, so they may not mean the same one";
            case "tension-stage-plan" ->
                "the stage was told as reached by an article that is older than the date given for it";
            case "tension-channel" -> "by some it can be had by all, by others by testers alone";
            case "tension-stage-date" -> "the stage was told as reached before the date that is given for it";
            case "tension-measures" -> "they measure it in different ways, so neither number stands for the other";
            case "tension-lineage" ->
                "no article names all of them, so they may be parts of one story or exclude each other";
            case "conflict-values" ->
                byKind(kind) + (undatedPlan(sides) ? "; a plan without a date is taken for one of the same time" : "");
            default -> byKind(kind);
        };
    }

    private static boolean undatedPlan(List<Side> sides) {
        return sides.stream().anyMatch(side -> side.planned() && side.isUndated());
    }

    private static String byKind(String kind) {
        return switch (kind) {
            case "Conflict" -> "at most one can be right, or they mean different builds, editions or times";
            case "SelfContradiction" -> "one article says both, and not both can hold";
            case "Refinement" -> "the narrower value lies inside the wider one";
            case "Agreement" -> "they agree";
            default -> "this need not be a contradiction, but it should be looked at";
        };
    }

    private static String kind(String kind) {
        return "SelfContradiction".equals(kind) ? "Self-contradiction" : kind;
    }

    /** What a reader calls an article, by its publisher where it has one, or a speaker. */
    private String name(Node node) {
        return names.computeIfAbsent(
                node,
                n -> publisher(n)
                        .or(() -> label(n).map(label -> n.getURI().endsWith(Changes.ARTICLE) ? title(label) : label))
                        .orElse(n.getURI()));
    }

    /** An article's title or first words, marked as such and no longer than a sentence can bear. */
    private static String title(String label) {
        String words = label.length() <= LONG ? label : label.substring(0, label.lastIndexOf(' ', LONG)) + " …";
        return "‘" + words + "’";
    }

    /** As the article itself names it: all others of the publisher name it too. */
    private Optional<String> publisher(Node article) {
        Node graph = NodeFactory.createURI(article.getURI().replaceFirst("#.*", ""));
        return data.stream(graph, article, SchemaDO.publisher.asNode(), Node.ANY)
                .flatMap(quad -> data.stream(graph, quad.getObject(), RDFS.label.asNode(), Node.ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .min(Comparator.naturalOrder());
    }

    /** The first label in alphabetical order, so that the same graph gives the same sentence. */
    private Optional<String> label(Node node) {
        return lookup.values(node, RDFS.label.asNode()).stream()
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder());
    }

    private static Node one(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .min((a, b) -> a.toString().compareTo(b.toString()))
                .orElseThrow(() -> new IllegalStateException("The finding " + subject + " has no " + predicate));
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
