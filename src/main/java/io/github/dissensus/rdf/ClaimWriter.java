package io.github.dissensus.rdf;

import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Passage;
import io.github.dissensus.model.Polarity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/** Writes one claim, its evidence, and the things it speaks of. */
final class ClaimWriter {

    private final Iris iris;
    private final Families families;
    private final Statements statements;
    private final Topics topics;

    ClaimWriter(Iris iris, Families families, Statements statements) {
        this.iris = iris;
        this.families = families;
        this.statements = statements;
        this.topics = new Topics(iris, families, statements);
    }

    /** The claim as if it stood at the beginning of its article: equal for the same said again in the same words. */
    static Claim withoutPlace(Claim claim) {
        String words = claim.evidence().text();
        return new Claim(
                claim.subject(),
                claim.property(),
                claim.key(),
                claim.value(),
                words,
                claim.scope(),
                claim.polarity(),
                claim.tense(),
                claim.speaker(),
                claim.asOf(),
                new Passage(0, words.codePointCount(0, words.length()), words));
    }

    /**
     * Writes a claim.
     *
     * @param occurrence which of the claims with the same meaning and words it is, from 1
     * @return its IRI
     */
    Node write(String articleKey, Claim claim, int occurrence) {
        Optional<String> key = claim.key().map(this::keyPath);
        Node object = Literals.object(claim.value(), iris);
        Node node = iris.claim(articleKey, hash(claim, key, object, occurrence));
        Literals.Bounds bounds = Literals.bounds(claim.value());
        Node subject = subject(claim.subject());
        Node topic = topics.write(claim, key);
        statements
                .type(node, Dis.Claim)
                .add(node, RDF.subject, subject)
                .add(node, RDF.predicate, property(claim.property()))
                .add(node, RDF.object, object)
                .add(node, Dis.key, claim.key().map(this::thing))
                .add(node, Dis.topic, topic)
                .add(node, Dis.question, question(claim))
                .add(node, Dis.lower, bounds.lower())
                .add(node, Dis.upper, bounds.upper())
                .text(node, Dis.asWritten, claim.asWritten())
                .add(
                        node,
                        Dis.polarity,
                        claim.polarity() == Polarity.DENIED ? Dis.Denied.asNode() : Dis.Asserted.asNode())
                .add(node, Dis.tense, tense(claim.tense()).asNode())
                .add(node, Dis.speaker, claim.speaker().map(speaker -> entity(speaker, Optional.empty())))
                .add(node, Dis.asOf, claim.asOf().flatMap(Value.Date::first).map(Literals::day))
                .add(node, Prov.wasDerivedFrom, iris.article(articleKey))
                .add(node, Dis.evidence, evidence(articleKey, claim.evidence()));
        scope(node, claim.scope());
        value(node, claim.value());
        return node;
    }

    private String hash(Claim claim, Optional<String> key, Node object, int occurrence) {
        Scope scope = claim.scope();
        return Hash.of(
                iris.path(claim.subject()),
                Iris.path(claim.property()),
                key.orElse(""),
                object.toString().replace(iris.base(), ""),
                Literals.bounds(claim.value()).toString(),
                scope.toString(),
                claim.polarity().name(),
                claim.tense().name(),
                claim.speaker().map(Iris::path).orElse(""),
                claim.evidence().text(),
                Integer.toString(occurrence));
    }

    private void scope(Node node, Scope scope) {
        statements
                .text(node, Dis.metric, scope.metric())
                .text(node, Dis.condition, scope.condition())
                .text(node, Dis.region, scope.region())
                .add(
                        node,
                        Dis.direction,
                        scope.direction()
                                .map(way -> way == Scope.Direction.HIGHER ? Dis.Higher.asNode() : Dis.Lower.asNode()));
    }

    private void value(Node node, Value value) {
        if (value instanceof Value.Quantity quantity) {
            statements.add(
                    node,
                    Dis.unit,
                    org.apache.jena.graph.NodeFactory.createURI(quantity.unit().iri()));
            if (quantity.approximate()) {
                statements.truth(node, Dis.approximate);
            }
        } else if (value instanceof Value.Thing thing) {
            thing(thing);
        }
    }

    private static Resource tense(Tense tense) {
        return switch (tense) {
            case PAST -> Dis.Past;
            case PRESENT -> Dis.Present;
            case FUTURE -> Dis.Future;
        };
    }

    private Node question(Claim claim) {
        String family = families.family(claim.property());
        Node question = iris.question(claim.subject().entity(), family);
        statements
                .type(question, Dis.Question)
                .label(question, claim.subject().entity().name() + ": " + families.label(family));
        return question;
    }

    private Node property(Property property) {
        Node node = iris.property(property);
        if (property.minted()) {
            statements
                    .type(node, Dis.MintedProperty)
                    .label(node, property.name())
                    .truth(node, Dis.singleValued); // as far as anybody knows: the ontology says nothing of it
        }
        return node;
    }

    private String keyPath(Value.Thing key) {
        return iris.path(new Subject(key.entity(), key.version(), Optional.empty()));
    }

    private Node thing(Value.Thing thing) {
        return entity(thing.entity(), thing.version());
    }

    private Node entity(Entity entity, Optional<String> version) {
        return subject(new Subject(entity, version, Optional.empty()));
    }

    /** The subject, linked to the product that it is a version or variant of. */
    private Node subject(Subject subject) {
        Node node = iris.subject(subject);
        statements.label(node, name(subject)).type(node, type(subject.entity()));
        if (subject.variant().isPresent()) {
            Node whole = subject(subject.withVariant(Optional.empty()));
            statements.add(node, SchemaDO.isVariantOf, whole).text(node, Dis.variant, subject.variant());
        } else if (subject.version().isPresent()) {
            Node line = subject(subject.withVersion(Optional.empty()));
            statements.add(node, DCTerms.isVersionOf, line);
            statements.text(node, SchemaDO.version, subject.version());
        }
        return node;
    }

    private static Resource type(Entity entity) {
        return switch (entity.kind()) {
            case PRODUCT -> SchemaDO.Product;
            case FEATURE -> Dis.Feature;
            case AGENT -> Prov.Agent;
            case EVENT -> SchemaDO.Event;
        };
    }

    static String name(Value.Thing thing) {
        return thing.entity().name()
                + thing.version().map(version -> " " + version).orElse("");
    }

    static String name(Subject subject) {
        return subject.entity().name()
                + subject.version().map(version -> " " + version).orElse("")
                + subject.variant().map(variant -> " (" + variant + ")").orElse("");
    }

    /** The quoted words with their place: a Web Annotation specific resource, everything in it named. */
    private Node evidence(String articleKey, Passage passage) {
        Node node = iris.passage(articleKey, passage);
        Node quote = iris.quoteSelector(articleKey, passage);
        Node position = iris.positionSelector(articleKey, passage);
        statements
                .type(node, OA.SpecificResource)
                .add(node, OA.hasSource, iris.text(articleKey))
                .add(node, OA.hasSelector, quote)
                .add(node, OA.hasSelector, position)
                .type(quote, OA.TextQuoteSelector)
                .text(quote, OA.exact, passage.text())
                .type(position, OA.TextPositionSelector)
                .add(position, OA.start, Literals.integer(passage.start()))
                .add(position, OA.end, Literals.integer(passage.end()));
        return node;
    }
}
