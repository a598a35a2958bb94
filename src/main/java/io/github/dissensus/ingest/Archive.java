package io.github.dissensus.ingest;

import io.github.dissensus.article.source.Validators;
import io.github.dissensus.detect.Changes;
import io.github.dissensus.model.Article;
import io.github.dissensus.rdf.Hash;
import io.github.dissensus.rdf.History;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.rdf.Literals;
import io.github.dissensus.store.QuadWriter;
import io.github.dissensus.store.Store;
import io.github.dissensus.vocab.Dis;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * Puts articles into the dataset, within a write transaction: a new one is added, a changed one replaced. Their graphs are
 * written together; {@link #finish} belongs to the end of the transaction.
 */
final class Archive {

    private final DatasetGraph data;
    private final Iris iris;
    private final History history;
    private final QuadWriter writer;
    private final Set<Node> dropped = new LinkedHashSet<>();
    private final Set<String> places = new HashSet<>();

    Archive(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.history = new History(data, iris);
        this.writer = new QuadWriter(data);
    }

    /** How many claims the article makes that was read from a place. */
    int claimsAt(String place) {
        settle(normalized(place));
        return history.articleAt(normalized(place))
                .map(article -> claims(data.getGraph(article)).size())
                .orElse(0);
    }

    /**
     * Stores what was read from a place. What was read from there before and is no longer in it is taken out. Where the
     * same article comes from two places with two texts, the later version stays, or else the longer, so that the order of
     * reading does not show; from one place, the new text replaces the old, and the history keeps what changed.
     *
     * @param changes takes note of every article that came or went
     */
    void put(Prepared from, Changes changes) {
        String place = normalized(from.place());
        settle(place);
        places.add(place);
        Set<String> keys = from.found().stream()
                .map(found -> found.graph().key())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Node former : history.formerArticles(place, keys)) {
            changes.note(stored(former));
            noteText(former);
            data.removeGraph(former);
        }
        from.found().forEach(found -> put(found, place, from.name(), changes));
        history.note(from.place(), from.reading());
        Validators validators = from.validators();
        if (validators.etag().isPresent() || validators.lastModified().isPresent()) {
            history.noteValidators(from.place(), validators.etag(), validators.lastModified());
        }
    }

    private void put(Prepared.Found found, String place, String fileName, Changes changes) {
        String key = found.graph().key();
        Node name = found.graph().name();
        Graph stored = stored(name);
        boolean same = Store.isSame(stored, found.graph().graph());
        boolean known = history.knows(key, place);
        Instant now = Instant.now();
        if (!same && (known || isLater(found.article(), stored))) {
            changes.note(stored);
            noteText(name);
            noteRevision(key, found, now);
            data.removeGraph(name);
            writer.add(name, found.graph().graph().stream());
            changes.note(found.graph().graph());
        } else if (!same) {
            dropped.add(Literals.text(Hash.sha256(found.article().text())));
        }
        if (!same || !known) {
            history.add(key, place, fileName, now);
        }
    }

    /** Writes what was read from a place before, where it waits. */
    private void settle(String place) {
        if (places.contains(place)) {
            writer.flush();
        }
    }

    /** The graph of an article, where it waits to be written now written. */
    private Graph stored(Node name) {
        if (writer.isWaiting(name)) {
            writer.flush();
        }
        return data.getGraph(name);
    }

    /** A path in full, so that it is the same from every folder; an address as it is. */
    private static String normalized(String place) {
        return place.contains("://")
                ? place
                : Path.of(place).toAbsolutePath().normalize().toString();
    }

    /**
     * Whether an article from another place is to stand for the one that is stored: the last changed, then the longest, then
     * the one at the safer address.
     */
    private boolean isLater(Article article, Graph stored) {
        if (stored.isEmpty()) {
            return true;
        }
        String changed =
                article.modified().or(article::published).map(Object::toString).orElse("");
        String before = literal(stored, SchemaDO.dateModified.asNode())
                .or(() -> literal(stored, SchemaDO.datePublished.asNode()))
                .orElse("");
        if (!changed.equals(before)) {
            return changed.compareTo(before) > 0;
        }
        int length = article.text().codePointCount(0, article.text().length());
        int lengthBefore =
                literal(stored, Dis.textLength.asNode()).map(Integer::parseInt).orElse(0);
        if (length != lengthBefore) {
            return length > lengthBefore;
        }
        int hashes = Hash.sha256(article.text())
                .compareTo(literal(stored, Dis.textHash.asNode()).orElse(""));
        return hashes != 0 ? hashes > 0 : isHttps(article) && !isHttps(stored);
    }

    private static boolean isHttps(Article article) {
        return article.url().filter(url -> "https".equals(url.getScheme())).isPresent();
    }

    private static boolean isHttps(Graph stored) {
        return stored.stream(Node.ANY, SchemaDO.url.asNode(), Node.ANY)
                .anyMatch(triple -> triple.getObject().isURI()
                        && triple.getObject().getURI().startsWith("https:"));
    }

    private static Optional<String> literal(Graph graph, Node property) {
        return graph.stream(Node.ANY, property, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    private void noteRevision(String key, Prepared.Found found, Instant now) {
        Graph old = data.getGraph(found.graph().name());
        Optional<String> before = literal(old, Dis.textHash.asNode());
        String after = Hash.sha256(found.article().text());
        if (before.isEmpty() || before.get().equals(after)) {
            return;
        }
        Set<Node> claimsBefore = claims(old);
        Set<Node> added = new LinkedHashSet<>(found.graph().claims().keySet());
        added.removeAll(claimsBefore);
        Map<Node, String> removed = new LinkedHashMap<>();
        claimsBefore.stream()
                .filter(claim -> !found.graph().claims().containsKey(claim))
                .forEach(claim -> removed.put(claim, words(old, claim)));
        history.addRevision(key, before.get(), after, added, removed, now);
    }

    private static Set<Node> claims(Graph graph) {
        return graph.stream(Node.ANY, RDF.type.asNode(), Dis.Claim.asNode())
                .map(Triple::getSubject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words that a claim was made in. */
    private static String words(Graph graph, Node claim) {
        return graph.stream(claim, Dis.evidence.asNode(), Node.ANY)
                .flatMap(evidence -> graph.stream(evidence.getObject(), Node.ANY, Node.ANY))
                .flatMap(selector -> graph.stream(selector.getObject(), Node.ANY, Node.ANY))
                .filter(triple -> triple.getPredicate().getLocalName().equals("exact"))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("");
    }

    private void noteText(Node article) {
        data.stream(article, Node.ANY, Dis.textHash.asNode(), Node.ANY).forEach(quad -> dropped.add(quad.getObject()));
    }

    /**
     * Writes all that waits.
     *
     * @return the hashes of texts that the articles taken out had and no other article has
     */
    List<String> finish() {
        writer.flush();
        return dropped.stream()
                .filter(hash -> !data.contains(Node.ANY, Node.ANY, Dis.textHash.asNode(), hash))
                .map(Node::getLiteralLexicalForm)
                .toList();
    }
}
