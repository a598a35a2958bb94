package io.github.dissensus.detect;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprNotComparableException;
import org.apache.jena.sparql.expr.NodeValue;

/** How far the bounds of claims lie apart, compared as the rules compare them. Bounds of several kinds may be both. */
final class Spread {

    private Node highest;
    private Node lowest;
    private boolean unclear;

    /** Notes the bounds of one claim. */
    void note(Optional<Node> lower, Optional<Node> upper) {
        lower.filter(bound -> highest == null || order(bound, highest) > 0).ifPresent(bound -> highest = bound);
        upper.filter(bound -> lowest == null || order(bound, lowest) < 0).ifPresent(bound -> lowest = bound);
    }

    /** Whether one claim may be bounded below another. */
    boolean mayBeApart() {
        return isBounded() && (order(highest, lowest) > 0 || unclear);
    }

    /** Whether there may be a value within the bounds of all claims. */
    boolean mayMeet() {
        return isBounded() && (order(highest, lowest) <= 0 || unclear);
    }

    private boolean isBounded() {
        return highest != null && lowest != null;
    }

    private int order(Node one, Node other) {
        if (one.equals(other)) {
            return 0;
        }
        try {
            unclear |= !one.getLiteralDatatype().equals(other.getLiteralDatatype());
            return NodeValue.compare(NodeValue.makeNode(one), NodeValue.makeNode(other));
        } catch (ExprNotComparableException neither) {
            unclear = true;
            return 0;
        }
    }
}
