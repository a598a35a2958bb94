package io.github.dissensus.detect;

import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.query.SavedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The findings of a store for readers: by product, the loudest kind first, each with its sides and their quotes.
 *
 * @param products in alphabetical order
 */
public record Report(List<ProductFindings> products) {

    /** The kinds of finding, the loudest first. */
    public enum Kind {
        CONFLICT("conflict"),
        SELF_CONTRADICTION("self-contradiction"),
        TENSION("tension"),
        REFINEMENT("refinement"),
        AGREEMENT("agreement");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Whether the sources disagree, or at least a reader should look. */
        public boolean isLoud() {
            return this == CONFLICT || this == SELF_CONTRADICTION || this == TENSION;
        }

        /** "conflicts". */
        public String plural() {
            return label + "s";
        }

        public static Optional<Kind> of(String label) {
            return List.of(values()).stream()
                    .filter(kind -> kind.label.equals(label))
                    .findFirst();
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** All that was found about one product, in any version. */
    public record ProductFindings(String product, List<Finding> findings) {}

    /**
     * One finding.
     *
     * @param topic what it is about, for readers
     * @param iri its address
     */
    public record Finding(Kind kind, String topic, String explanation, String iri, List<Side> sides) {}

    /** One reading: a value and the voices that give it. */
    public record Side(String value, boolean denied, boolean planned, List<Voice> voices) {}

    /**
     * One claim behind a side.
     *
     * @param place first and last character of the quote in the article's text
     */
    public record Voice(
            String source, Optional<String> date, String quote, String place, String evidence, String article) {}

    /** Reads all findings from a dataset; the caller holds the transaction. */
    public static Report of(DatasetGraph data, SavedQueries queries) {
        return of(data, queries, Map.of());
    }

    /**
     * Reads the findings of one topic or product.
     *
     * @param given the parameters of {@code discrepancies/report} by name
     */
    public static Report of(DatasetGraph data, SavedQueries queries, Map<String, String> given) {
        SavedQuery query = queries.find("discrepancies/report");
        Map<String, Map<String, FindingBuilder>> products = new LinkedHashMap<>();
        for (Map<String, Node> row : new QueryRunner(data).rows(query.parsed(), query.bind(given))) {
            products.computeIfAbsent(text(row, "product"), p -> new LinkedHashMap<>())
                    .computeIfAbsent(text(row, "finding"), f -> new FindingBuilder(row))
                    .add(row);
        }
        List<ProductFindings> all = new ArrayList<>();
        products.forEach((product, findings) -> all.add(new ProductFindings(
                product,
                findings.values().stream()
                        .map(FindingBuilder::build)
                        .sorted((a, b) -> a.kind().compareTo(b.kind()))
                        .toList())));
        return new Report(all);
    }

    /** The same with only the findings of some kinds. */
    public Report only(java.util.function.Predicate<Kind> wanted) {
        return new Report(products.stream()
                .map(product -> new ProductFindings(
                        product.product(),
                        product.findings().stream()
                                .filter(finding -> wanted.test(finding.kind()))
                                .toList()))
                .filter(product -> !product.findings().isEmpty())
                .toList());
    }

    public long count(Kind kind) {
        return products.stream()
                .flatMap(product -> product.findings().stream())
                .filter(finding -> finding.kind() == kind)
                .count();
    }

    private static String text(Map<String, Node> row, String column) {
        Node node = row.get(column);
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** Gathers the rows of one finding. */
    private static final class FindingBuilder {

        private final Map<String, Node> first;
        private final Map<String, List<Map<String, Node>>> sides = new LinkedHashMap<>();

        FindingBuilder(Map<String, Node> first) {
            this.first = first;
        }

        void add(Map<String, Node> row) {
            sides.computeIfAbsent(text(row, "reading"), r -> new ArrayList<>()).add(row);
        }

        Finding build() {
            return new Finding(
                    Kind.of(text(first, "kind")).orElseThrow(),
                    text(first, "topic"),
                    text(first, "explanation"),
                    text(first, "finding"),
                    sides.values().stream().map(FindingBuilder::side).toList());
        }

        private static Side side(List<Map<String, Node>> rows) {
            Map<String, Node> first = rows.get(0);
            return new Side(
                    text(first, "value"),
                    text(first, "denied").equals("true"),
                    text(first, "planned").equals("true"),
                    rows.stream().map(FindingBuilder::voice).distinct().toList());
        }

        private static Voice voice(Map<String, Node> row) {
            String evidence = text(row, "evidence");
            return new Voice(
                    text(row, "source"),
                    Optional.of(text(row, "date")).filter(date -> !date.isEmpty()),
                    text(row, "quote"),
                    evidence.substring(evidence.indexOf("char=") + 5),
                    evidence,
                    text(row, "article"));
        }
    }
}
