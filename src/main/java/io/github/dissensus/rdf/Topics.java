package io.github.dissensus.rdf;

import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Value;
import io.github.dissensus.vocab.Dis;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Writes what a claim answers, and the topics that its answer bears on, which leave out what it names or say the same in
 * another way:
 *
 * <pre>{@code
 * <topic/1> a dis:Topic ; rdfs:label "Tarn 5 (Pro): weight, when empty" ;
 *     dis:relatedTopic <topic/2> , <topic/3> , <topic/4> .   # without "5", without "when empty", without "Pro"
 * }</pre>
 */
final class Topics {

    private final Iris iris;
    private final Families families;
    private final Statements statements;

    Topics(Iris iris, Families families, Statements statements) {
        this.iris = iris;
        this.families = families;
        this.statements = statements;
    }

    /** Writes the topic of a claim whose key has this path. */
    Node write(Claim claim, Optional<String> key) {
        Subject subject = claim.subject();
        Property property = claim.property();
        Scope scope = ScopeWords.fold(claim.scope(), families.label(property), families.usualScopes(property));
        Node topic = iris.topic(subject, property, key, scope);
        statements.type(topic, Dis.Topic).label(topic, label(claim));
        if (subject.version().isPresent()) {
            relate(topic, iris.topic(subject.withVersion(Optional.empty()), property, key, scope));
        }
        if (subject.variant().isPresent() && families.isOfBaseVariant(property)) {
            relate(topic, iris.topic(subject.withVariant(Optional.empty()), property, key, scope));
        }
        if (!scope.isPlain()) {
            relate(topic, iris.topic(subject, property, key, scope.plain()));
        }
        if (families.isMeasuredInWays(property)) {
            Node question = iris.topic(subject, property, key, Scope.NONE);
            statements
                    .type(question, Dis.Topic)
                    .label(question, ClaimWriter.name(subject) + ": " + families.label(property));
            if (!question.equals(topic)) {
                relate(topic, question);
            }
        }
        families.widerThan(property).ifPresent(wider -> relate(topic, iris.topic(subject, wider, key, scope.plain())));
        families.excludedBy(property).forEach(other -> relate(topic, iris.topic(subject, other, key, scope)));
        if (claim.value() instanceof Value.Status status) {
            families.dateOf(status.name())
                    .ifPresent(date -> relate(topic, iris.topic(subject, date, Optional.empty(), Scope.NONE)));
        }
        return topic;
    }

    private void relate(Node topic, Node other) {
        statements.add(topic, Dis.relatedTopic, other);
    }

    private String label(Claim claim) {
        StringBuilder label = new StringBuilder(ClaimWriter.name(claim.subject()))
                .append(": ")
                .append(families.label(claim.property()));
        claim.key().ifPresent(thing -> label.append(", ").append(ClaimWriter.name(thing)));
        claim.scope().metric().ifPresent(metric -> label.append(", ").append(metric));
        claim.scope().condition().ifPresent(condition -> label.append(", ").append(condition));
        return label.toString();
    }
}
