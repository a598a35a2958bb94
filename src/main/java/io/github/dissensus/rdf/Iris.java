package io.github.dissensus.rdf;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Passage;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import io.github.dissensus.vocab.Dis;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Mints every IRI of the graph under one base. The same thing gets the same IRI, whatever was read before it. */
public final class Iris {

    public static final String DEFAULT_BASE = "http://localhost:3330/";

    /** Stands for a version that was not stated. */
    private static final String UNSTATED = "-";

    private final String base;

    /** @param base absolute http or https address that ends in a slash */
    public Iris(String base) {
        URI uri = URI.create(base);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || !base.endsWith("/")) {
            throw new IllegalArgumentException(
                    "The base \"" + base + "\" must be an http or https address that ends in \"/\"");
        }
        this.base = base;
    }

    public String base() {
        return base;
    }

    /**
     * The 16 digits that name an article: of its canonical address, whether it was read over http or https, or of its text
     * where it has none.
     */
    public static String articleKey(Article article) {
        return Hash.of(article.url()
                .map(address -> address.toString().replaceFirst("^http:", "https:"))
                .orElse(article.text()));
    }

    /** The article's document, and the named graph of all that it says. */
    public Node document(String articleKey) {
        return iri("article/" + articleKey);
    }

    public Node article(String articleKey) {
        return iri("article/" + articleKey + "#article");
    }

    public Node claim(String articleKey, String claimHash) {
        return iri("article/" + articleKey + "#claim-" + claimHash);
    }

    /** The article's text. */
    public Node text(String articleKey) {
        return iri("article/" + articleKey + ".txt");
    }

    /** A passage of the text, by RFC 5147. */
    public Node passage(String articleKey, Passage passage) {
        return inText(articleKey, "char", passage);
    }

    public Node quoteSelector(String articleKey, Passage passage) {
        return inText(articleKey, "quote", passage);
    }

    public Node positionSelector(String articleKey, Passage passage) {
        return inText(articleKey, "position", passage);
    }

    private Node inText(String articleKey, String what, Passage passage) {
        return iri("article/" + articleKey + ".txt#" + what + "=" + passage.start() + "," + passage.end());
    }

    public Node subject(Subject subject) {
        return iri(path(subject));
    }

    public Node entity(Entity entity) {
        return iri(path(entity));
    }

    public Node entity(Entity entity, Optional<String> version) {
        return subject(new Subject(entity, version, Optional.empty()));
    }

    public Node source(String publisher) {
        return iri("source/" + Slug.of(publisher));
    }

    /** A property of the ontology, or one minted from words. */
    public Node property(Property property) {
        return property.minted()
                ? iri(path(property))
                : Dis.resource(property.name()).asNode();
    }

    /** What a claim answers; claims on one topic are comparable. */
    Node topic(Subject subject, Property property, Optional<String> key, Scope scope) {
        return iri("topic/"
                + Hash.of(
                        path(subject),
                        path(property),
                        key.orElse(""),
                        folded(scope.metric()),
                        folded(scope.condition()),
                        folded(scope.region()),
                        scope.direction().map(Enum::name).orElse("")));
    }

    /** The coarser question: a product line and a family of properties, scope left out. */
    Node question(Entity entity, String family) {
        return iri("topic/" + Hash.of(path(entity), family));
    }

    /** The graph of what was read when. */
    public Node historyGraph() {
        return iri("graph/history");
    }

    /** The graph of findings, which can be dropped and made again. */
    public Node findingsGraph() {
        return iri("graph/findings");
    }

    /** The graph of who speaks with one voice, and how much each source weighs; it can be dropped and made again. */
    public Node voicesGraph() {
        return iri("graph/voices");
    }

    /** What shows that two articles speak with one voice. */
    public Node voiceLink(Node one, Node other) {
        return iri("voice/link-" + Hash.of(path(one), path(other)));
    }

    /** The voice of several articles, named after the first of them in the order of their addresses. */
    public Node voice(Node article) {
        return iri("voice/" + Hash.of(path(article)));
    }

    private String path(Node node) {
        return node.getURI().startsWith(base) ? node.getURI().substring(base.length()) : node.getURI();
    }

    /** The graph of known names. */
    public Node catalogueGraph() {
        return iri("graph/catalogue");
    }

    /** The graph of the ontology. */
    public Node ontologyGraph() {
        return NodeFactory.createURI(Dis.ONTOLOGY);
    }

    /** A file or address that was read; it need not be an address that others can follow. */
    Node place(String place) {
        return iri("history/place-" + Hash.of(place));
    }

    /** Where a part of an article's metadata was found. */
    Node origin(String articleKey, String field) {
        return iri("article/" + articleKey + "#origin-" + field);
    }

    /** An article as it was with one text. */
    Node version(String articleKey, String textHash) {
        return iri("article/" + articleKey + "#version-" + textHash.substring(0, 16));
    }

    /** The reading of a file at one time. */
    public Node reading(String articleKey, String file, String time) {
        return iri("history/" + Hash.of(articleKey, file, time));
    }

    String path(Subject subject) {
        StringBuilder path = new StringBuilder(path(subject.entity()));
        if (subject.version().isPresent() || subject.variant().isPresent()) {
            path.append('/').append(subject.version().map(Slug::of).orElse(UNSTATED));
        }
        subject.variant().ifPresent(variant -> path.append('/').append(Slug.of(variant)));
        return path.toString();
    }

    static String path(Entity entity) {
        return entity.kind().name().toLowerCase(Locale.ROOT) + "/" + Slug.of(entity.name());
    }

    static String path(Property property) {
        return property.minted() ? "property/" + Slug.of(property.name()) : property.name();
    }

    private static String folded(Optional<String> words) {
        return words.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("");
    }

    private Node iri(String path) {
        return NodeFactory.createURI(base + path);
    }
}
