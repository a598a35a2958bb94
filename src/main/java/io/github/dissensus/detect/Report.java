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
     * @param explanation one sentence of what differs and who says it
     * @param rule name of the rule that made it
     * @param settledBy what would settle it; empty for a finding without advice
     * @param iri its address
     * @param sides the best supported first
     */
    public record Finding(
            Kind kind, String topic, String explanation, String rule, String settledBy, String iri, List<Side> sides) {}

    /**
     * One reading: a value and the voices that give it.
     *
     * @param sources how many sources give it
     * @param independent how many of them are left when those that copy one another count once
     * @param support the sum of what the independent sources' words weigh; of use only beside that of the other sides
     */
    public record Side(
            String value,
            boolean denied,
            boolean planned,
            int sources,
            int independent,
            double support,
            List<Voice> voices) {

        /** "4 sources, 2 independent". */
        public String count() {
            String count = sources == 1 ? "1 source" : sources + " sources";
            return independent < sources ? count + ", " + independent + " independent" : count;
        }
    }

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
        Map<String, Map<String, ReportRows>> products = new LinkedHashMap<>();
        for (Map<String, Node> row : new QueryRunner(data).rows(query.parsed(), query.bind(given))) {
            products.computeIfAbsent(ReportRows.text(row, "product"), p -> new LinkedHashMap<>())
                    .computeIfAbsent(ReportRows.text(row, "finding"), f -> new ReportRows(row))
                    .add(row);
        }
        List<ProductFindings> all = new ArrayList<>();
        products.forEach((product, findings) -> all.add(new ProductFindings(
                product,
                findings.values().stream()
                        .map(ReportRows::build)
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
}
