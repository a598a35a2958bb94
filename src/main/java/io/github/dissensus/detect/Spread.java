package io.github.dissensus.detect;

import java.util.Optional;
import java.util.OptionalInt;
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

    /** Whether a claim may be bounded below one of others, or above. */
    boolean mayBeApartFrom(Spread other) {
        return unclear || other.unclear || mayExceed(highest, other.lowest) || mayExceed(other.highest, lowest);
    }

    private static boolean mayExceed(Node lower, Node upper) {
        return lower != null && upper != null && compare(lower, upper).orElse(1) > 0;
    }

    private boolean isBounded() {
        return highest != null && lowest != null;
    }

    private int order(Node one, Node other) {
        OptionalInt order = compare(one, other);
        unclear |= order.isEmpty();
        return order.orElse(0);
    }

    private static OptionalInt compare(Node one, Node other) {
        if (one.equals(other)) {
            return OptionalInt.of(0);
        }
        if (!one.getLiteralDatatype().equals(other.getLiteralDatatype())) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(NodeValue.compare(NodeValue.makeNode(one), NodeValue.makeNode(other)));
        } catch (ExprNotComparableException neither) {
            return OptionalInt.empty();
        }
    }
}
