package io.github.dissensus.article.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.article.Original;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of articles, of every kind, lead to the articles. */
final class SourcesTest {

    private static final String MAP = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'";

    @TempDir
    private Path folder;

    private final Map<String, String> web = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    void feedsSitemapsAndListsLeadToTheirArticles() throws IOException {
        web.put(
                "http://a.example/rss",
                "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title><link>http://a.example/</link>"
                        + "<description>d</description><item><link>http://a.example/1</link></item></channel></rss>");
        web.put(
                "http://a.example/atom",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>i</id><updated>2026-01-01T00:00:00Z</updated>"
                        + "<entry><title>e</title><id>x</id><updated>2026-01-01T00:00:00Z</updated><link href='/2'/></entry></feed>");
        web.put(
                "http://a.example/index.xml",
                "<?xml version='1.0'?><sitemapindex " + MAP
                        + "><sitemap><loc>http://a.example/news.xml</loc></sitemap></sitemapindex>");
        web.put(
                "http://a.example/news.xml",
                "<?xml version='1.0'?><urlset " + MAP
                        + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>http://a.example/3</loc><news:news>"
                        + "<news:publication><news:name>A</news:name><news:language>en</news:language></news:publication>"
                        + "<news:publication_date>2026-01-01</news:publication_date><news:title>T</news:title></news:news></url></urlset>");
        Path list = folder.resolve("addresses.txt");
        Files.writeString(list, "# mine\nhttp://a.example/4\n\nhttp://a.example/1\n");
        assertEquals(
                List.of("http://a.example/1", "http://a.example/2", "http://a.example/3", "http://a.example/4"),
                places("http://a.example/rss", "http://a.example/atom", "http://a.example/index.xml", list.toString()));
        assertEquals(List.of(), problems);
    }

    @Test
    void aListThatLeadsBackToItselfIsReadOnceAndOneThatIsTooDeepIsTold() throws IOException {
        String index = "<?xml version='1.0'?><sitemapindex " + MAP + "><sitemap><loc>%s</loc></sitemap></sitemapindex>";
        web.put("http://a.example/self.xml", String.format(index, "http://a.example/self.xml"));
        web.put(
                "http://a.example/feed",
                "<rss version='2.0'><channel><title>t</title><link>http://a.example/</link><description>d</description>"
                        + "<item><link>http://a.example/feed</link></item><item><link>http://a.example/1</link></item>"
                        + "</channel></rss>");
        for (int i = 0; i < 5; i++) {
            web.put("http://a.example/" + i + ".xml", String.format(index, "http://a.example/" + (i + 1) + ".xml"));
        }
        assertEquals(
                List.of("http://a.example/1"),
                places("http://a.example/self.xml", "http://a.example/feed", "http://a.example/0.xml"));
        assertEquals(
                List.of(
                        "http://a.example/self.xml: this list was read already: it leads back to itself",
                        "http://a.example/4.xml: lists within lists are read 3 deep, and this one is deeper"),
                problems);
    }

    @Test
    void aFeedInAFileLeadsToTheWebAndAnArticleInOneIsItself() throws IOException {
        Path feed = folder.resolve("feed.xml");
        Files.writeString(
                feed,
                "<rss version='2.0'><channel><title>t</title><link>http://a.example/</link><description>d</description>"
                        + "<item><link>http://a.example/9</link></item></channel></rss>");
        Path article = folder.resolve("orrin.txt");
        Files.writeString(article, "The Orrin X2 weighs 512 grams. See http://a.example/9 for more.");
        assertEquals(List.of("http://a.example/9", article.toString()), places(feed.toString(), article.toString()));
    }

    @Test
    void thePagesOfAnArchiveAreReadPlainAndPacked() throws IOException {
        String page = "<html><p>The Orrin X2 weighs 512 grams.</p></html>";
        String record = record("http://a.example/1", "text/html", page)
                + record("http://a.example/style.css", "text/css", "p {}")
                + record("http://a.example/2", "text/html", page);
        Path plain = folder.resolve("a.warc");
        Files.writeString(plain, record);
        Path packed = folder.resolve("b.warc.gz");
        Files.write(packed, FetcherTest.gzip(record));
        List<String> wanted = new ArrayList<>();
        for (Path file : List.of(plain, packed)) {
            wanted.add(file + "#http://a.example/1");
            wanted.add(file + "#http://a.example/2");
        }
        assertEquals(wanted, places(plain.toString(), packed.toString()), problems.toString());
    }

    private List<String> places(String... arguments) {
        List<String> places = new ArrayList<>();
        Sources sources = new Sources(
                List.of(arguments),
                new ArticleReader(),
                address -> Optional.of(new Original(
                        "a",
                        Optional.of(address),
                        Optional.empty(),
                        web.get(address.toString()).getBytes(StandardCharsets.UTF_8))),
                (place, problem) -> problems.add(place + ": " + problem));
        sources.forEachRemaining(entry -> places.add(entry.place()));
        return places;
    }

    private static String record(String address, String type, String body) {
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + URI.create(address)
                + "\r\nWARC-Date: 2026-05-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n"
                + http
                + "\r\n\r\n";
    }
}
