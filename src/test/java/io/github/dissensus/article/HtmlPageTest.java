package io.github.dissensus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.model.Article;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static final String BODY = """
            <header><nav><a href="/">Home</a> <a href="/cameras">Cameras</a></nav></header>
            <main><article>
              <h1>The Orrin X2 seen close</h1>
              <p class="byline">By Ida Holm and Per Moe</p>
              <p>Lumeris showed the Orrin&nbsp;X2 camera on Monday, and we held one of the first in our hands, for a day.</p>
              <div class="advert">Buy the Zephyr tripod now, and save a third of its price until Sunday night.</div>
              <h2>In the box</h2>
              <p>The camera ships with a <b>battery</b> charger, a neck strap, and a man&shy;ual that nobody will read.</p>
              <ul><li>It weighs 512 grams, with its battery.</li><li>It costs $1,299, without a lens.</li></ul>
              <table><tr><th>Weight</th><td>512 g</td></tr></table>
              <blockquote>We made it lighter than ever, said the head of the team on Monday.</blockquote>
              <script>var camera = "never read";</script>
            </article></main>
            <aside class="related"><p>Related: the Sorrel M5 camera was recalled, all of its owners should read on.</p></aside>
            <div id="cookie-consent"><p>We value your privacy, and our 812 partners do so even more than we do.</p></div>
            <footer><p>Copyright 2026 The Daily Orbit, all rights reserved, in all countries.</p></footer>
            """;

    @Test
    void onlyTheArticleIsRead() throws ArticleProblem {
        Article article = page("<title>Orrin</title>", BODY);
        List<String> words = List.of(
                "Lumeris showed the Orrin X2 camera on Monday, and we held one of the first in our hands, for a day.",
                "In the box",
                "The camera ships with a battery charger, a neck strap, and a manual that nobody will read.",
                "It weighs 512 grams, with its battery.",
                "It costs $1,299, without a lens.",
                "Weight: 512 g",
                "We made it lighter than ever, said the head of the team on Monday.");
        List<String> kinds =
                List.of("PARAGRAPH", "HEADING", "PARAGRAPH", "LIST_ITEM", "LIST_ITEM", "TABLE_CELL", "QUOTE");
        assertEquals("TITLE", article.blocks().get(0).kind().name());
        var rest = article.blocks().subList(1, article.blocks().size());
        assertEquals(words, rest.stream().map(article::textOf).toList());
        assertEquals(kinds, rest.stream().map(block -> block.kind().name()).toList());
        for (String furniture : List.of("Home", "Zephyr", "Sorrel", "privacy", "Copyright", "never read", "Ida Holm")) {
            assertFalse(article.text().contains(furniture), furniture);
        }
    }

    @Test
    void jsonLdIsBelievedFirst() throws ArticleProblem {
        Article article = page("""
                <title>Orrin | Orbit</title>
                <meta property="og:title" content="Another title">
                <meta property="article:published_time" content="2020-01-01">
                <script type="application/ld+json">{"@graph": [
                  {"@type": "Organization", "@id": "#orbit", "name": "The Daily Orbit"},
                  {"@type": "NewsArticle", "headline": "Orrin X2 &amp; friends", "datePublished": "2026-06-09T08:00:00+02:00",
                   "dateModified": "2026-06-10", "inLanguage": "en-GB", "publisher": {"@id": "#orbit"},
                   "author": [{"@type": "Person", "name": "Ida Holm"}, {"@type": "Person", "name": "Per Moe"}],
                   "mainEntityOfPage": "https://orbit.example/orrin?page=1#top"}]}</script>
                """, BODY);
        assertEquals(Optional.of("Orrin X2 & friends"), article.title());
        assertEquals(Optional.of(LocalDate.of(2026, 6, 9)), article.published());
        assertEquals(Optional.of(LocalDate.of(2026, 6, 10)), article.modified());
        assertEquals(Optional.of("The Daily Orbit"), article.publisher());
        assertEquals(List.of("Ida Holm", "Per Moe"), article.authors());
        assertEquals("en-GB", article.language());
        assertEquals(Optional.of(URI.create("https://orbit.example/orrin?page=1")), article.url());
    }

    @Test
    void metaTagsStandInForJsonLd() throws ArticleProblem {
        Article article = page("""
                <meta property="og:title" content="Orrin X2 seen close">
                <meta property="og:site_name" content="The Daily Orbit">
                <meta property="article:published_time" content="2026-06-09T08:00:00Z">
                <meta name="author" content="Ida Holm">
                <link rel="canonical" href="https://orbit.example/orrin">
                <script type="application/ld+json">{"broken": </script>
                """, BODY);
        assertEquals(Optional.of("Orrin X2 seen close"), article.title());
        assertEquals(Optional.of("The Daily Orbit"), article.publisher());
        assertEquals(Optional.of(LocalDate.of(2026, 6, 9)), article.published());
        assertEquals(List.of("Ida Holm", "Per Moe"), article.authors());
        assertEquals(Optional.of(URI.create("https://orbit.example/orrin")), article.url());
    }

    @Test
    void aBylineNamesTheAuthorsAndNothingElseIsGuessed() throws ArticleProblem {
        Article article = page("", BODY);
        assertEquals(Optional.of("The Orrin X2 seen close"), article.title());
        assertEquals(List.of("Ida Holm", "Per Moe"), article.authors());
        assertEquals(Optional.empty(), article.published());
        assertEquals(Optional.empty(), article.publisher());
        assertEquals(Optional.empty(), article.url());
        assertEquals("en", article.language());
    }

    @Test
    void anAddressThatIsNoWebAddressIsNotKept() throws ArticleProblem {
        for (String address : List.of("/orrin", "javascript:x()", "https:///orrin", "not an address")) {
            assertEquals(
                    Optional.empty(),
                    page("<link rel=\"canonical\" href=\"" + address + "\">", BODY)
                            .url(),
                    address);
        }
    }

    @Test
    void theDeclaredEncodingIsFollowed() throws ArticleProblem {
        String page = "<html><head><meta charset=iso-8859-1></head><body><p>"
                + "The Ærø camera weighs 512 grams, and it costs less than all of its rivals.</p></body></html>";
        Article article = new HtmlPage(new Original(
                        "a.html", Optional.empty(), Optional.empty(), page.getBytes(StandardCharsets.ISO_8859_1)))
                .read();
        assertTrue(article.text().startsWith("The Ærø camera"), article.text());
    }

    private static Article page(String head, String body) throws ArticleProblem {
        String page = "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
        return new HtmlPage(new Original(
                        "orrin.html", Optional.empty(), Optional.empty(), page.getBytes(StandardCharsets.UTF_8)))
                .read();
    }
}
