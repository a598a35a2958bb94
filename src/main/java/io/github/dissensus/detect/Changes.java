package io.github.dissensus.detect;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/** What an ingest changed: the topics of which claims came or went, and the articles that did. */
public final class Changes {

    /** How the address of an article ends. */
    static final String ARTICLE = "#article";

    private final Set<Node> topics = new LinkedHashSet<>();
    private final Set<Node> articles = new LinkedHashSet<>();

    /** The changes that were noted as articles and topics. */
    public static Changes of(Collection<Node> noted) {
        Changes changes = new Changes();
        noted.forEach(node -> (node.getURI().endsWith(ARTICLE) ? changes.articles : changes.topics).add(node));
        return changes;
    }

    /** The articles and topics. */
    public Set<Node> all() {
        Set<Node> all = new LinkedHashSet<>(articles);
        all.addAll(topics);
        return all;
    }

    /** Notes an article's graph, as it was before a change or as it is after. */
    public void note(Graph graph) {
        topics.addAll(Detector.topics(graph));
        graph.stream(Node.ANY, RDF.type.asNode(), SchemaDO.NewsArticle.asNode())
                .forEach(triple -> articles.add(triple.getSubject()));
    }

    public boolean isEmpty() {
        return articles.isEmpty();
    }

    Set<Node> topics() {
        return topics;
    }

    Set<Node> articles() {
        return articles;
    }
}
