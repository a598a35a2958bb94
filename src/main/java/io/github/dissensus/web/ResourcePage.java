package io.github.dissensus.web;

import io.github.dissensus.detect.Report;
import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.query.SavedQuery;
import io.github.dissensus.store.Store;
import io.github.dissensus.store.TermOrder;
import io.github.dissensus.vocab.Dis;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/** The page of one resource: its triples, those of the things in its document, the links to it, its findings and claims. */
final class ResourcePage {

    /** Links to a resource that its page shows. */
    private static final int LINKS = 50;

    private static final List<String> CLAIM_COLUMNS = List.of("about", "property", "as written", "quote");
    private static final String SOURCE = "source";
    private static final String CLAIM = "claim";

    private final Store store;
    private final SavedQueries queries;
    private final Templates templates;

    ResourcePage(Store store, SavedQueries queries, Templates templates) {
        this.store = store;
        this.queries = queries;
        this.templates = templates;
    }

    /**
     * Shows a resource.
     *
     * @param graph what is said of it
     */
    Answer show(Node document, String path, Graph graph) {
        return store.read(data -> {
            Labels labels = new Labels(data, store.iris().base(), Templates.root(path));
            boolean article = graph.contains(document, SchemaDO.mainEntity.asNode(), Node.ANY);
            Map<String, Object> model = new HashMap<>();
            model.put("title", title(document, article, graph, labels));
            model.put("kind", kinds(document, graph, labels));
            model.put("iri", document.getURI());
            model.put("alternates", alternates(path));
            model.put("data", data(document, graph));
            model.put("text", article ? labels.href(document.getURI() + ".txt") : "");
            model.put("claimColumns", article ? CLAIM_COLUMNS : with(CLAIM_COLUMNS, SOURCE));
            List<Map<String, Node>> claims = claims(document, article, graph, data);
            model.put("claims", cells(claims, labels));
            model.put("claimIds", names(claims, document));
            model.put("findings", findings(document, graph, data, labels));
            model.put("sections", sections(document, article, graph, labels));
            links(document, graph, labels, model);
            return templates.page("resource", path, model);
        });
    }

    /**
     * What the page says, for programs that read pages: the triples of the document itself. Nothing in it can end the script
     * element that it stands in.
     */
    private static String data(Node document, Graph graph) {
        Graph own = GraphFactory.createDefaultGraph();
        graph.stream(document, Node.ANY, Node.ANY).forEach(own::add);
        graph.stream(document, SchemaDO.mainEntity.asNode(), Node.ANY)
                .flatMap(triple -> graph.stream(triple.getObject(), Node.ANY, Node.ANY))
                .forEach(own::add);
        return new String(LinkedData.write(own, RdfFormat.JSON_LD), StandardCharsets.UTF_8).replace("<", "\\u003C");
    }

    private static String title(Node document, boolean article, Graph graph, Labels labels) {
        return article
                ? graph.stream(document, SchemaDO.mainEntity.asNode(), Node.ANY)
                        .map(triple -> labels.text(triple.getObject()))
                        .findFirst()
                        .orElseThrow()
                : labels.text(document);
    }

    private static String kinds(Node document, Graph graph, Labels labels) {
        return String.join(
                ", ",
                new TreeSet<>(graph.stream(document, RDF.type.asNode(), Node.ANY)
                        .map(triple -> labels.text(triple.getObject()))
                        .toList()));
    }

    private static List<Map<String, Object>> alternates(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Arrays.stream(RdfFormat.values())
                .filter(format -> format != RdfFormat.HTML)
                .map(format -> Map.<String, Object>of(
                        "type", format.mediaType(),
                        "href", name + "." + format.ending(),
                        "name", format.title()))
                .toList();
    }

    /** The rows of what an article claims, or of what is claimed about a product; none for other things. */
    private List<Map<String, Node>> claims(Node document, boolean article, Graph graph, DatasetGraph data) {
        if (article) {
            Node it = graph.stream(document, SchemaDO.mainEntity.asNode(), Node.ANY)
                    .map(Triple::getObject)
                    .findFirst()
                    .orElseThrow();
            return rows("claims/of-article", "_article_iri", it, data);
        }
        return graph.contains(document, RDF.type.asNode(), SchemaDO.Product.asNode())
                ? rows("claims/of-product", "_product_iri", document, data)
                : List.of();
    }

