package io.github.dissensus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of pages as they stand on the web. */
final class PageReadingTest {

    private static final String STORY =
            "<p>The Orrin X2 camera weighs 512 grams, and it is made of magnesium, as the maker says.</p>"
                    + "<p>It is the first of its line that has a shutter without moving parts, and it costs less than the last.</p>"
                    + "<p>In the hand it feels like the cameras of the past, and the battery is good for a day of work.</p>";

    @Test
    void whatTheSitePutsIntoAnArticleIsLeftOut() throws ArticleProblem {
        Article article = page(
                "<article><h1>Orrin</h1>" + STORY
                        + "<p>Related: <a href=/x>The Sorrel M5 in a long test</a></p>"
                        + "<div class='newsletterSignup'><p>Our best stories every week, straight to you.</p></div>"
                        + "<p><a href=/y>FIVE CAMERAS THAT ARE WORTH A LOOK TODAY</a></p>"
                        + "<p>Follow Orbit on Twitter and Facebook.</p>"
                        + STORY.replace("Orrin", "Sorrel")
                        + "<h3>You may also like</h3><ul><li><a href=/1>One more camera</a></li><li><a href=/2>And another camera</a></li></ul>"
                        + "</article><div id=comments><p>A comment that is as long as a paragraph, and says that it is too heavy.</p></div>");
        assertEquals(
                6,
                article.blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                        .count(),
                article.text());
        assertTrue(article.text().contains("The Sorrel X2 camera weighs"));
    }

    @Test
    void aTableKeepsTheNamesOfItsRowsAndColumns() throws ArticleProblem {
        Article article =
                page("<article>" + STORY + "<table><thead><tr><th></th><th>Orrin X2</th><th>Orrin X3</th></tr></thead>"
                        + "<tr><th>Weight</th><td>512 g</td><td>640 g</td></tr></table>"
                        + "<table><tr><td>Memory</td><td>8 GB</td></tr></table></article>");
        Block cell = block(article, "640 g");
        assertEquals(Optional.of(new Block.Heads(Optional.of("Weight"), Optional.of("Orrin X3"))), cell.heads());
        assertEquals(
                Optional.of(new Block.Heads(Optional.of("Memory"), Optional.empty())),
                block(article, "Memory: 8 GB").heads());
        assertTrue(article.text().contains("Weight | 512 g | 640 g"), article.text());
    }

    @Test
    void kindsOfBlocksAreTold() throws ArticleProblem {
        Article article =
                page("<article><h2>Handling</h2>" + STORY + "<blockquote><p>It is the best we made.</p></blockquote>"
                        + "<ul><li>A shutter of glass</li></ul><figure><img src=a.png><figcaption>The Orrin on a desk</figcaption></figure>"
                        + "<span class=photoCaption>The maker at work</span></article>");
        assertEquals(Block.Kind.HEADING, block(article, "Handling").kind());
        assertEquals(Block.Kind.QUOTE, block(article, "It is the best we made.").kind());
        assertEquals(Block.Kind.LIST_ITEM, block(article, "A shutter of glass").kind());
        assertEquals(Block.Kind.CAPTION, block(article, "The Orrin on a desk").kind());
        assertEquals(Block.Kind.CAPTION, block(article, "The maker at work").kind());
    }

