package io.github.dissensus.rdf;

import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Value;
import io.github.dissensus.vocab.Dis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The canonical literal of each value, and the bounds by which values of one property are ordered. */
public final class Literals {

    /** Sorts behind every digit and full stop. */
    private static final String AFTER = "~";

    /** Digits that each part of a version is filled up to. */
    private static final int PART_LENGTH = 10;

    private Literals() {}

    /** The lower and upper bound of a value; either may be absent, both are for what has no order. */
    record Bounds(Optional<Node> lower, Optional<Node> upper) {

        static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());
    }

    /** The object of a claim. */
    static Node object(Value value, Iris iris) {
        if (value instanceof Value.Version version) {
            return text(version.number());
        }
        if (value instanceof Value.Quantity quantity) {
            return quantity.number()
                    .map(Literals::decimal)
                    .orElseGet(() -> text(plain(quantity.lower()) + "/" + plain(quantity.upper())));
        }
        if (value instanceof Value.Date date) {
            return date.written().map(Literals::date).orElseGet(() -> text(day(date.first()) + "/" + day(date.last())));
        }
        if (value instanceof Value.Status status) {
            return Dis.resource(status.name()).asNode();
        }
        if (value instanceof Value.Thing thing) {
            return iris.entity(thing.entity(), thing.version());
        }
        return NodeFactory.createLiteralLang(((Value.Text) value).words(), "en");
    }

    static Bounds bounds(Value value) {
        if (value instanceof Value.Version version) {
            String key = versionKey(version.number());
            return new Bounds(
                    version.bound() == Bound.AT_MOST ? Optional.empty() : Optional.of(text(key)),
                    version.bound() == Bound.AT_LEAST ? Optional.empty() : Optional.of(text(key + AFTER)));
        }
        if (value instanceof Value.Quantity quantity) {
            return new Bounds(
                    quantity.lower().map(Literals::decimal), quantity.upper().map(Literals::decimal));
        }
        if (value instanceof Value.Date date) {
            return new Bounds(date.first().map(Literals::day), date.last().map(Literals::day));
        }
        if (value instanceof Value.Status status) {
            return new Bounds(Optional.of(integer(status.lower())), Optional.of(integer(status.upper())));
        }
        return Bounds.NONE;
    }

    /** "6.12" as {@code 0000000006.0000000012}, which sorts after "6.6" as text. */
    static String versionKey(String number) {
        StringBuilder key = new StringBuilder();
        for (String part : Value.Version.ordered(number).split("\\.")) {
            String digits = part.replaceAll("[^0-9].*", "");
            key.append(key.isEmpty() ? "" : ".")
                    .append("0".repeat(Math.max(0, PART_LENGTH - digits.length())))
                    .append(part);
        }
        return key.toString();
    }

    public static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }

    static Node decimal(BigDecimal number) {
        return NodeFactory.createLiteralDT(plain(Optional.of(number)), XSDDatatype.XSDdecimal);
    }

    static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    /** A date at the precision it was written in. */
    private static Node date(String written) {
        XSDDatatype type = switch (written.length()) {
            case 4 -> XSDDatatype.XSDgYear;
            case 7 -> XSDDatatype.XSDgYearMonth;
            default -> XSDDatatype.XSDdate;
        };
        return NodeFactory.createLiteralDT(written, type);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString())
                .orElse("..");
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("..");
    }
}
