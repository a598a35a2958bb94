package io.github.dissensus.store;

import io.github.dissensus.model.Passage;
import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;

/** Finds every quote again at its place in the text that was kept. */
public final class QuoteCheck {

    /** How many quotes were looked for, and what is wrong with those that were not found. */
    public record Result(int checked, List<String> problems) {}

    private final DatasetGraph data;
    private final Texts texts;
    private final Map<String, Optional<String>> read = new HashMap<>();

    private QuoteCheck(DatasetGraph data, Texts texts) {
        this.data = data;
        this.texts = texts;
    }

    /** Checks all claims; the caller holds the transaction. */
    public static Result run(DatasetGraph data, Texts texts) {
        QuoteCheck check = new QuoteCheck(data, texts);
        List<String> problems = new ArrayList<>();
        int[] checked = new int[1];
        data.stream(Node.ANY, Node.ANY, Dis.evidence.asNode(), Node.ANY)
                .map(Quad::asTriple)
                .sorted((a, b) ->
                        a.getSubject().getURI().compareTo(b.getSubject().getURI()))
                .forEach(triple -> {
                    checked[0]++;
                    check.problem(triple.getSubject(), triple.getObject())
                            .ifPresent(
                                    problem -> problems.add(triple.getSubject().getURI() + ": " + problem));
                });
        return new Result(checked[0], problems);
    }

    private Optional<String> problem(Node claim, Node evidence) {
        Optional<Node> hash = object(claim, Prov.wasDerivedFrom).flatMap(article -> object(article, Dis.textHash));
        if (hash.isEmpty()) {
            return Optional.of("its article has no text hash");
        }
        Optional<String> text = read.computeIfAbsent(hash.get().getLiteralLexicalForm(), texts::find);
        if (text.isEmpty()) {
            return Optional.of("the text of its article is not kept, or was changed");
        }
        Passage passage = passage(evidence);
        return passage.standsIn(text.get())
                ? Optional.empty()
                : Optional.of(
                        "\"" + passage.text() + "\" does not stand at " + passage.start() + " to " + passage.end());
    }

    private Passage passage(Node evidence) {
        String exact = "";
        int start = 0;
        int end = 0;
        for (Quad quad : data.stream(Node.ANY, evidence, OA.hasSelector.asNode(), Node.ANY)
                .toList()) {
            Node selector = quad.getObject();
            exact = object(selector, OA.exact).map(Node::getLiteralLexicalForm).orElse(exact);
            start = object(selector, OA.start).map(QuoteCheck::number).orElse(start);
            end = object(selector, OA.end).map(QuoteCheck::number).orElse(end);
        }
        return new Passage(start, end, exact);
    }

    private static int number(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }

    private Optional<Node> object(Node subject, Property property) {
        return data.stream(Node.ANY, subject, property.asNode(), Node.ANY)
                .map(Quad::getObject)
                .findFirst();
    }
}
