package io.github.dissensus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Fact;
import io.github.dissensus.model.FactSheet;
import io.github.dissensus.model.Passage;
import io.github.dissensus.model.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactReaderTest {

    private static final FactReader READER = new FactReader(LexiconLoader.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    weight            | 171 g              |      | weight            | number 0.171
                    Weight (g)        | 171                |      | weight            | number 0.171
                    height            | 6.1                | inches | height          | number 0.15494
                    kernel_version    | 6.6 LTS            |      | kernelVersion     | version 6.6
                    release date      | 4 October 2026     |      | releaseDate       | date 2026-10-04
                    release status    | public beta        |      | releaseStatus     | status public-preview
                    packageFormat     | RPM                |      | packageFormat     | thing RPM
                    dep_time          | 7:10 a.m.          |      | dep time          | text 7:10 a.m.
                    lamps             | 40                 |      | lamps             | number 40
                    finish            | sea green, matt    |      | finish            | text sea green, matt
                    """)
    void aCellIsReadAsAWhole(String heading, String cell, String unit, String property, String value) {
        Claim claim = claim(heading, cell, Optional.ofNullable(unit));

        assertEquals(property, claim.property().name());
        assertEquals(value, shown(claim.value()));
        assertEquals(cell, claim.asWritten());
    }

    private static Claim claim(String heading, String cell, Optional<String> unit) {
        Fact fact = new Fact(
                "Tarn 5",
                Optional.empty(),
                Optional.empty(),
                heading,
                Optional.empty(),
                unit,
                Optional.empty(),
                cell,
                new Passage(0, cell.length(), cell));
        return READER.claims(new FactSheet(Article.ofText("sheet.csv", cell, List.of()), List.of(fact)))
                .get(0);
    }

    private static String shown(Value value) {
        if (value instanceof Value.Quantity quantity) {
            return "number "
                    + quantity.number().orElseThrow().stripTrailingZeros().toPlainString();
        }
        if (value instanceof Value.Version version) {
            return "version " + version.number();
        }
        if (value instanceof Value.Date date) {
            return "date " + date.written().orElseThrow();
        }
        if (value instanceof Value.Status status) {
            return "status " + status.name();
        }
        return value instanceof Value.Thing thing
                ? "thing " + thing.entity().name()
                : "text " + ((Value.Text) value).words();
    }
}
