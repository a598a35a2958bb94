package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever follows a name of the graph gets there. */
final class EveryNameTest {

    private static SampleServer server;

    /** Documents with the names inside them. */
    private static final Map<String, TreeSet<String>> DOCUMENTS = new TreeMap<>();

    @BeforeAll
    static void start() {
        server = SampleServer.start();
        ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
        new Snapshot(server.store()).write(Snapshot.Format.NQUADS, snapshot);
        DatasetGraph data = RDFParser.create()
                .source(new ByteArrayInputStream(snapshot.toByteArray()))
                .lang(Lang.NQUADS)
                .toDatasetGraph();
        data.stream()
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(uri -> uri.startsWith(Iris.DEFAULT_BASE))
                .forEach(EveryNameTest::note);
    }

    private static void note(String uri) {
        String[] parts = uri.split("#", 2);
        TreeSet<String> names = DOCUMENTS.computeIfAbsent(parts[0], document -> new TreeSet<>());
        if (parts.length == 2) {
            names.add(parts[1]);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyDocumentAnswersInTurtleWithTheNamesInIt() {
        List<String> wrong = new ArrayList<>();
        DOCUMENTS.forEach((document, names) -> {
            HttpResponse<String> answer = server.get(SampleServer.path(document), "Accept", "text/turtle");
            assertEquals(200, answer.statusCode(), document);
            TreeSet<String> told = new TreeSet<>();
            RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph().stream()
                    .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                    .filter(Node::isURI)
                    .forEach(node -> told.add(node.getURI()));
            names.stream()
                    .map(name -> document + "#" + name)
                    .filter(name -> !told.contains(name))
                    .forEach(wrong::add);
        });
        assertTrue(DOCUMENTS.size() > 50, "the samples make documents");
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyDocumentHasAPageWithAPlaceForEachNameInIt() {
        List<String> wrong = new ArrayList<>();
        DOCUMENTS.forEach((document, names) -> {
            HttpResponse<String> answer = server.page(SampleServer.path(document));
            assertEquals(200, answer.statusCode(), document);
            Document page = Jsoup.parse(answer.body());
            names.stream()
                    .filter(name -> !name.startsWith("quote=") && !name.startsWith("position="))
                    .filter(name -> page.getElementById(name) == null)
                    .forEach(name -> wrong.add(document + "#" + name));
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyLinkOnThePagesLeadsSomewhere() {
        TreeSet<String> links = new TreeSet<>();
        Stream.concat(
                        Stream.of("/", "/findings", "/products", "/articles", "/queries", "/sparql", "/ns"),
                        DOCUMENTS.keySet().stream().map(SampleServer::path))
                .forEach(path -> Jsoup.parse(server.page(path).body(), server.address() + path.substring(1))
                        .select("a[href], link[href]")
                        .forEach(link -> links.add(link.absUrl("href").replaceFirst("#.*", ""))));
        List<String> dead = links.stream()
                .filter(link -> link.startsWith(server.address()))
                .map(link -> link.substring(server.address().length() - 1))
                .filter(path -> server.page(path).statusCode() != 200)
                .toList();
        assertEquals(List.of(), dead);
        assertTrue(links.size() > 100, "the pages have links");
    }
}
