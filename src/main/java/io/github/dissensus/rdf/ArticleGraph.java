package io.github.dissensus.rdf;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Value;
import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * Writes an article and its claims as the triples of the article's named graph.
 *
 * <pre>{@code
 * <article/9f2c…#article> a schema:NewsArticle ; schema:headline "…" ; schema:publisher <source/…> ; dis:textHash "…" .
 * <article/9f2c…#claim-3f9a…> a dis:Claim ; rdf:subject <product/…> ; … ; prov:wasDerivedFrom <article/9f2c…#article> .
 * }</pre>
 */
public final class ArticleGraph {

    /** Words that stand for a headline. */
    private static final int OPENING_WORDS = 8;

    private final Iris iris;
    private final Families families;

    public ArticleGraph(Iris iris, Families families) {
        this.iris = iris;
        this.families = families;
    }

    /**
     * The graph of an article.
     *
     * @param name its IRI
     * @param claims IRI of each claim, so that one that breaks a shape can be told and taken out
     */
    public record Written(String key, Node name, Graph graph, Map<Node, Claim> claims) {

        /** The claims that a node is, or is the evidence or a selector of. */
        public Set<Claim> owners(Node node) {
            if (claims.containsKey(node)) {
                return Set.of(claims.get(node));
            }
            Set<Claim> owners = new LinkedHashSet<>();
            graph.stream(Node.ANY, Node.ANY, node).map(Triple::getSubject).forEach(subject -> {
                if (claims.containsKey(subject)) {
                    owners.add(claims.get(subject));
                } else {
                    graph.stream(Node.ANY, Dis.evidence.asNode(), subject)
                            .map(Triple::getSubject)
                            .filter(claims::containsKey)
                            .forEach(claim -> owners.add(claims.get(claim)));
                }
            });
            return owners;
        }
    }

    /**
     * Writes an article.
     *
     * @throws IllegalStateException where two different claims hash alike
     */
    public Written write(Article article, List<Claim> claims) {
        String key = Iris.articleKey(article);
        Graph graph = GraphFactory.createDefaultGraph();
        Statements statements = new Statements(graph);
        describe(article, key, statements);
        ClaimWriter writer = new ClaimWriter(iris, families, statements);
        Map<Node, Claim> written = new LinkedHashMap<>();
        Map<Claim, Integer> occurrences = new HashMap<>();
        for (Claim claim : claims) {
            int occurrence = occurrences.merge(ClaimWriter.withoutPlace(claim), 1, Integer::sum);
            Node node = writer.write(key, claim, occurrence);
            Claim other = written.put(node, claim);
            if (other != null) {
                throw new IllegalStateException(
                        "Two claims of " + article.file() + " have one hash: " + other + " and " + claim);
            }
        }
        link(key, claims, statements);
        return new Written(key, iris.document(key), graph, written);
    }

    private void describe(Article article, String key, Statements statements) {
        Node it = iris.article(key);
        Node document = iris.document(key);
        statements
                .type(document, SchemaDO.WebPage)
                .add(document, SchemaDO.mainEntity, it)
                .type(it, SchemaDO.NewsArticle)
                .label(it, label(article))
                .text(it, SchemaDO.headline, article.title())
                .text(it, SchemaDO.inLanguage, article.language())
                .add(it, SchemaDO.datePublished, article.published().map(Literals::day))
                .add(it, SchemaDO.dateModified, article.modified().map(Literals::day))
                .add(it, SchemaDO.url, article.url().map(URI::toString).map(NodeFactory::createURI))
                .add(it, DCTerms.hasFormat, iris.text(key))
                .text(it, Dis.textHash, Hash.sha256(article.text()))
                .add(
                        it,
                        Dis.textLength,
                        NodeFactory.createLiteralDT(
                                Integer.toString(article.text()
                                        .codePointCount(0, article.text().length())),
                                XSDDatatype.XSDinteger));
        if (isSheet(article)) {
            statements.type(it, Dis.FactSheet);
        }
        article.marks().forEach(mark -> statements.add(it, Dis.mark, mark(mark)));
        article.origins().forEach((field, where) -> {
            Node origin = iris.origin(key, field.name().toLowerCase(Locale.ROOT));
            statements
                    .add(it, Dis.origin, origin)
                    .type(origin, Dis.Origin)
                    .add(origin, RDF.predicate, predicate(field))
                    .text(origin, Dis.foundIn, where);
        });
        article.authors().forEach(author -> {
            Entity agent = new Entity(Entity.Kind.AGENT, author);
            Node node = iris.entity(agent);
            statements.add(it, SchemaDO.author, node).type(node, Prov.Agent).label(node, author);
        });
        article.publisher().ifPresent(publisher -> {
            Node source = iris.source(publisher);
            statements
                    .add(it, SchemaDO.publisher, source)
                    .type(source, SchemaDO.Organization)
                    .label(source, publisher);
        });
    }

    private static boolean isSheet(Article article) {
        return !article.blocks().isEmpty()
                && article.blocks().stream()
                        .allMatch(
                                block -> block.kind() == Block.Kind.TABLE_CELL || block.kind() == Block.Kind.FURNITURE);
    }

    private static Node mark(Article.Mark mark) {
        return switch (mark) {
            case STUB -> Dis.Stub.asNode();
            case NOT_ENGLISH -> Dis.NotEnglish.asNode();
        };
    }

    private static Node predicate(Article.Field field) {
        return switch (field) {
            case URL -> SchemaDO.url.asNode();
            case TITLE -> SchemaDO.headline.asNode();
            case AUTHORS -> SchemaDO.author.asNode();
            case PUBLISHER -> SchemaDO.publisher.asNode();
            case PUBLISHED -> SchemaDO.datePublished.asNode();
            case MODIFIED -> SchemaDO.dateModified.asNode();
            case LANGUAGE -> SchemaDO.inLanguage.asNode();
        };
    }

    /** Its headline, or the words it opens with. */
    private static String label(Article article) {
        return article.title().orElseGet(() -> {
            String[] words = article.text().strip().split("\\s+", OPENING_WORDS + 1);
            return words.length <= OPENING_WORDS
                    ? String.join(" ", words)
                    : String.join(" ", List.of(words).subList(0, OPENING_WORDS)) + " …";
        });
    }

    /** What the article is about (its claims' subjects, and what they are versions and variants of) and mentions (the things that they name). */
    private void link(String key, List<Claim> claims, Statements statements) {
        Node it = iris.article(key);
        Set<String> about = new TreeSet<>();
        claims.forEach(claim -> Stream.of(
                        Subject.of(claim.subject().entity()),
                        claim.subject().withVariant(Optional.empty()),
                        claim.subject())
                .forEach(subject -> about.add(iris.subject(subject).getURI())));
        about.forEach(uri -> statements.add(it, SchemaDO.about, NodeFactory.createURI(uri)));
        Set<String> mentions = new TreeSet<>();
        claims.stream()
                .flatMap(ArticleGraph::named)
                .map(entity -> iris.entity(entity).getURI())
                .filter(uri -> !about.contains(uri))
                .forEach(mentions::add);
        mentions.forEach(uri -> statements.add(it, SchemaDO.mentions, NodeFactory.createURI(uri)));
    }

    /** The things that a claim names beside its subject. */
    private static Stream<Entity> named(Claim claim) {
        Stream<Entity> value = claim.value() instanceof Value.Thing thing ? Stream.of(thing.entity()) : Stream.empty();
        return Stream.of(value, claim.key().map(Value.Thing::entity).stream(), claim.speaker().stream())
                .flatMap(entities -> entities);
    }
}
