package io.github.dissensus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.article.Original;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Claim;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables of specifications in articles: the heads of a cell give its product and its property. */
class TableReaderTest {

    private static final Extractor EXTRACTOR = new Extractor(LexiconLoader.load());

    private static final String STORY = """
            <h1>Orrin X2 against Orrin X1: which camera to buy</h1>
            <p>Lumeris released the Orrin X2 on Monday. The camera replaces the Orrin X1, and we held both of them in our hands for a
            whole week, in the rain and in the sun.</p>""";

    @Test
    void aColumnNamesTheProductAndARowItsProperty() throws ArticleProblem {
        assertEquals(
                List.of(
                        "Orrin X2 | weight | 512 g | 512 g",
                        "Orrin X1 | weight | 610 g | 610 g",
                        "Orrin X2 | price | $1,299 | $1,299",
                        "Orrin X1 | price | $999 | $999",
                        "Orrin X2 | lens mount | bayonet | bayonet",
                        "Orrin X1 | lens mount | thread | thread"),
                cells("""
                        <table><thead><tr><th></th><th>Orrin X2</th><th>Orrin X1</th></tr></thead>
                        <tr><th>Weight</th><td>512 g</td><td>610 g</td></tr>
                        <tr><th>Price</th><td>$1,299</td><td>$999</td></tr>
                        <tr><th>Lens mount</th><td>bayonet</td><td>thread</td></tr></table>"""));
    }

    @Test
    void aRowNamesTheProductAndAColumnItsProperty() throws ArticleProblem {
        assertEquals(
                List.of(
                        "Orrin X2 | weight | 512 g | 512 g",
                        "Orrin X2 | price | $1,299 | $1,299",
                        "Orrin X1 | weight | 512 g | 512 g",
                        "Orrin X1 | price | $999 | $999"),
                cells("""
                        <table><tr><th>Camera</th><th>Weight</th><th>Price</th></tr>
                        <tr><td>Orrin X2</td><td>512 g</td><td>$1,299</td></tr>
                        <tr><td>Orrin X1</td><td>512 g</td><td>$999</td></tr></table>"""));
    }

    @Test
    void aTableOfTwoColumnsMayNameItsProductAbove() throws ArticleProblem {
        assertEquals(List.of("Orrin X1 | weight | 610 g | Weight: 610 g"), cells("""
                        <table><tr><th>Figures</th><th>Orrin X1</th></tr>
                        <tr><td>Weight</td><td>610 g</td></tr></table>"""));
    }

    @Test
    void aTableOfOneProductIsTheArticles() throws ArticleProblem {
        assertEquals(
                List.of("Orrin X2 | weight | 512 g | Weight: 512 g"),
                cells("<table><tr><th>Weight</th><td>512 g</td></tr></table>"));
    }

    @Test
    void aTableThatNamesNoProductSaysNothingOfOne() throws ArticleProblem {
        assertEquals(List.of(), cells("""
                        <table><tr><th>Shop</th><th>Price</th><th>Weight</th></tr>
                        <tr><td>High Street</td><td>$1,250</td><td>512 g</td></tr></table>"""));
    }

    /** The claims made of cells. */
    private static List<String> cells(String table) throws ArticleProblem {
        String page = "<!doctype html><html lang=en><body><article>" + STORY + table + "</article></body></html>";
        var article = new ArticleReader()
                .read(new Original(
                        "orrin.html", Optional.empty(), Optional.empty(), page.getBytes(StandardCharsets.UTF_8)));
        int first = article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.TABLE_CELL)
                .mapToInt(Block::start)
                .min()
                .orElseThrow();
        return EXTRACTOR.claims(article).stream()
                .filter(claim -> claim.evidence().start() >= first)
                .map(TableReaderTest::line)
                .toList();
    }

    private static String line(Claim claim) {
        String subject = claim.subject().entity().name()
                + claim.subject().version().map(version -> " " + version).orElse("");
        return String.join(
                " | ",
                subject,
                claim.property().name(),
                claim.asWritten(),
                claim.evidence().text());
    }
}
