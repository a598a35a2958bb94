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
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

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

    /** With addresses that are minted without checks, to be filled. */
    private final Query pattern;

    private final Set<Need> needs = EnumSet.noneOf(Need.class);
    private final List<Node> needsOfProperty = new ArrayList<>();

    Rule(SavedQuery saved) {
        this.saved = saved;
        this.pattern = saved.parsed();
        MintedIri.in(pattern);
        saved.needs().forEach(this::need);
        if (!pattern.isConstructType() || topicTables(pattern).isEmpty()) {
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

    /** Whether claims that have so much have enough. */
    boolean isEnough(Set<Need> has) {
        return has.containsAll(needs);
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

    /** The rule over some topics. Copied and not parsed again: for one article that would take longer than running it. */
    Query over(Collection<Node> topics) {
        ElementData filled = new ElementData();
        filled.add(TOPIC);
        topics.forEach(topic -> filled.add(BindingFactory.binding(TOPIC, topic)));
        return QueryTransformOps.transform(pattern, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementData data) {
                return isTopicTable(data) ? filled : data;
            }
        });
    }

    private static boolean isTopicTable(ElementData data) {
        return data.getVars().equals(List.of(TOPIC)) && data.getRows().stream().allMatch(Binding::isEmpty);
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
                if (isTopicTable(data)) {
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
