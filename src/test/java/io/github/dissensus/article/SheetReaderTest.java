package io.github.dissensus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.model.Fact;
import io.github.dissensus.model.FactSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTest {

    @TempDir
    private Path folder;

    @Test
    void aLongTableMakesOneSheetOfEachSource() throws Exception {
        Path file = file("phones.csv", """
                source,subject,version,property,value,unit,date
                Harbour Labs,Tarn,5,weight,171,g,2026-03-01
                Mill Street,Tarn,5,weight,174,g,
                Harbour Labs,Tarn,5,price,"1,299",USD,2026-03-01
                """);

        List<FactSheet> sheets = new SheetReader().read(Original.of(file), TableColumns.PLAIN);

        assertEquals(
                List.of(Optional.of("Harbour Labs"), Optional.of("Mill Street")),
                sheets.stream().map(sheet -> sheet.article().publisher()).toList());
        assertEquals(
                List.of("weight 171 g", "price 1,299 USD"),
                sheets.get(0).facts().stream()
                        .map(fact -> fact.property() + " " + fact.value() + " "
                                + fact.unit().orElse(""))
                        .toList());
        assertEquals(
                "2026-03-01", sheets.get(0).article().published().orElseThrow().toString());
        assertTrue(sheets.get(1).article().published().isEmpty());
    }

    @Test
    void everyCellStandsAtItsPlaceInTheText() throws Exception {
        Path file = file(
                "kits.tsv", "name\tcolour\tcase\n\uD83D\uDE80 Brightwater\tsea green\t\"two\nlines\"\nTarn 5\t-\tno\n");

        FactSheet sheet = new SheetReader()
                .read(Original.of(file), TableColumns.PLAIN.with("subject", "name"))
                .get(0);

        assertEquals(
                List.of("sea green", "two lines", "no"),
                sheet.facts().stream().map(Fact::value).toList());
        for (Fact fact : sheet.facts()) {
            assertTrue(fact.evidence().standsIn(sheet.article().text()), fact.toString());
            assertEquals(fact.value(), fact.evidence().text());
        }
    }

    @Test
    void theQuoteColumnIsQuotedInPlaceOfTheCell() throws Exception {
        Path file = file(
                "q.csv", "subject,property,value,quote\nTarn 5,weight,171 g,\"The Tarn 5 weighs 171 g, they say.\"\n");

        Fact fact = new SheetReader()
                .read(Original.of(file), TableColumns.PLAIN)
                .get(0)
                .facts()
                .get(0);

        assertEquals("The Tarn 5 weighs 171 g, they say.", fact.evidence().text());
    }

    @Test
    void aTableWithoutSubjectsSaysHowToNameThem() throws Exception {
        Path file = file("t.csv", "model,weight\nTarn 5,171 g\n");

        ArticleProblem problem =
                assertThrows(ArticleProblem.class, () -> new SheetReader().read(Original.of(file), TableColumns.PLAIN));

        assertEquals(
                "it has no column \"subject\"; its columns are model, weight. Say which one names the products: "
                        + "--table subject=COLUMN",
                problem.getMessage());
    }

    @Test
    void aColumnThatIsNotThereIsTold() throws Exception {
        Path file = file("t.csv", "model,weight\nTarn 5,171 g\n");

        ArticleProblem problem = assertThrows(
                ArticleProblem.class,
                () -> new SheetReader().read(Original.of(file), TableColumns.PLAIN.with("subject", "name")));

        assertEquals("it has no column name; its columns are model, weight", problem.getMessage());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