    @Test
    void quotesStayFindableInWhatAReaderSees() throws ArticleProblem {
        Article article = page("<article>" + STORY
                + "<p>It weighs&nbsp;512&#8239;grams and has a mag&shy;nesium&#8203; body.</p></article>");
        assertTrue(article.text().contains("It weighs 512 grams and has a magnesium body."), article.text());
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, '<meta charset=windows-1252>', Ærø café",
        "windows-1252, '', Ærø café",
        "UTF-8, '<meta charset=iso-8859-1>', Ærø café",
        "UTF-8, '', Ærø café",
        "windows-1252, '<meta charset=utf-8>', Ærø café",
        "UTF-16, '', Ærø café",
        "Shift_JIS, '<meta charset=shift_jis>', カメラは軽い"
    })
    void encodingsAreReadDeclaredOrNot(String encoding, String declared, String words) throws ArticleProblem {
        String page = "<html><head>" + declared + "</head><body><article>" + STORY + "<p>" + words
                + " and more words of the same kind that stand here.</p></article></body></html>";
        Article article = read(page.getBytes(Charset.forName(encoding)), Optional.empty());
        assertTrue(article.text().contains(words), article.text());
    }

    @Test
    void theEncodingThatTheServerNamesIsFollowed() throws ArticleProblem {
        byte[] bytes = ("<article>" + STORY + "<p>Лёгкая камера стоит меньше других.</p></article>")
                .getBytes(Charset.forName("windows-1251"));
        Article article = new ArticleReader()
                .read(new Original("a", Optional.empty(), Optional.of("text/html; charset=windows-1251"), bytes));
        assertTrue(article.text().contains("Лёгкая камера"), article.text());
    }

    @Test
    void aRelativeCanonicalAddressIsResolvedAndLosesWhatTracks() throws ArticleProblem {
        URI fetched = URI.create("http://News.example:80/amp/orrin?utm_source=feed&id=7");
        Article amp = read(
                ("<html><head><base href=http://news.example/cameras/><link rel=canonical href='orrin?utm_source=x&id=7#top'></head><body>"
                                + STORY + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                Optional.of(fetched));
        assertEquals(Optional.of(URI.create("http://news.example/cameras/orrin?id=7")), amp.url());
        Article bare = read(
                ("<html><body>" + STORY + "</body></html>").getBytes(StandardCharsets.UTF_8), Optional.of(fetched));
        assertEquals(Optional.of(URI.create("http://news.example/amp/orrin?id=7")), bare.url());
    }

    @Test
    void whereMetadataWasFoundIsTold() throws ArticleProblem {
        Article article = read(
                ("<html lang=en-GB><head><meta property=og:title content='Orrin X2 reviewed'><script type=application/ld+json>"
                                + "{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"author\":[{\"@id\":\"#ada\"}],\"datePublished\":\"2026-03-04T10:00:00Z\"},"
                                + "{\"@id\":\"#ada\",\"@type\":\"Person\",\"name\":\"Ada Quill\"}]}</script></head><body>"
                                + STORY + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                Optional.empty());
        assertEquals(List.of("Ada Quill"), article.authors());
        assertEquals("JSON-LD author", article.origins().get(Article.Field.AUTHORS));
        assertEquals("JSON-LD datePublished", article.origins().get(Article.Field.PUBLISHED));
        assertEquals("meta og:title", article.origins().get(Article.Field.TITLE));
        assertEquals("attribute lang", article.origins().get(Article.Field.LANGUAGE));
    }

    @Test
    void aStubIsMarked() throws ArticleProblem {
        String json =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Orrin\",\"isAccessibleForFree\":\"False\"}</script>";
        assertEquals(
                Set.of(Article.Mark.STUB),
                page(json + "<article>" + STORY + "</article>").marks());
        assertEquals(Set.of(), page("<article>" + STORY + "</article>").marks());
        assertEquals(
                Set.of(),
                page(json + "<article>" + STORY.repeat(8) + "</article>").marks());
    }

    @ParameterizedTest
    @CsvSource({
        "'', de, 'Die neue Kamera wiegt nur noch fünfhundert Gramm und ist damit die leichteste ihrer Art, wie der Hersteller gestern auf der Messe in der Stadt sagte, und sie soll im Herbst in den Handel kommen, wenn alles so läuft wie es geplant ist.'",
        "en, fr, 'Le nouvel appareil pèse moins de cinq cents grammes et il est le plus léger de sa gamme, selon le fabricant qui a présenté le modèle hier au salon de la ville, et les premiers clients pourront le recevoir dans les magasins à la fin de cette année.'",
        "en, ru, 'Новая камера весит меньше пятисот граммов и стала самой лёгкой в своём ряду, сообщил производитель на выставке.'",
        "ar, ar, 'تزن الكاميرا الجديدة أقل من خمسمئة غرام وهي الأخف في فئتها كما قالت الشركة أمس في المعرض.'"
    })
    void aPageInAnotherLanguageIsKeptAndMarked(String declared, String language, String words) throws ArticleProblem {
        String lang = declared.isEmpty() ? "" : " lang=" + declared;
        Article article = read(
                ("<html" + lang + "><body><article><p>" + words + "</p></article></body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                Optional.empty());
        assertEquals(language, article.language());
        assertEquals(Set.of(Article.Mark.NOT_ENGLISH), article.marks());
        assertFalse(article.isReadForClaims());
    }

    @Test
    void aPageThatAScriptWritesIsReadFromItsData() throws ArticleProblem {
        String body = "The Orrin X2 camera weighs 512 grams and is made of magnesium as the maker says. ".repeat(8);
        Article article = page(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Orrin\",\"articleBody\":\""
                        + body
                        + "\"}</script><div id=app><p>This page needs a newer browser to be shown as it is meant to be.</p></div>");
        assertTrue(article.text().contains("made of magnesium"), article.text());
    }

    @Test
    void aTextLongerThanAnyArticleIsRefused() {
        String body = "<article><p>" + "The Orrin X2 camera weighs 512 grams. ".repeat(30_000) + "</p></article>";
        ArticleProblem problem = assertThrows(ArticleProblem.class, () -> page(body));
        assertEquals("its text has more than a million characters: cut it into articles", problem.getMessage());
    }

    private static Block block(Article article, String words) {
        return article.blocks().stream()
                .filter(block -> article.textOf(block).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is no block of " + article.blocks() + article.text()));
    }

    private static Article page(String body) throws ArticleProblem {
        return read(
                ("<!doctype html><html lang=en><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8),
                Optional.empty());
    }

    private static Article read(byte[] bytes, Optional<URI> address) throws ArticleProblem {
        return new ArticleReader().read(new Original("orrin.html", address, Optional.empty(), bytes));
    }
}
