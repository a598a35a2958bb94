package io.github.dissensus.rdf;

import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What was read when, from which file; kept in {@code graph/history}, outside the promise that the same articles give the
 * same graph.
 *
 * <pre>{@code
 * <history/…> a prov:Activity ; prov:generated <article/…#article> ; dis:readFrom "/path/file.html" ; prov:endedAtTime "…" .
 * <article/…#article> dis:fileName "file.html" .
 * }</pre>
 */
public final class History {

    private final DatasetGraph data;
    private final Graph graph;
    private final Iris iris;

    public History(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.graph = data.getGraph(iris.historyGraph());
    }

    /** Records that an article was read from a file. */
    public void add(String articleKey, String path, String fileName, Instant when) {
        Node activity = iris.reading(articleKey, path, when.toString());
        Node article = iris.article(articleKey);
        new Statements(graph)
                .type(activity, Prov.Activity)
                .add(activity, Prov.generated, article)
                .text(activity, Dis.readFrom, path)
                .add(activity, Prov.endedAtTime, NodeFactory.createLiteralDT(when.toString(), XSDDatatype.XSDdateTime))
                .text(article, Dis.fileName, fileName);
    }

    /** Whether an article was read from a file before. */
    public boolean knows(String articleKey, String path) {
        Node article = iris.article(articleKey);
        return readings(path).stream().anyMatch(activity -> graph.contains(activity, Prov.generated.asNode(), article));
    }

    /**
     * The graphs of other articles that were read from a file, and from no other, and are still there.
     *
     * @param articleKeys the articles that the file holds now
     */
    public List<Node> formerArticles(String path, Collection<String> articleKeys) {
        Set<Node> now = articleKeys.stream().map(iris::article).collect(Collectors.toSet());
        return readings(path).stream()
                .flatMap(activity -> graph.stream(activity, Prov.generated.asNode(), Node.ANY))
                .map(Triple::getObject)
                .filter(article -> !now.contains(article))
                .filter(article -> readOnlyFrom(article, path))
                .map(article -> NodeFactory.createURI(article.getURI().replaceFirst("#article$", "")))
                .filter(data::containsGraph)
                .distinct()
                .toList();
    }

    private boolean readOnlyFrom(Node article, String path) {
        return graph.stream(Node.ANY, Prov.generated.asNode(), article)
                .map(Triple::getSubject)
                .flatMap(activity -> graph.stream(activity, Dis.readFrom.asNode(), Node.ANY))
                .allMatch(triple -> triple.getObject().getLiteralLexicalForm().equals(path));
    }

    private List<Node> readings(String path) {
        return graph.stream(Node.ANY, Dis.readFrom.asNode(), Literals.text(path))
                .map(Triple::getSubject)
                .toList();
    }
}
