package io.github.dissensus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.detect.Report;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finds, in pairs of articles on one product each, what a person found who read them side by side:
 * {@code src/test/resources/findings/pairs.md}. What is found beyond it is listed too, for a person to judge.
 */
class KnownPairsTest {

    private static final Path FOLDER = Path.of("src/test/resources");

    // what is reached, with a little room for what the reading of one article decides; to be raised with it
    private static final double LEAST_RECALL = 0.53;
    private static final double LEAST_PRECISION = 0.90;
    private static final double LEAST_AGREEMENT = 0.34;

    private static final List<PairFinding> FOUND = new ArrayList<>();
    private static final List<PairRow> ROWS = new ArrayList<>();

    @BeforeAll
    static void read(@TempDir Path folder) throws Exception {
        ROWS.addAll(PairRow.all(FOLDER.resolve("findings/pairs.md")));
        Set<String> pairs = ROWS.stream().map(PairRow::pair).collect(Collectors.toCollection(TreeSet::new));
        for (String pair : pairs) {
            Path pages = Files.createDirectory(folder.resolve(pair));
            for (Path article : articles(pair)) {
                PairRow.page(article, pages);
            }
            try (Store store = Store.temporary(new Iris(Iris.DEFAULT_BASE))) {
                Outcome outcome = new Ingest(store).read(List.of(pages), done -> {});
                assertEquals(2, outcome.articles(), pair + " is a pair of articles");
                store.read(data -> Report.of(data, SavedQueries.load())).products().stream()
                        .flatMap(product -> product.findings().stream())
                        .forEach(finding -> FOUND.add(new PairFinding(pair, finding)));
            }
        }
    }

    private static List<Path> articles(String pair) throws Exception {
        try (Stream<Path> files = Files.list(FOLDER.resolve("reading/known"))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+-" + pair + "-[ab]\\.md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void mostOfWhatAReaderWouldTellApartIsFound() {
        List<PairRow> wanted = ROWS.stream().filter(PairRow::isLoudMust).toList();
        List<PairRow> missed = wanted.stream().filter(row -> !isFound(row)).toList();
        missed.forEach(row -> System.out.println("MISSED " + row));
        double recall = 1 - (double) missed.size() / wanted.size();
        System.out.printf("pairs: disagreements recall %.3f of %d%n", recall, wanted.size());
        assertTrue(recall >= LEAST_RECALL, () -> "recall fell to " + recall);
    }

    @Test
    void whatIsToldAsDisagreementIsOne() {
        List<PairFinding> loud = FOUND.stream().filter(PairFinding::isLoud).toList();
        List<PairFinding> extra = loud.stream()
                .filter(found -> ROWS.stream().noneMatch(row -> row.isMetBy(found)))
                .toList();
        extra.forEach(found -> System.out.println("EXTRA " + found));
        double precision = 1 - (double) extra.size() / loud.size();
        System.out.printf("pairs: disagreements precision %.3f of %d%n", precision, loud.size());
        assertTrue(precision >= LEAST_PRECISION, () -> "precision fell to " + precision);
    }

    @Test
    void whatBothSayIsTold() {
        List<PairRow> wanted =
                ROWS.stream().filter(row -> row.isMust() && !row.isLoudMust()).toList();
        List<PairRow> missed = wanted.stream().filter(row -> !isFound(row)).toList();
        missed.forEach(row -> System.out.println("MISSED " + row));
        FOUND.stream()
                .filter(found -> !found.isLoud() && ROWS.stream().noneMatch(row -> row.isMetBy(found)))
                .forEach(found -> System.out.println("QUIET " + found));
        double recall = 1 - (double) missed.size() / wanted.size();
        System.out.printf("pairs: agreements recall %.3f of %d%n", recall, wanted.size());
        assertTrue(recall >= LEAST_AGREEMENT, () -> "recall fell to " + recall);
    }

    private static boolean isFound(PairRow row) {
        return FOUND.stream().anyMatch(row::isMetBy);
    }
}
