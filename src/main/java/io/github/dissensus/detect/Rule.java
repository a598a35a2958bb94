package io.github.dissensus.detect;

import io.github.dissensus.query.QueryProblem;
import io.github.dissensus.query.SavedQuery;
import java.util.Collection;
import java.util.List;
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
 * topics. Left as it stands it runs over all topics; filled it runs over those alone.
 */
final class Rule {

    private static final Var TOPIC = Var.alloc("topic");

    private final SavedQuery saved;

    Rule(SavedQuery saved) {
        this.saved = saved;
        if (!saved.parsed().isConstructType() || topicTables(saved.parsed()).isEmpty()) {
            throw new QueryProblem("The rule " + saved.name()
                    + " must be a CONSTRUCT that looks for its topics with VALUES ?topic { UNDEF }");
        }
    }

    /** Whether it looks for what is the same rather than for what differs. */
    boolean findsAgreement() {
        return saved.tags().contains("agreement");
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
        return query;
    }

    private static List<ElementData> topicTables(Query query) {
        List<ElementData> tables = new java.util.ArrayList<>();
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
