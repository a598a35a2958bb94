package io.github.dissensus.web;

import io.github.dissensus.detect.Report;
import io.github.dissensus.query.Parameter;
import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.ResultFormat;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.query.SavedQuery;
import io.github.dissensus.store.Snapshot;
import io.github.dissensus.store.Store;
import io.github.dissensus.vocab.Dis;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/** The pages for people: the start, the findings, lists, saved queries. */
final class Pages {

    /** Findings on the start page. */
    private static final int FIRST = 8;

    private final Store store;
    private final SavedQueries queries;
    private final Templates templates;

    Pages(Store store, SavedQueries queries, Templates templates) {
        this.store = store;
        this.queries = queries;
        this.templates = templates;
    }

    Answer home() {
        return store.read(data -> {
            Report report = Report.of(data, queries);
            Labels labels = labels(data, "/");
            List<Report.Finding> loudest = report.products().stream()
                    .flatMap(product -> product.findings().stream())
                    .filter(finding -> finding.kind().isLoud())
                    .sorted((a, b) -> a.kind().compareTo(b.kind()))
                    .toList();
            return templates.page(
                    "home",
                    "/",
                    Map.of(
                            "articles", String.valueOf(count(data, SchemaDO.NewsArticle.asNode())),
                            "claims", String.valueOf(count(data, Dis.Claim.asNode())),
                            "disagreements", String.valueOf(loudest.size()),
                            "counts", counts(report),
                            "findings",
                                    loudest.stream()
                                            .limit(FIRST)
                                            .map(finding -> finding(finding, labels))
                                            .toList(),
                            "base", store.iris().base(),
                            "snapshots",
                                    Arrays.stream(Snapshot.Format.values())
                                            .map(Snapshot.Format::ending)
                                            .toList()));
        });
    }

    private static long count(DatasetGraph data, Node type) {
        return data.stream(Node.ANY, Node.ANY, RDF.type.asNode(), type).count();
    }

    Answer findings(Optional<Report.Kind> kind) {
        return store.read(data -> {
            Report report = Report.of(data, queries);
            Labels labels = labels(data, "/findings");
            List<Map<String, Object>> products =
                    report.only(finding -> kind.map(finding::equals).orElse(true)).products().stream()
                            .map(product -> Map.<String, Object>of(
                                    "name",
                                    product.product(),
                                    "findings",
                                    product.findings().stream()
                                            .map(finding -> finding(finding, labels))
                                            .toList()))
                            .toList();
            return templates.page(
                    "findings",
                    "/findings",
                    Map.of(
                            "title",
                            kind.map(Pages::heading).orElse("All findings"),
                            "kind",
                            kind.map(Report.Kind::toString).orElse(""),
                            "counts",
                            counts(report),
                            "products",
                            products));
        });
    }

