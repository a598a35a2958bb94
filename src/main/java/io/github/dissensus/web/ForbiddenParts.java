package io.github.dissensus.web;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Finds the parts of a query that would reach outside the dataset. */
final class ForbiddenParts {

    private static final String JAVA = "java:";

    private ForbiddenParts() {}

    /** Why a query is refused; empty where it may run. */
    static Optional<String> in(Query query) {
        String[] found = new String[1];
        Op algebra = Algebra.compile(query);
        Walker.walk(
                algebra,
                new OpVisitorBase() {
                    @Override
                    public void visit(OpService service) {
                        found[0] = "SERVICE is switched off: this endpoint asks no other";
                    }

                    @Override
                    public void visit(OpBGP pattern) {
                        boolean java = pattern.getPattern().getList().stream()
                                .anyMatch(triple -> triple.getPredicate().isURI()
                                        && triple.getPredicate().getURI().startsWith(JAVA));
                        found[0] = java ? "Java property functions are switched off" : found[0];
                    }
                },
                new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionN function) {
                        boolean java = function instanceof E_Function call
                                && call.getFunctionIRI().startsWith(JAVA);
                        found[0] = java ? "Java functions are switched off" : found[0];
                    }

                    @Override
                    public void visit(ExprFunctionOp nested) {
                        // EXISTS holds a pattern of its own, which the walker does not enter
                        ForbiddenParts.in(nested.getGraphPattern()).ifPresent(reason -> found[0] = reason);
                    }
                });
        return Optional.ofNullable(found[0]);
    }

    private static Optional<String> in(Op pattern) {
        String[] found = new String[1];
        Walker.walk(pattern, new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
                found[0] = "SERVICE is switched off: this endpoint asks no other";
            }
        });
        return Optional.ofNullable(found[0]);
    }
}
