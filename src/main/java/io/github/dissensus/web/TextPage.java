package io.github.dissensus.web;

import io.github.dissensus.model.CodePoints;
import io.github.dissensus.store.Store;
import io.github.dissensus.vocab.Dis;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/** The kept text of an article: plain, or as a page on which every quoted passage is marked and can be linked to. */
final class TextPage {

    private final Store store;
    private final Templates templates;

    TextPage(Store store, Templates templates) {
        this.store = store;
        this.templates = templates;
    }

    /** A quoted passage, in UTF-16 offsets. */
    private record Quoted(String id, int start, int end, String title) {}

    /** The text as it was read; empty where it is not kept. */
    Optional<Answer> plain(Node text) {
        return store.read(data -> kept(data, text))
                .map(words -> Answer.of("text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text with its passages marked; empty where it is not kept. */
    Optional<Answer> marked(Node text, String path) {
        return store.read(data -> kept(data, text).map(words -> {
            Labels labels = new Labels(data, store.iris().base(), Templates.root(path));
            Node article = article(data, text).orElseThrow();
            return templates.page(
                    "text",
                    path,
                    Map.of(
                            "title", labels.text(article),
                            "article", labels.href(article.getURI()),
                            "pieces", pieces(words, quoted(data, text, words, labels))));
        }));
    }

    private Optional<String> kept(DatasetGraph data, Node text) {
        return article(data, text)
                .flatMap(article -> object(data, article, Dis.textHash.asNode()))
                .flatMap(hash -> store.texts().find(hash.getLiteralLexicalForm()));
    }

    private static Optional<Node> article(DatasetGraph data, Node text) {
        return data.stream(Node.ANY, Node.ANY, DCTerms.hasFormat.asNode(), text)
                .map(Quad::getSubject)
                .findFirst();
    }

    private static List<Quoted> quoted(DatasetGraph data, Node text, String words, Labels labels) {
        List<Quoted> quoted = new ArrayList<>();
        CodePoints points = new CodePoints(words);
        data.stream(Node.ANY, Node.ANY, OA.hasSource.asNode(), text)
                .map(Quad::getSubject)
                .distinct()
                .forEach(passage -> {
                    String id = passage.getURI().substring(text.getURI().length() + 1);
                    String[] place = id.substring(id.indexOf('=') + 1).split(",");
                    int start = points.offset(Integer.parseInt(place[0]));
                    int end = points.offset(Integer.parseInt(place[1]));
                    quoted.add(new Quoted(id, start, end, claims(data, passage, labels)));
                });
        quoted.sort(Comparator.comparingInt(Quoted::start)
                .thenComparing(Comparator.comparingInt(Quoted::end).reversed()));
        return quoted;
    }

    /** What is claimed with a passage: "Corvex Linux 4.0: kernel version 6.12". */
    private static String claims(DatasetGraph data, Node passage, Labels labels) {
        TreeSet<String> claims = new TreeSet<>();
        data.stream(Node.ANY, Node.ANY, Dis.evidence.asNode(), passage)
                .map(Quad::getSubject)
                .forEach(claim -> claims.add(
                        labels.text(object(data, claim, RDF.subject.asNode()).orElseThrow()) + ": "
                                + labels.text(object(data, claim, RDF.predicate.asNode())
                                        .orElseThrow()) + " = "
                                + labels.text(object(data, claim, Dis.asWritten.asNode())
                                        .orElseThrow())));
        return String.join("\n", claims);
    }

    /** Cuts a text where marks open and close; a mark that would outlast the one around it ends with that. */
    private static List<Map<String, Object>> pieces(String words, List<Quoted> quoted) {
        TreeMap<Integer, List<Map<String, Object>>> opens = new TreeMap<>();
        TreeMap<Integer, Integer> closes = new TreeMap<>();
        Deque<Integer> ends = new ArrayDeque<>();
        for (Quoted passage : quoted) {
            while (!ends.isEmpty() && ends.peek() <= passage.start()) {
                ends.pop();
            }
            int end = ends.isEmpty() ? passage.end() : Math.min(passage.end(), ends.peek());
            ends.push(end);
            opens.computeIfAbsent(passage.start(), start -> new ArrayList<>())
                    .add(Map.of("id", passage.id(), "title", passage.title()));
            closes.merge(end, 1, Integer::sum);
        }
        TreeSet<Integer> cuts = new TreeSet<>(opens.keySet());
        cuts.addAll(closes.keySet());
        cuts.add(0);
        List<Map<String, Object>> pieces = new ArrayList<>();
        for (int cut : cuts) {
            Integer next = cuts.higher(cut);
            int end = next == null ? words.length() : next;
            pieces.add(Map.of(
                    "text", words.substring(cut, end),
                    "opens", opens.getOrDefault(cut, List.of()),
                    "closes", closes.getOrDefault(end, 0)));
        }
        return pieces;
    }

    private static Optional<Node> object(DatasetGraph data, Node subject, Node predicate) {
        return data.stream(Node.ANY, subject, predicate, Node.ANY)
                .map(Quad::getObject)
                .min(Comparator.comparing(Node::toString));
    }
}
