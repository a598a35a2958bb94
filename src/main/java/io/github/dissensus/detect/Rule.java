package io.github.dissensus.detect;

import io.github.dissensus.query.QueryProblem;
import io.github.dissensus.query.SavedQuery;
import io.github.dissensus.vocab.Dis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * A rule that makes findings: a CONSTRUCT in plain SPARQL 1.1 with {@code VALUES ?topic { UNDEF }} wherever it looks for
 * topics. Left as it stands it runs over all topics; filled it runs over those alone. Its header may say what the claims
 * on a topic need to have for it to find anything, so that it is not run where it cannot:
 *
 * <pre>{@code
 * #+ needs:
 * #+   - several articles
 * #+   - dis:singleValued
 * }</pre>
 */
final class Rule {

    private static final Var TOPIC = Var.alloc("topic");

    private static final String OF_ONTOLOGY = "dis:";

    private final SavedQuery saved;
    private final Set<Need> needs = EnumSet.noneOf(Need.class);
    private final List<Node> needsOfProperty = new ArrayList<>();

    Rule(SavedQuery saved) {
        this.saved = saved;
        saved.needs().forEach(this::need);
        if (!saved.parsed().isConstructType() || topicTables(saved.parsed()).isEmpty()) {
            throw new QueryProblem("The rule " + saved.name()
                    + " must be a CONSTRUCT that looks for its topics with VALUES ?topic { UNDEF }");
        }
    }

    private void need(String words) {
        if (words.startsWith(OF_ONTOLOGY)) {
            needsOfProperty.add(
                    Dis.property(words.substring(OF_ONTOLOGY.length())).asNode());
            return;
        }
        needs.add(Need.of(words)
                .orElseThrow(() -> new QueryProblem("The rule " + saved.name() + " needs \"" + words
                        + "\", which nobody looks for: write dis: and a property that is true or false, or one of "
                        + Arrays.stream(Need.values()).map(Need::words).collect(Collectors.joining(", ")))));
    }

    /** What the claims on a topic must have for the rule to find anything. */
    Set<Need> needs() {
        return needs;
    }

    boolean needs(Need need) {
        return needs.contains(need);
    }

    /** What the ontology must say of a topic's property for the rule to find anything. */
    List<Node> needsOfProperty() {
        return needsOfProperty;
    }

    /** The rule over all topics. */
    Query overAll() {
        return saved.parsed();
    }

    /** The rule over some topics. */
    Query over(Collection<Node> topics) {
        Query query = saved.parsed();
        List<Binding> rows = topics.stream()
                .map(topic -> BindingFactory.binding(TOPIC, topic))
                .toList();
        for (ElementData table : topicTables(query)) {
            table.getRows().clear();
            rows.forEach(table::add);
        }
        MintedIri.in(query);
        return query;
    }

    private static List<ElementData> topicTables(Query query) {
        List<ElementData> tables = new ArrayList<>();
        collect(query, tables);
        return tables;
    }

    private static void collect(Query query, List<ElementData> tables) {
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData data) {
                if (data.getVars().equals(List.of(TOPIC))
                        && data.getRows().stream().allMatch(Binding::isEmpty)) {
                    tables.add(data);
                }
            }

            @Override
            public void visit(org.apache.jena.sparql.syntax.ElementSubQuery inner) {
                collect(inner.getQuery(), tables);
            }
        });
    }
}
