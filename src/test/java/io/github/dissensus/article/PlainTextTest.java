package io.github.dissensus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text files as articles, and files that are none. */
class PlainTextTest {

    private static final String NEWS = """
            orbit.example

            The Orrin X2 camera seen close
            June 9, 2026

            Lumeris showed the Orrin X2 camera on Monday, and we held one of the first in our hands for a day.

            What is in the box

            The camera ships with a battery charger, a neck strap and a manual that nobody will read to the end.

            - a battery charger
            - a neck strap
            """;

    private final ArticleReader reader = new ArticleReader();

    @TempDir
    Path folder;

    @Test
    void titleDateAndPublisherAreFoundAboveTheFirstParagraph() throws Exception {
        Article article = read(NEWS);
        assertEquals(Optional.of("The Orrin X2 camera seen close"), article.title());
        assertEquals(Optional.of(LocalDate.of(2026, 6, 9)), article.published());
        assertEquals(Optional.of("orbit.example"), article.publisher());
        assertEquals("en", article.language());
        assertEquals("news.txt", article.file());
    }

    @Test
    void blocksAreToldApart() throws Exception {
        Article article = read(NEWS);
        assertEquals(List.of("The Orrin X2 camera seen close"), texts(article, Block.Kind.TITLE));
        assertEquals(List.of("What is in the box"), texts(article, Block.Kind.HEADING));
        assertEquals(List.of("- a battery charger", "- a neck strap"), texts(article, Block.Kind.LIST_ITEM));
        assertEquals(2, texts(article, Block.Kind.PARAGRAPH).size());
        assertEquals(List.of("orbit.example", "June 9, 2026"), texts(article, Block.Kind.FURNITURE));
    }

    @Test
    void theTextIsKeptToTheLetter() throws Exception {
        assertEquals(NEWS, read(NEWS).text());
        assertEquals(NEWS, read("\uFEFF" + NEWS.replace("\n", "\r\n")).text(), "but for line ends and byte order mark");
    }

    @Test
    void whatIsNotThereIsAbsent() throws Exception {
        Article article = read("The Orrin X2 camera weighs 512 grams.");
        assertEquals(Optional.empty(), article.title());
        assertEquals(Optional.empty(), article.published());
        assertEquals(Optional.empty(), article.publisher());
        assertEquals(List.of(), article.authors());
        assertEquals(1, article.blocks().size());
    }

    @Test
    void wrappedLinesAreOneParagraph() throws Exception {
        Article article = read("""
                The Orrin X2 camera weighs
                512 grams and costs
                less than its rivals.

                It goes on sale
                in the autumn
                of this year.
                """);
        assertEquals(
                List.of(
                        "The Orrin X2 camera weighs\n512 grams and costs\nless than its rivals.",
                        "It goes on sale\nin the autumn\nof this year."),
                texts(article, Block.Kind.PARAGRAPH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-04T13:59:00Z | 2026-06-04",
                "Jun 04, 2026 - 13:59 | 2026-06-04",
                "Published 4 June 2026 | 2026-06-04",
                "Sept. 1st, 2026 | 2026-09-01",
                "31 February 2026 | ",
                "June 2026 | ",
                "version 2026.06 | "
            })
    void aDateLineNamesItsDay(String line, LocalDate day) {
        assertEquals(Optional.ofNullable(day), NewsDates.find(line));
    }

    @Test
    void aFileThatIsNoArticleIsRefusedWithItsReason() throws IOException {
        assertEquals("it is empty", problem("empty.txt", new byte[0]));
        assertEquals("it holds no text", problem("blank.txt", utf8(" \n\t\n")));
        assertEquals("it holds binary data, not text or HTML", problem("a.txt", new byte[] {80, 75, 3, 4, 0, 0, 1}));
        assertEquals("it holds binary data, not text or HTML", problem("a.html", new byte[] {'<', 'p', '>', 0, 1}));
        assertEquals(
                "it is not UTF-8: save it as UTF-8 and read it again",
                problem("latin.txt", "Ærø is an island.".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(
                "no article text was found in the page",
                problem("bare.html", utf8("<html><body><nav>Home</nav></body></html>")));
        assertEquals(
                "there is no such file",
                assertThrows(ArticleProblem.class, () -> reader.read(folder.resolve("missing.txt")))
                        .getMessage());
        assertTrue(assertThrows(ArticleProblem.class, () -> reader.read(folder))
                .getMessage()
                .startsWith("it cannot be read: "));
    }

    @ParameterizedTest
    @CsvSource({"a.txt, true", "a.md, true", "a.HTML, true", "a.htm, true", "a.pdf, false", "a.ttl, false"})
    void onlyTextsAndPagesAreReadFromAFolder(String name, boolean read) {
        assertEquals(read, reader.reads(Path.of(name)));
    }

    private Article read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("news.txt"), text);
        return reader.read(file);
    }

    private String problem(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return assertThrows(ArticleProblem.class, () -> reader.read(file)).getMessage();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(Article article, Block.Kind kind) {
        return article.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(article::textOf)
                .toList();
    }
}
