package io.github.dissensus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.model.Article;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authors, days and publishers as pages give them, with what stands around them on real pages. */
class PageMetadataTest {

    private static final String STORY =
            "<p>The Orrin X2 camera weighs 512 grams, and its makers showed it on a fair in the city for the first time.</p>"
                    .repeat(4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ida Holm and Per Moe | Ida Holm; Per Moe",
                "By IDA HOLM, PER MOE and LIV ARNES | IDA HOLM; PER MOE; LIV ARNES",
                "By IDA HOLM, Orbit Camera Writer | IDA HOLM",
                "Written by Per Y. Moe, PhD - Senior Reporter | Per Y. Moe, PhD",
                "Ida Holm, CNN | Ida Holm",
                "Words: Ida Holm & Per Moe | Ida Holm; Per Moe",
                "von Ida Holm und Per Moe | Ida Holm; Per Moe",
                "orrin_77 | orrin_77",
                "by Ida Holm / Monday, 3 March 2025 | Ida Holm",
                "https://orbit.example/people/ida | ''",
                "admin | ''",
                "Published 3 days ago | ''"
            })
    void aBylineIsReadForItsNames(String line, String names) {
        assertEquals(names, String.join("; ", Bylines.names(line)));
    }

    @Test
    void aBylineOnTwoLinesNamesNoEmployer() throws ArticleProblem {
        Article article = page("<div class=byline><div>By Ida Holm and Per Moe</div><div>Reuters</div></div>" + STORY);
        assertEquals(List.of("Ida Holm", "Per Moe"), article.authors());
    }

    @Test
    void aBylineThatNamesMoreCompletesWhatMachinesAreTold() throws ArticleProblem {
        String machine =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Orrin\",\"author\":{\"name\":\"Ida Holm\"}}</script>";
        String line = "<p class=byline>By Ida Holm, Per Moe, Liv Arnes</p>";
        assertEquals(
                List.of("Ida Holm", "Per Moe", "Liv Arnes"),
                page(machine + line + STORY).authors());
        assertEquals(
                List.of("Ida Holm"),
                page(machine + line.replace(", Per Moe, Liv Arnes", ", Hong Kong") + STORY)
                        .authors());
    }

    @Test
    void theAuthorOfThePageIsTheArticlesWhereThereIsNoArticle() throws ArticleProblem {
        Article article = page(
                "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebPage\",\"author\":{\"@id\":\"#kay\"}},"
                        + "{\"@id\":\"#kay\",\"@type\":[\"Person\"],\"name\":\"kay77\"}]}</script>" + STORY);
        assertEquals(List.of("kay77"), article.authors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the time in UTC is on the next day, the reader's line and the address are not
                "2025-03-04T02:24:00Z | '<li class=date>Mar 3, 2025 at 9:24 pm ET</li>' | /a | 2025-03-03",
                "2025-03-04T02:24:00Z | '' | /2025/03/03/a | 2025-03-03",
                // the address says when the story began, the reader's line when it was published
                "2025-03-04T06:07:01+0000 | '<p class=meta><time>March 4, 2025 / 1:07 AM</time></p>' | /a-2025-03-03/ | 2025-03-04",
                // at noon in Greenwich it is the same day in all of America
                "2025-03-04T11:45:59.000Z | '' | /2025/03/03/a | 2025-03-04",
                // the day on which the page was made
                "2025-03-04T17:42:40Z | '<div class=date>5 March 2025</div>' | /a | 2025-03-04",
                // another story's day
                "2025-03-04T01:00:00Z | '<aside><div class=date>3 March 2025</div></aside>' | /a | 2025-03-04",
                // a time in the site's own zone needs no help
                "2025-03-04T02:24:00-05:00 | '' | /2025/03/03/a | 2025-03-04",
                "0001-01-01T00:00:00Z | '<div class=publish-date>Published 11:11 PM EST Mar 3, 2025</div>' | /a | 2025-03-03",
                "'' | '<div class=date>March 3 15:23 2025</div>' | /a | 2025-03-03"
            })
    void theDayOfPublicationIsTheSitesOwn(String machine, String shown, String path, String day) throws ArticleProblem {
        String head =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Orrin\",\"datePublished\":\""
                        + machine + "\"}</script>";
        Article article = read(head + shown + STORY, Optional.of(URI.create("https://orbit.example" + path)));
        assertEquals(Optional.of(LocalDate.parse(day)), article.published());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wire Agency | City Chronicle | chron.example | City Chronicle",
                "Wire Agency | Orbit | orbit.example | Orbit",
                "Some Host | Orbit - News of the sky | orbit.example | Orbit",
                "Wire Agency | The Daily Orbit News | don.example | The Daily Orbit News",
                "The Daily Orbit | orbit | www.orbit.example | The Daily Orbit",
                "Wire Agency | Orbit | other.example | Wire Agency"
            })
    void thePublisherIsTheOneWhoseAddressItIs(String machine, String site, String host, String publisher)
            throws ArticleProblem {
        String head =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Orrin\",\"publisher\":{\"name\":\""
                        + machine + "\"}}</script><meta property=og:site_name content='" + site + "'>";
        Article article = read(head + STORY, Optional.of(URI.create("https://" + host + "/orrin")));
        assertEquals(Optional.of(publisher), article.publisher());
    }

    private static Article page(String body) throws ArticleProblem {
        return read(body, Optional.empty());
    }

    private static Article read(String body, Optional<URI> address) throws ArticleProblem {
        byte[] bytes = ("<!doctype html><html lang=en><body><article>" + body + "</article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        return new ArticleReader().read(new Original("orrin.html", address, Optional.empty(), bytes));
    }
}
