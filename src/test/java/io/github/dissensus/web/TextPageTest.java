package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.model.CodePoints;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The kept text of an article, plain and with its quotes marked. */
final class TextPageTest {

    private static SampleServer server;
    private static List<String> passages;

    @BeforeAll
    static void start() {
        server = SampleServer.start();
        passages = server.store()
                .read(data -> data.stream(Node.ANY, Node.ANY, OA.hasSource.asNode(), Node.ANY)
                        .map(Quad::getSubject)
                        .map(Node::getURI)
                        .sorted()
                        .toList());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void plainTextIsTheTextThatWasRead() {
        for (String passage : passages) {
            String[] parts = passage.split("#char=");
            HttpResponse<String> answer = server.get(SampleServer.path(parts[0]), "Accept", "text/plain");
            assertEquals(
                    "text/plain;charset=utf-8",
                    answer.headers().firstValue("Content-Type").orElse(""));
            String[] place = parts[1].split(",");
            CodePoints points = new CodePoints(answer.body());
            String words = answer.body()
                    .substring(points.offset(Integer.parseInt(place[0])), points.offset(Integer.parseInt(place[1])));
            assertEquals(quote(passage), words);
        }
        assertFalse(passages.isEmpty());
    }

    @Test
    void eachQuoteIsMarkedUnderItsName() {
        for (String passage : passages) {
            String[] parts = passage.split("#");
            Document page = Jsoup.parse(server.page(SampleServer.path(parts[0])).body());
            Element mark = page.getElementById(parts[1]);
            assertEquals("mark", mark.tagName());
            assertTrue(quote(passage).startsWith(mark.wholeText()), passage);
            assertFalse(mark.attr("title").isBlank(), "a mark tells what is claimed with it");
        }
    }

    @Test
    void marksChangeNoCharacterOfTheText() {
        String text = SampleServer.path(passages.get(0).split("#")[0]);
        String shown =
                Jsoup.parse(server.page(text).body()).select(".text").first().wholeText();
        assertEquals(server.get(text, "Accept", "text/plain").body(), shown);
    }

    private static String quote(String passage) {
        return server.store()
                .read(data -> data.stream(
                                Node.ANY,
                                org.apache.jena.graph.NodeFactory.createURI(passage.replace("#char=", "#quote=")),
                                OA.exact.asNode(),
                                Node.ANY)
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .findFirst()
                        .orElseThrow());
    }
}
