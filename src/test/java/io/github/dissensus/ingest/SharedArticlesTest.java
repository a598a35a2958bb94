package io.github.dissensus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.detect.Report;
import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.QuoteCheck;
import io.github.dissensus.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Five real articles on one launch, kept beside the project, and what is known to differ between them. */
class SharedArticlesTest {

    private static final Path ARTICLES = Path.of("../shared/articles");

    private static Store store;
    private static Outcome outcome;
    private static List<Report.Finding> findings;

    @BeforeAll
    static void read() {
        if (!Files.isDirectory(ARTICLES)) {
            assertFalse("true".equals(System.getenv("CI")), ARTICLES + " is missing, and CI must not go without");
            Assumptions.abort(ARTICLES + " is missing");
        }
        store = Store.temporary(new Iris(Iris.DEFAULT_BASE));
        outcome = new Ingest(store).read(List.of(ARTICLES), done -> {});
        findings = store.read(data -> Report.of(data, SavedQueries.load())).products().stream()
                .flatMap(product -> product.findings().stream())
                .toList();
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void allFiveAreRead() {
        assertEquals(5, outcome.articles());
        assertEquals(List.of(), outcome.problems());
        assertEquals(List.of(), outcome.refused());
    }

    @Test
    void theKernelOfTheDistributionIsInConflict() {
        assertTrue(
                hasSides(Report.Kind.CONFLICT, "Azure Linux 4.0: kernel version", "6.6", "6.12"),
                () -> "conflicts: " + of(Report.Kind.CONFLICT));
    }

    @Test
    void theStatusOfTheContainerSystemIsInConflict() {
        assertTrue(
                hasSides(
                        Report.Kind.CONFLICT,
                        "Azure Container Linux: release status",
                        "preview",
                        "generally available"),
                () -> "conflicts: " + of(Report.Kind.CONFLICT));
    }

    @Test
    void oneDateOfGeneralAvailabilityRefinesTheOther() {
        assertTrue(
                hasSides(
                        Report.Kind.REFINEMENT,
                        "Azure Linux 4.0: general availability date",
                        "late 2026",
                        "October 2026"),
                () -> "refinements: " + of(Report.Kind.REFINEMENT));
    }

    @Test
    void theVersionOfPythonIsAgreedUpon() {
        List<Report.Finding> python = findings.stream()
                .filter(finding -> finding.topic().startsWith("Azure Linux 4.0: component version, Python"))
                .toList();
        assertEquals(
                List.of(Report.Kind.AGREEMENT),
                python.stream().map(Report.Finding::kind).toList(),
                () -> python.toString());
        assertEquals(1, python.get(0).sides().size());
        assertTrue(python.get(0).sides().get(0).value().contains("3.12"));
    }

    @Test
    void bootTimesOfDifferentProductsMeetInNoFinding() {
        List<Map<String, Node>> claims = rows("claims/all-claims").stream()
                .filter(row -> text(row, "property").equals("bootTime"))
                .toList();
        Map<String, Set<String>> productsByClaim = claims.stream()
                .collect(Collectors.toMap(row -> text(row, "claim"), row -> Set.of(text(row, "subject"))));
        Set<String> products = new TreeSet<>();
        productsByClaim.values().forEach(products::addAll);
        assertTrue(products.size() > 1, () -> "boot times of several products were read: " + products);
        Map<String, Set<String>> byFinding = rows("discrepancies/report").stream()
                .filter(row -> productsByClaim.containsKey(text(row, "claim")))
                .collect(Collectors.toMap(
                        row -> text(row, "finding"), row -> productsByClaim.get(text(row, "claim")), (a, b) -> {
                            Set<String> both = new HashSet<>(a);
                            both.addAll(b);
                            return both;
                        }));
        byFinding.forEach((finding, its) -> assertEquals(1, its.size(), () -> finding + " joins " + its));
    }

    @Test
    void everyQuoteIsFoundAtItsPlace() {
        QuoteCheck.Result quotes = store.read(data -> QuoteCheck.run(data, store.texts()));
        assertEquals(outcome.claims(), quotes.checked());
        assertTrue(quotes.checked() > 100, () -> quotes.checked() + " quotes");
        assertEquals(List.of(), quotes.problems());
    }

    /** Whether a finding on a topic has two sides whose values hold these words, one each. */
    private static boolean hasSides(Report.Kind kind, String topic, String one, String other) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind && finding.topic().equals(topic))
                .map(finding -> finding.sides().stream().map(Report.Side::value).toList())
                .anyMatch(values -> values.stream().anyMatch(value -> value.contains(one))
                        && values.stream().anyMatch(value -> value.contains(other) && !value.contains(one)));
    }

    private static List<String> of(Report.Kind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.topic() + " "
                        + finding.sides().stream().map(Report.Side::value).toList())
                .toList();
    }

    private static List<Map<String, Node>> rows(String query) {
        return store.read(data ->
                new QueryRunner(data).rows(SavedQueries.load().find(query).parsed(), Map.of()));
    }

    private static String text(Map<String, Node> row, String column) {
        Node node = row.get(column);
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
