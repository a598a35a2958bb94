package io.github.dissensus.rdf;

import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
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

    /**
     * Records what was read, so that it is not read again while it stays as it is.
     *
     * @param reading a hash of the content and of the program that read it
     */
    public void note(String place, String reading) {
        Node at = iris.place(place);
        graph.remove(at, Dis.contentHash.asNode(), Node.ANY);
        new Statements(graph).text(at, Dis.contentHash, reading);
    }

    /** Whether this was read from a place, by this program, the last time. */
    public boolean isNoted(String place, String reading) {
        return graph.contains(iris.place(place), Dis.contentHash.asNode(), Literals.text(reading));
    }

    /** Records by what the server can tell whether a page changed. */
    public void noteValidators(String address, Optional<String> etag, Optional<String> lastModified) {
        Node at = iris.place(address);
        graph.remove(at, Dis.etag.asNode(), Node.ANY);
        graph.remove(at, Dis.lastModified.asNode(), Node.ANY);
        new Statements(graph).text(at, Dis.etag, etag).text(at, Dis.lastModified, lastModified);
    }

    /** What the server said of a page's state when it was read: its entity tag or the date of its last change. */
    public Optional<String> validator(String address, Property which) {
        return graph.stream(iris.place(address), which.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    /** Records articles that changed and topics of their claims, to be compared: an interrupted run leaves them on the list. */
    public void noteToCompare(Set<Node> changed) {
        changed.forEach(node -> new Statements(graph).truth(node, Dis.toCompare));
    }

    /** Whether something is to be compared. */
    public boolean owesComparing() {
        return graph.contains(Node.ANY, Dis.toCompare.asNode(), Node.ANY);
    }

    /** Some of the articles and topics that are to be compared, which are taken off the list. */
    public Set<Node> takeToCompare(int most) {
        Set<Node> topics = graph.stream(Node.ANY, Dis.toCompare.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .limit(most)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        topics.forEach(topic -> graph.remove(topic, Dis.toCompare.asNode(), Node.ANY));
        return topics;
    }

    /** The article that was read from a place the last time, if it is still there. */
    public Optional<Node> articleAt(String place) {
        return readings(place).stream()
                .flatMap(activity -> graph.stream(activity, Prov.generated.asNode(), Node.ANY))
                .map(triple -> NodeFactory.createURI(triple.getObject().getURI().replaceFirst("#article$", "")))
                .filter(data::containsGraph)
                .findFirst();
    }

    /**
     * Records that an article was corrected: a version with another text came in the place of the one before.
     *
     * @param removed claims that the new version no longer makes, each with its words
     */
    public void addRevision(
            String articleKey,
            String oldText,
            String newText,
            Set<Node> added,
            Map<Node, String> removed,
            Instant when) {
        Node version = iris.version(articleKey, newText);
        Statements statements = new Statements(graph)
                .type(version, Prov.Entity)
                .add(version, Prov.specializationOf, iris.article(articleKey))
                .add(version, Prov.wasRevisionOf, iris.version(articleKey, oldText))
                .add(
                        version,
                        Prov.generatedAtTime,
                        NodeFactory.createLiteralDT(when.toString(), XSDDatatype.XSDdateTime));
        added.forEach(claim -> statements.add(version, Dis.claimAdded, claim));
        removed.forEach((claim, words) ->
                statements.add(version, Dis.claimRemoved, claim).text(claim, Dis.removedWords, words));
    }

    /** The articles that had been read by a time, as far as they are still there. */
    public Set<Node> articlesBy(Instant when) {
        return graph.stream(Node.ANY, Prov.endedAtTime.asNode(), Node.ANY)
                .filter(triple -> !time(triple).isAfter(when))
                .flatMap(triple -> graph.stream(triple.getSubject(), Prov.generated.asNode(), Node.ANY))
                .map(Triple::getObject)
                .filter(article -> data.containsGraph(document(article)))
                .collect(Collectors.toSet());
    }

    /** The claims that corrections brought after a time. */
    public Set<Node> claimsSince(Instant when) {
        return corrections(when, Dis.claimAdded);
    }

    /** The claims that corrections took out after a time: they are known by their words alone. */
    public Set<Node> claimsLostSince(Instant when) {
        return corrections(when, Dis.claimRemoved);
    }

    private Set<Node> corrections(Instant since, Property claims) {
        return graph.stream(Node.ANY, Prov.generatedAtTime.asNode(), Node.ANY)
                .filter(triple -> time(triple).isAfter(since))
                .flatMap(triple -> graph.stream(triple.getSubject(), claims.asNode(), Node.ANY))
                .map(Triple::getObject)
                .collect(Collectors.toSet());
    }

    private static Instant time(Triple triple) {
        return Instant.parse(triple.getObject().getLiteralLexicalForm());
    }

    private static Node document(Node article) {
        return NodeFactory.createURI(article.getURI().replaceFirst("#article$", ""));
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
