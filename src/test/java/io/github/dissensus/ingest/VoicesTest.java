package io.github.dissensus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {

    private static final String LINKS = """
            SELECT ?said WHERE {
              { ?link a dis:VoiceLink ; dis:sharedClaim ?claim BIND (CONCAT(STR(?link), " ", STR(?claim)) AS ?said) }
              UNION { ?link a dis:VoiceLink BIND (STR(?link) AS ?said) }
            } ORDER BY ?said
            """;

    private static final String STORY = """
            Halden recalls a lamp

            The maker of the Halden S2 lamp said on Friday that it will take back every unit sold since the spring. The
            base of the lamp can crack when it is turned too far, and two buyers were cut. Shops will pay the full price
            back, and nobody has to show a receipt. The company found the fault during a test of its own and told the
            regulator at once. A new base of steel is on its way, and those who wait for it will get a cover for free.
            """;

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.temporary(new Iris(Iris.DEFAULT_BASE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aTextThatWasCopiedWithFewChangesSharesTheVoice() throws Exception {
        read("a.txt", STORY);
        read("b.txt", STORY.replace("on Friday", "on Friday evening").replace("for free", "at no cost"));
        read(
                "c.txt",
                "A kettle that whistles\n\nThe Brightwater kettle whistles in two tones and holds a litre of water.");

        assertEquals(1, links());
        assertEquals(1, voices());
    }

    @Test
    void sheetsThatShareTheirOddValuesShareTheVoice() throws Exception {
        read("sheets.csv", sheets());

        assertEquals(
                List.of("Copy", "Origin"),
                column("SELECT ?name WHERE { ?it dis:voice ?v ; schema:publisher/rdfs:label ?name } ORDER BY ?name"));
    }

    @Test
    void anArticleThatIsReplacedGivesItsVoiceBack() throws Exception {
        read("a.txt", STORY);
        read("b.txt", STORY.replace("on Friday", "on Friday evening"));
        read(
                "b.txt",
                "A kettle that whistles\n\nThe Brightwater kettle whistles in two tones and holds a litre of water.");

        assertEquals(0, links());
        assertEquals(0, voices());
    }

    @Test
    void voicesDoNotDependOnTheOrderOfReading() throws Exception {
        String[] rows = sheets().split("\n");
        for (int source = 0; source < 5; source++) {
            read("sheet-" + source + ".csv", sheet(rows, source));
        }
        List<String> forwards = column(LINKS);
        close();
        open();
        for (int source = 4; source >= 0; source--) {
            read("sheet-" + source + ".csv", sheet(rows, source));
        }

        assertEquals(1 + 6, forwards.size());
        assertEquals(forwards, column(LINKS));
    }

    private static String sheet(String[] rows, int source) {
        return rows[0] + "\n" + String.join("\n", List.of(rows).subList(1 + 12 * source, 13 + 12 * source)) + "\n";
    }

    /** Three sources that agree, one with six odd values, and one that has all six from it. */
    private static String sheets() {
        StringBuilder rows = new StringBuilder("source,subject,property,value\n");
        for (String source : List.of("One", "Two", "Three", "Origin", "Copy")) {
            for (int lamp = 1; lamp <= 12; lamp++) {
                boolean odd = (source.equals("Origin") || source.equals("Copy")) && lamp % 2 == 0;
                rows.append(source)
                        .append(",Lamp ")
                        .append((char) ('A' + lamp))
                        .append(",colour,")
                        .append(odd ? "dark" : "light")
                        .append('\n');
            }
        }
        return rows.toString();
    }

    private long links() {
        return column("SELECT ?link WHERE { ?link a dis:VoiceLink }").size();
    }

    private long voices() {
        return column("SELECT DISTINCT ?voice WHERE { ?it dis:voice ?voice }").size();
    }

    private List<String> column(String query) {
        String prefixes = """
                PREFIX dis: <https://w3id.org/dissensus/ns#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX schema: <https://schema.org/>
                """;
        return store.read(data -> new QueryRunner(data).rows(QueryFactory.create(prefixes + query), Map.of())).stream()
                .map(row -> row.values().iterator().next())
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                .toList();
    }

    private void read(String name, String text) throws IOException {
        new Ingest(store).read(List.of(Files.writeString(folder.resolve(name), text)), done -> {});
    }
}
