package io.github.dissensus.ingest;

import io.github.dissensus.detect.Changes;
import io.github.dissensus.rdf.ArticleGraph;
import io.github.dissensus.rdf.History;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import io.github.dissensus.vocab.Dis;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Puts articles into the dataset, within a write transaction: a new one is added, a changed one replaced. */
final class Archive {

    private final DatasetGraph data;
    private final History history;
    private final Set<Node> dropped = new LinkedHashSet<>();

    Archive(DatasetGraph data, Iris iris) {
        this.data = data;
        this.history = new History(data, iris);
    }

    /**
     * Stores the articles read from a file. What was read from that file before and is no longer in it is taken out.
     *
     * @param changes takes note of every article that came or went
     */
    void put(List<ArticleGraph.Written> articles, Path file, Changes changes) {
        String path = file.toAbsolutePath().normalize().toString();
        Set<String> keys =
                articles.stream().map(ArticleGraph.Written::key).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Node former : history.formerArticles(path, keys)) {
            changes.note(data.getGraph(former));
            noteText(former);
            data.removeGraph(former);
        }
        for (ArticleGraph.Written written : articles) {
            put(written, path, file.getFileName().toString(), changes);
        }
    }

    private void put(ArticleGraph.Written written, String path, String fileName, Changes changes) {
        boolean same = Store.isSame(data, written.name(), written.graph());
        if (!same || !history.knows(written.key(), path)) {
            history.add(written.key(), path, fileName, Instant.now());
        }
        if (!same) {
            changes.note(data.getGraph(written.name()));
            noteText(written.name());
            Store.replace(data, written.name(), written.graph());
            changes.note(written.graph());
        }
    }

    private void noteText(Node article) {
        data.stream(article, Node.ANY, Dis.textHash.asNode(), Node.ANY).forEach(quad -> dropped.add(quad.getObject()));
    }

    /** The hashes of texts that the articles taken out had and no other article has. */
    List<String> droppedTexts() {
        return dropped.stream()
                .filter(hash -> !data.contains(Node.ANY, Node.ANY, Dis.textHash.asNode(), hash))
                .map(Node::getLiteralLexicalForm)
                .toList();
    }
}
