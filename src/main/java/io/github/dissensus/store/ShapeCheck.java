package io.github.dissensus.store;

import io.github.dissensus.lexicon.Ontology;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;

/** Checks graphs against {@code ontology/shapes.ttl}. */
public final class ShapeCheck {

    private final Shapes shapes = Shapes.parse(Ontology.shapes().getGraph());

    /** One thing that breaks a shape. */
    public record Problem(Node node, String message) {}

    /** What breaks a shape, in a fixed order. */
    public List<Problem> problems(Graph graph) {
        List<Problem> problems = new ArrayList<>();
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, graph).getEntries()) {
            problems.add(new Problem(entry.focusNode(), entry.message()));
        }
        problems.sort((a, b) -> (a.node() + a.message()).compareTo(b.node() + b.message()));
        return problems;
    }
}