    private static List<List<Map<String, Object>>> cells(List<Map<String, Node>> rows, Labels labels) {
        return rows.stream()
                .map(row -> {
                    List<Map<String, Object>> cells = List.of(
                            to(row, "subject", "thing", labels),
                            to(row, "property", "predicate", labels),
                            to(row, "asWritten", CLAIM, labels),
                            to(row, "quote", "evidence", labels));
                    return row.containsKey(SOURCE) ? with(cells, to(row, SOURCE, "article", labels)) : cells;
                })
                .toList();
    }

    /** The name in the document of each row's claim; empty where an earlier row has it, or the claim is elsewhere. */
    private static List<String> names(List<Map<String, Node>> rows, Node document) {
        Set<Node> named = new HashSet<>();
        return rows.stream()
                .map(row -> row.get(CLAIM))
                .map(claim -> claim.getURI().startsWith(document.getURI() + "#") && named.add(claim)
                        ? claim.getURI().substring(document.getURI().length() + 1)
                        : "")
                .toList();
    }

    private static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** A cell with the words of one column that leads to the thing of another. */
    private static Map<String, Object> to(Map<String, Node> row, String words, String thing, Labels labels) {
        String address = row.get(thing).getURI();
        return Labels.cell(labels.text(row.get(words)), labels.href(address), address, false);
    }

    private List<Map<String, Node>> rows(String name, String parameter, Node value, DatasetGraph data) {
        SavedQuery query = queries.find(name);
        return new QueryRunner(data).rows(query.parsed(), Map.of(Var.alloc(parameter), value));
    }

    private List<Map<String, Object>> findings(Node document, Graph graph, DatasetGraph data, Labels labels) {
        Map<String, String> given = graph.contains(Node.ANY, Dis.topic.asNode(), document)
                ? Map.of("topic_iri", document.getURI())
                : graph.contains(document, RDF.type.asNode(), SchemaDO.Product.asNode())
                        ? Map.of("product_iri", document.getURI())
                        : Map.of();
        return given.isEmpty()
                ? List.of()
                : Report.of(data, queries, given).products().stream()
                        .flatMap(product -> product.findings().stream())
                        .sorted(Comparator.comparing(Report.Finding::kind))
                        .map(finding -> Pages.finding(finding, labels))
                        .toList();
    }

    /** The triples of the document and of each thing in it; an article's claims are shown as claims instead. */
    private static List<Map<String, Object>> sections(Node document, boolean article, Graph graph, Labels labels) {
        TreeMap<String, Node> subjects = new TreeMap<>();
        graph.stream()
                .map(Triple::getSubject)
                .filter(node ->
                        node.isURI() && (node.equals(document) || node.getURI().startsWith(document.getURI() + "#")))
                .filter(node -> !article || !graph.contains(node, RDF.type.asNode(), Dis.Claim.asNode()))
                .forEach(node -> subjects.put(node.getURI(), node));
        return subjects.values().stream()
                .map(subject -> Map.<String, Object>of(
                        "id",
                                subject.getURI()
                                        .substring(document.getURI().length())
                                        .replaceFirst("^#", ""),
                        "title", labels.text(subject),
                        "rows", rows(subject, graph, labels)))
                .toList();
    }

    private static List<Map<String, Object>> rows(Node subject, Graph graph, Labels labels) {
        TreeMap<String, List<Triple>> byPredicate = new TreeMap<>();
        TermOrder.triples(graph.stream(subject, Node.ANY, Node.ANY))
                .forEach(triple -> byPredicate
                        .computeIfAbsent(triple.getPredicate().getURI(), uri -> new ArrayList<>())
                        .add(triple));
        return byPredicate.values().stream()
                .map(triples -> Map.<String, Object>of(
                        "predicate", labels.link(triples.get(0).getPredicate()),
                        "objects",
                                triples.stream()
                                        .map(triple -> labels.link(triple.getObject()))
                                        .toList()))
                .toList();
    }

    private static void links(Node document, Graph graph, Labels labels, Map<String, Object> model) {
        List<Triple> links = graph.stream(Node.ANY, Node.ANY, document)
                .filter(triple -> !triple.getSubject().getURI().startsWith(document.getURI() + "#"))
                .sorted(Comparator.comparing(
                                (Triple triple) -> triple.getPredicate().getURI())
                        .thenComparing(triple -> labels.text(triple.getSubject()))
                        .thenComparing(triple -> triple.getSubject().getURI()))
                .toList();
        model.put("moreLinks", links.size() > LINKS);
        model.put(
                "links",
                links.stream()
                        .limit(LINKS)
                        .map(triple -> Map.of(
                                "predicate", labels.link(triple.getPredicate()),
                                "subject", labels.link(triple.getSubject())))
                        .toList());
    }
}
