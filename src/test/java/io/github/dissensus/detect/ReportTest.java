package io.github.dissensus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.query.Fixture;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The order of a report, and all that it says of a finding. */
class ReportTest {

    private static Store store;

    @BeforeAll
    static void open() {
        store = Fixture.store(Fixture.FOLDER.resolve("graph.trig"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Report report(Map<String, String> given) {
        return store.read(data -> Report.of(data, SavedQueries.load(), given));
    }

    private static List<String> lines(Report report) {
        return report.products().stream()
                .flatMap(product -> product.findings().stream()
                        .map(finding -> product.product() + " | " + finding.kind() + " | " + finding.topic()))
                .toList();
    }

    @Test
    void productsStandByNameAndFindingsTheLoudestFirst() {
        assertEquals(
                List.of(
                        "Skiff Linux | conflict | Skiff Linux 2.0: kernel version",
                        "Skiff Linux | tension | Skiff Linux 2.0: based on",
                        "Skiff Linux | tension | Skiff Linux 2.0: release status",
                        "Skiff Linux | refinement | Skiff Linux 2.0: general availability date",
                        "Tern X1 | conflict | Tern X1: hover time, no wind",
                        "Tern X1 | self-contradiction | Tern X1: support period",
                        "Tern X1 | agreement | Tern X1: supports"),
                lines(report(Map.of())));
    }

    @Test
    void aFindingHasASideForEachValueWithItsVoices() {
        Report.Finding finding = report(Map.of()).products().get(0).findings().get(0);

        assertEquals("6.1 or 5.15.", finding.explanation());
        assertEquals("http://localhost:3330/topic/skiff-kernel#conflict", finding.iri());
        assertEquals(
                List.of("6.1", "5.15"),
                finding.sides().stream().map(Report.Side::value).toList());
        assertEquals(
                List.of(new Report.Voice(
                        "Harbour Gazette",
                        Optional.of("2025-03-01"),
                        "Skiff Linux 2.0 boots a 6.1 kernel",
                        "40,74",
                        "http://localhost:3330/article/aaaaaaaaaaaaaaaa.txt#char=40,74",
                        "http://localhost:3330/article/aaaaaaaaaaaaaaaa#article")),
                finding.sides().get(0).voices());
    }

    @Test
    void aPlanIsMarkedAsOne() {
        Report.Finding refinement =
                report(Map.of()).products().get(0).findings().get(3);

        assertEquals(
                List.of(true, true),
                refinement.sides().stream().map(Report.Side::planned).toList());
    }

    @Test
    void itMayBeOfOneProductOneTopicOrSomeKinds() {
        assertEquals(
                4,
                lines(report(Map.of("product_iri", "http://localhost:3330/product/skiff-linux")))
                        .size());
        assertEquals(
                List.of("Tern X1 | agreement | Tern X1: supports"),
                lines(report(Map.of("topic_iri", "http://localhost:3330/topic/tern-wifi"))));
        Report loud = report(Map.of()).only(Report.Kind::isLoud);
        assertEquals(5, lines(loud).size());
        assertEquals(2, loud.count(Report.Kind.CONFLICT));
        assertEquals(0, loud.count(Report.Kind.AGREEMENT));
    }
}