    private static String heading(Report.Kind kind) {
        String words = kind.plural();
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static List<Map<String, Object>> counts(Report report) {
        return Arrays.stream(Report.Kind.values())
                .map(kind -> Map.<String, Object>of(
                        "kind",
                        kind.toString(),
                        "number",
                        String.valueOf(report.count(kind)),
                        "label",
                        report.count(kind) == 1 ? kind.toString() : kind.plural()))
                .toList();
    }

    /** A finding for a template. */
    static Map<String, Object> finding(Report.Finding finding, Labels labels) {
        return Map.of(
                "kind", finding.kind().toString(),
                "topic", finding.topic(),
                "href", labels.href(finding.iri()),
                "sides",
                        finding.sides().stream().map(side -> side(side, labels)).toList());
    }

    private static Map<String, Object> side(Report.Side side, Labels labels) {
        return Map.of(
                "value", side.value(),
                "denied", side.denied(),
                "planned", side.planned(),
                "voices",
                        side.voices().stream()
                                .map(voice -> Map.of(
                                        "source", voice.source(),
                                        "date", voice.date().orElse(""),
                                        "quote", voice.quote(),
                                        "href", labels.href(voice.evidence()),
                                        "article", labels.href(voice.article())))
                                .toList());
    }

    Answer products() {
        return list("products/all-products", "/products", "Products", List.of("product", "claims", "articles"));
    }

    Answer articles() {
        return list(
                "sources/all-articles",
                "/articles",
                "Articles",
                List.of("article", "publisher", "published", "url", "claims"));
    }

    private Answer list(String query, String path, String title, List<String> columns) {
        SavedQuery saved = queries.find(query);
        return store.read(data -> {
            List<List<Map<String, Object>>> rows =
                    cells(new QueryRunner(data).rows(saved.parsed(), Map.of()), columns, labels(data, path));
            return templates.page(
                    "list",
                    path,
                    Map.of(
                            "title", title,
                            "active", path.substring(1),
                            "lead", saved.description(),
                            "columns", columns,
                            "rows", rows));
        });
    }

    static List<List<Map<String, Object>>> cells(List<Map<String, Node>> rows, List<String> columns, Labels labels) {
        List<List<Map<String, Object>>> cells = new ArrayList<>();
        for (Map<String, Node> row : rows) {
            cells.add(columns.stream()
                    .map(column -> row.containsKey(column) ? labels.link(row.get(column)) : Labels.cell(""))
                    .toList());
        }
        return cells;
    }

    Answer queries() {
        List<List<Map<String, Object>>> rows = queries.all().stream()
                .map(query -> List.of(
                        Labels.cell(query.name(), "./queries/" + query.name(), "", false),
                        Labels.cell(query.summary())))
                .toList();
        return templates.page(
                "list",
                "/queries",
                Map.of(
                        "title", "Saved queries",
                        "active", "queries",
                        "lead", "Each runs here, at the command line and at any endpoint that holds a snapshot.",
                        "columns", List.of("query", "what it tells"),
                        "rows", rows));
    }

    /**
     * The page of a saved query.
     *
     * @param complete whether all parameters were given, so that there are rows
     */
    Answer query(SavedQuery query, Map<String, String> given, boolean complete) {
        String path = "/queries/" + query.name();
        return store.read(data -> {
            List<Map<String, Node>> rows =
                    complete ? new QueryRunner(data).rows(query.parsed(), query.bind(given)) : List.of();
            List<String> columns = query.parsed().getResultVars();
            return templates.page(
                    "query",
                    path,
                    Map.of(
                            "title", query.summary(),
                            "description", query.description(),
                            "text", query.text(),
                            "complete", complete,
                            "rowCount", String.valueOf(rows.size()),
                            "columns", columns,
                            "rows", cells(rows, columns, labels(data, path)),
                            "parameters",
                                    query.parameters().stream()
                                            .map(parameter -> parameter(parameter, query, given))
                                            .toList(),
                            "formats", formats(given)));
        });
    }

    private static Map<String, Object> parameter(Parameter parameter, SavedQuery query, Map<String, String> given) {
        return Map.of(
                "name", parameter.name(),
                "required", parameter.isRequired(),
                "value", given.getOrDefault(parameter.name(), ""),
                "example", query.defaults().getOrDefault(parameter.name(), ""));
    }

    private static List<Map<String, Object>> formats(Map<String, String> given) {
        return Arrays.stream(ResultFormat.values())
                .filter(format -> format != ResultFormat.TURTLE)
                .map(format -> Labels.cell(format.toString(), QueryRoutes.link(given, format), "", false))
                .toList();
    }

    Answer problem(int status, String message, HttpServletRequest request) {
        if (RdfFormat.negotiate(request.getHeader("Accept"))
                .filter(RdfFormat.HTML::equals)
                .isEmpty()) {
            return Answer.text(status, message);
        }
        String title = status == 404 ? "Not found" : "This cannot be answered";
        return templates
                .page("problem", request.getRequestURI(), Map.of("title", title, "message", message))
                .withStatus(status);
    }

    Answer style() {
        return file("style.css", "text/css; charset=utf-8");
    }

    Answer icon() {
        return file("icon.svg", "image/svg+xml");
    }

    private static Answer file(String name, String contentType) {
        try (InputStream in = Pages.class.getResourceAsStream("/pages/" + name)) {
            return Answer.of(contentType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Labels labels(DatasetGraph data, String path) {
        return new Labels(data, store.iris().base(), Templates.root(path));
    }
}
