package io.github.dissensus.query;

import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * A parameter of a saved query, by grlc's convention: {@code ?_product_iri} takes an IRI, {@code ?_since_date} a date,
 * {@code ?_least_integer} a whole number, {@code ?_name} a text; two underscores in front make it optional.
 *
 * @param variable name of the variable, without "?"
 */
public record Parameter(String variable) {

    /** Whether a variable is a parameter. */
    static boolean isParameter(String variable) {
        return variable.startsWith("_");
    }

    public boolean isRequired() {
        return !variable.startsWith("__");
    }

    /** The name by which it is given: {@code product} or {@code product_iri} for {@code ?_product_iri}. */
    public String name() {
        return variable.replaceFirst("^_+", "");
    }

    /** Whether a name that a user gave means this parameter. */
    public boolean answersTo(String given) {
        return given.equals(name()) || given.equals(variable) || given.equals(name().replaceFirst("_[a-z]+$", ""));
    }

    /**
     * The value to bind.
     *
     * @throws QueryProblem for a text that is no value of its type
     */
    Node value(String text) {
        if (variable.endsWith("_iri")) {
            return iri(text);
        }
        Optional<RDFDatatype> type = datatype();
        if (type.isEmpty()) {
            return NodeFactory.createLiteralString(text);
        }
        if (!type.get().isValid(text)) {
            throw new QueryProblem("The parameter " + name() + " wants a value of type "
                    + type.get().getURI().replaceFirst(".*#", "xsd:") + ", not \"" + text + "\"");
        }
        return NodeFactory.createLiteralDT(text, type.get());
    }

    private Node iri(String text) {
        try {
            IRIx iri = IRIx.create(text);
            if (!iri.isReference()) {
                throw new QueryProblem("The parameter " + name() + " wants a whole address, not \"" + text + "\"");
            }
            return NodeFactory.createURI(text);
        } catch (IRIException broken) {
            throw new QueryProblem(
                    "The parameter " + name() + " wants an address, not \"" + text + "\": " + broken.getMessage());
        }
    }

    private Optional<RDFDatatype> datatype() {
        return switch (variable.substring(variable.lastIndexOf('_') + 1)) {
            case "integer" -> Optional.of(XSDDatatype.XSDinteger);
            case "number", "decimal" -> Optional.of(XSDDatatype.XSDdecimal);
            case "date" -> Optional.of(XSDDatatype.XSDdate);
            case "boolean" -> Optional.of(XSDDatatype.XSDboolean);
            default -> Optional.empty();
        };
    }
}
