package io.github.dissensus.web;

import io.github.dissensus.store.Snapshot;
import io.github.dissensus.store.Store;
import io.github.dissensus.store.TermOrder;
import io.github.dissensus.vocab.Dis;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;

/**
 * Answers every IRI of the graph with what the graph says of it: the triples it is the subject of, those of the things
 * named in its document ({@code #claim-…}), and those that point at it. The ontology answers at {@code /ns}.
 */
final class LinkedData {

    /** Links to a thing beyond this number are left to SPARQL. */
    private static final int LINKS = 2_000;

    private static final String ONTOLOGY = "/ns";
    private static final String TEXT = ".txt";

    private final Store store;
    private final ResourcePage page;
    private final TextPage text;
    private final NamedGraphs namedGraphs;

    LinkedData(Store store, ResourcePage page, TextPage text) {
        this.store = store;
        this.page = page;
        this.text = text;
        this.namedGraphs = new NamedGraphs(store.iris());
    }

    /** The answer for a path; empty where the graph knows nothing of that name. */
    Optional<Answer> answer(String path, HttpServletRequest request) {
        Optional<Node> document = document(path);
        if (document.isPresent()) {
            return Optional.of(negotiated(document.get(), path, request));
        }
        Optional<RdfFormat> byEnding = RdfFormat.ofEnding(path.substring(path.lastIndexOf('.') + 1));
        return byEnding.flatMap(format -> {
            String plain = path.substring(0, path.lastIndexOf('.'));
            return document(plain).map(node -> represented(node, plain, format));
        });
    }

    /** The node that a path names, where the graph knows it. */
    private Optional<Node> document(String path) {
        if (path.equals(ONTOLOGY)) {
            return Optional.of(NodeFactory.createURI(Dis.ONTOLOGY));
        }
        if (path.length() < 2) {
            return Optional.empty();
        }
        Node node = NodeFactory.createURI(store.iris().base() + path.substring(1));
        return Optional.of(node).filter(this::isKnown);
    }

    private boolean isKnown(Node document) {
        return store.read(data -> namedGraphs.has(document)
                || data.contains(Node.ANY, document, Node.ANY, Node.ANY)
                || data.contains(Node.ANY, Node.ANY, Node.ANY, document));
    }

    private Answer negotiated(Node document, String path, HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        boolean isText = path.endsWith(TEXT);
        Optional<Answer> plain = isText && RdfFormat.prefersText(accept) ? text.plain(document) : Optional.empty();
        return plain.map(answer -> linked(answer, document, path))
                .or(() -> RdfFormat.negotiate(accept).map(format -> represented(document, path, format)))
                .orElseGet(LinkedData::notAcceptable);
    }

    private Answer represented(Node document, String path, RdfFormat format) {
        Answer answer = format == RdfFormat.HTML
                ? shown(document, path)
                : Answer.of(format.contentType(), write(store.read(data -> describe(data, document)), format));
        return linked(answer.with("Content-Location", path + "." + format.ending()), document, path);
    }

    private Answer shown(Node document, String path) {
        Optional<Answer> marked = path.endsWith(TEXT) ? text.marked(document, path) : Optional.empty();
        return marked.orElseGet(() -> page.show(document, path, store.read(data -> describe(data, document))));
    }

    private Answer linked(Answer answer, Node document, String path) {
        Stream<String> forms = Arrays.stream(RdfFormat.values())
                .map(form ->
                        "<" + path + "." + form.ending() + ">; rel=\"alternate\"; type=\"" + form.mediaType() + "\"");
        Stream<String> others = Stream.of(
                "<" + document.getURI() + ">; rel=\"describes\"",
                "<" + store.iris().base() + ">; rel=\"collection\"");
        return answer.modified(store.changed())
                .with("Vary", "Accept")
                .with("Link", Stream.concat(forms, others).toArray(String[]::new));
    }

    private static Answer notAcceptable() {
        return Answer.text(HttpServletResponse.SC_NOT_ACCEPTABLE, "This is offered as " + RdfFormat.offers())
                .with("Vary", "Accept");
    }

    /** All that is said of a document's resource and of the things named in it, with the links to it. */
    private Graph describe(DatasetGraph data, Node document) {
        Graph graph = namedGraphs.describe(data, document);
        for (Node subject : subjects(data, document)) {
            data.stream(Node.ANY, subject, Node.ANY, Node.ANY)
                    .map(Quad::asTriple)
                    .forEach(graph::add);
        }
        TermOrder.triples(data.stream(Node.ANY, Node.ANY, Node.ANY, document)
                        .map(Quad::asTriple)
                        .distinct())
                .stream()
                .limit(LINKS)
                .forEach(graph::add);
        return graph;
    }

    /** The document's own IRI and those of the things in it: in its named graph, or found by their links. */
    private static List<Node> subjects(DatasetGraph data, Node document) {
        String prefix = document.getURI() + "#";
        Stream<Node> named =
                data.getGraph(document).stream().flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()));
        Stream<Node> inside = Stream.concat(named, Stream.concat(findings(data, document), passages(data, document)))
                .filter(node -> node.isURI() && node.getURI().startsWith(prefix));
        return Stream.concat(Stream.of(document), inside).distinct().toList();
    }

    /** The findings of a topic and their readings. */
    private static Stream<Node> findings(DatasetGraph data, Node topic) {
        return data.stream(Node.ANY, Node.ANY, Dis.topic.asNode(), topic)
                .map(Quad::getSubject)
                .flatMap(finding -> Stream.concat(
                        Stream.of(finding),
                        data.stream(Node.ANY, finding, Dis.reading.asNode(), Node.ANY)
                                .map(Quad::getObject)));
    }

    /** The quoted passages of a text and their selectors. */
    private static Stream<Node> passages(DatasetGraph data, Node text) {
        return data.stream(Node.ANY, Node.ANY, OA.hasSource.asNode(), text)
                .map(Quad::getSubject)
                .flatMap(passage -> Stream.concat(
                        Stream.of(passage),
                        data.stream(Node.ANY, passage, OA.hasSelector.asNode(), Node.ANY)
                                .map(Quad::getObject)));
    }

    /** Writes a graph, the same bytes each time. */
    static byte[] write(Graph graph, RdfFormat format) {
        Graph sorted = GraphFactory.createDefaultGraph();
        Snapshot.PREFIXES.forEach(sorted.getPrefixMapping()::setNsPrefix);
        TermOrder.triples(graph.stream()).forEach(sorted::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(sorted).format(format.format()).output(out);
        return out.toByteArray();
    }
}
