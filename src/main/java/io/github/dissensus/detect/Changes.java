package io.github.dissensus.detect;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/** What an ingest changed: the topics of which claims came or went, and the articles that did. */
public final class Changes {

    private final Set<Node> topics = new LinkedHashSet<>();
    private final Set<Node> articles = new LinkedHashSet<>();

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
