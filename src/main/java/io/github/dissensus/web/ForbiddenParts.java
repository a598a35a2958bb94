package io.github.dissensus.web;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.vocabulary.XSD;

/**
 * Finds what would reach outside the dataset: SERVICE, and Jena's functions and properties that run a class by its name
 * or a regular expression that {@link StoppableRegex} does not see. Casts of XML Schema are the only functions with a
 * name that SPARQL 1.1 defines.
 */
final class ForbiddenParts extends QueryVisit {

    private static final List<String> MAGIC = List.of("java:", "http://jena.");

    private final TreeSet<String> found = new TreeSet<>();

    private ForbiddenParts() {}

    /** Why a query is refused; empty where it may run. */
    static Optional<String> in(Query query) {
        ForbiddenParts parts = new ForbiddenParts();
        parts.of(query);
        return parts.found.stream()
                .findFirst()
                .map(part -> part + " is switched off: this endpoint answers plain SPARQL 1.1 over its own graph");
    }

    @Override
    public Element transform(ElementService service, Node where, Element pattern) {
        found.add("SERVICE");
        return super.transform(service, where, pattern);
    }

    @Override
    public Element transform(ElementPathBlock block) {
        block.getPattern().getList().stream()
                .map(TriplePath::getPredicate)
                .filter(predicate -> predicate != null && predicate.isURI())
                .map(Node::getURI)
                .filter(uri -> MAGIC.stream().anyMatch(uri::startsWith))
                .forEach(uri -> found.add("The property <" + uri + ">"));
        return super.transform(block);
    }

    @Override
    Optional<Expr> replace(ExprFunctionN function, ExprList args) {
        if (function instanceof E_Call) {
            found.add("CALL");
        } else if (function instanceof E_Function named
                && !named.getFunctionIRI().startsWith(XSD.NS)) {
            found.add("The function <" + named.getFunctionIRI() + ">");
        }
        return Optional.empty();
    }
}
