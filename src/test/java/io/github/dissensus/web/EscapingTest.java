package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What articles and visitors write is shown and never becomes part of a page. */
final class EscapingTest {

    private static final String SCRIPT = "<script>alert('1')</script>\"><img src=x onerror=alert(2)>";

    private static SampleServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        server = SampleServer.of(
                15,
                article(
                        folder,
                        "one",
                        "Harbour Linux 3.0 ships with Linux kernel 6.1 &lt;script&gt;alert(3)&lt;/script&gt; inside."),
                article(
                        folder,
                        "two",
                        "Harbour Linux 3.0 ships with Linux kernel 6.8 &lt;img src=x onerror=alert(4)&gt; inside."));
        server.store()
                .write(data -> data.stream(Node.ANY, Node.ANY, OA.hasSource.asNode(), Node.ANY)
                        .map(Quad::getGraph)
                        .distinct()
                        .toList()
                        .forEach(graph -> {
                            Node product = NodeFactory.createURI("http://localhost:3330/product/harbour-linux");
                            data.add(
                                    graph,
                                    product,
                                    SchemaDO.url.asNode(),
                                    NodeFactory.createURI("javascript:alert(5)"));
                            data.add(graph, product, RDFS.seeAlso.asNode(), NodeFactory.createURI("data:text/html,x"));
                        }));
    }

    private static Path article(Path folder, String name, String sentence) throws IOException {
        String shown = SCRIPT.replace("<", "&lt;").replace("\"", "&quot;");
        return Files.writeString(
                folder.resolve(name + ".html"),
                """
                <!DOCTYPE html><html lang="en"><head><title>NAME SHOWN</title>
                <meta property="og:title" content="NAME SHOWN"><meta property="og:site_name" content="NAME SHOWN">
                <meta name="author" content="SHOWN"><link rel="canonical" href="javascript:alert(6)">
                <meta property="article:published_time" content="2026-03-01"></head>
                <body><article><h1>NAME SHOWN</h1><p>SENTENCE</p>
                <p>Harbour Linux 3.0 is a distribution for small servers. It was made for people who run one.</p>
                </article></body></html>
                """.replace("NAME", name).replace("SHOWN", shown).replace("SENTENCE", sentence));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Every page that a visitor can come to from the start page. */
    private static TreeSet<String> pages() {
        TreeSet<String> pages = new TreeSet<>();
        List<String> next = List.of("/");
        while (!next.isEmpty()) {
            pages.addAll(next);
            next = next.stream()
                    .flatMap(path -> Jsoup.parse(server.page(path).body(), server.address() + path.substring(1))
                            .select("a[href]")
                            .eachAttr("abs:href")
                            .stream())
                    .filter(link -> link.startsWith(server.address()))
                    .map(link -> link.substring(server.address().length() - 1).replaceFirst("#.*", ""))
                    .filter(path -> !path.matches(".*\\.(ttl|trig|nq|nt|rdf|jsonld|rq|css)|.*format=.*|/ns.*"))
                    .distinct()
                    .filter(path -> !pages.contains(path))
                    .toList();
        }
        return pages;
    }

    @Test
    void noPageCarriesMarkupOfAnArticle() {
        TreeSet<String> pages = pages();
        int shown = 0;
        for (String path : pages) {
            HttpResponse<String> answer = server.page(path);
            harmless(answer);
            shown += Jsoup.parse(answer.body()).text().contains("alert(") ? 1 : 0;
        }
        assertTrue(pages.stream().anyMatch(path -> path.startsWith("/topic/")), pages.toString());
        assertTrue(pages.stream().anyMatch(path -> path.endsWith(".txt")), pages.toString());
        assertTrue(shown > 8, "the words of the articles are shown as words: on " + shown + " of " + pages);
    }

    @Test
    void theFindingQuotesBothArticles() {
        String text = Jsoup.parse(server.page("/findings").body()).text();
        assertTrue(text.contains("<script>alert(3)</script>"), text);
        assertTrue(text.contains("onerror=alert(4)"), text);
    }

    @Test
    void whatAVisitorWritesIsShownAsWritten() {
        String words = SampleServer.encoded(SCRIPT);
        for (String path : List.of(
                "/" + words.replace("+", "%20").replace("%2F", "-"),
                "/findings?kind=" + words,
                "/queries/" + words.replace("+", "%20").replace("%2F", "-"),
                "/queries/claims/of-product?product_iri=" + words,
                "/queries/claims/of-product?" + words + "=1&product_iri=http://x/")) {
            harmless(server.page(path));
        }
        assertTrue(Jsoup.parse(server.page("/findings?kind=" + words).body())
                .text()
                .contains("<script>"));
    }

    @Test
    void anAddressThatIsNoneOfTheWebIsNoLink() {
        Document page = Jsoup.parse(server.page("/product/harbour-linux").body());
        assertTrue(page.text().contains("javascript:alert(5)"), page.text());
        assertTrue(page.text().contains("data:text/html"), page.text());
    }

    private static void harmless(HttpResponse<String> answer) {
        assertTrue(
                answer.headers().firstValue("Content-Type").orElse("").matches("text/(html|plain|turtle).*"),
                answer.toString());
        Document page = Jsoup.parse(answer.body());
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            page.select("script[type=application/ld+json]").forEach(data -> {
                assertFalse(data.data().contains("<"), answer.toString()); // nothing in it ends it
                data.remove();
            });
            assertEquals(0, page.select("script, img, iframe, object, style").size(), answer.toString());
            for (Element element : page.getAllElements()) {
                element.attributes().forEach(attribute -> {
                    assertFalse(attribute.getKey().startsWith("on"), answer.toString());
                    assertFalse(
                            attribute.getKey().equals("href")
                                    && attribute.getValue().strip().matches("(?i)(javascript|vbscript).*"),
                            attribute.toString());
                });
            }
        }
    }
}
