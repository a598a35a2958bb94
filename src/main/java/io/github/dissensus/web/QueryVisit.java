package io.github.dissensus.web;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransform;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Visits every pattern and function of a query, in subqueries, EXISTS and aggregates too, and may replace functions.
 * Jena's own transform passes over what aggregates compute.
 */
abstract class QueryVisit extends ElementTransformCopyBase {

    private final ExprTransform expressions = new ExprTransformApplyElementTransform(this) {
        @Override
        public Expr transform(ExprFunctionN function, ExprList args) {
            Optional<Expr> other = replace(function, args);
            return other.isPresent() ? other.get() : super.transform(function, args);
        }
    };

    /** What takes a function's place; empty where it stays. */
    abstract Optional<Expr> replace(ExprFunctionN function, ExprList args);

    /** The query after the visit. */
    Query of(Query query) {
        return withAggregates(QueryTransformOps.transform(query, this, expressions));
    }

    @Override
    public Element transform(ElementSubQuery element, Query inner) {
        return super.transform(element, withAggregates(inner));
    }

    private Query withAggregates(Query query) {
        query.getAggregators().replaceAll(this::visited);
        return query;
    }

    private ExprAggregator visited(ExprAggregator aggregate) {
        Aggregator computed = aggregate.getAggregator();
        ExprList inside = computed.getExprList();
        return inside == null || inside.isEmpty()
                ? aggregate
                : new ExprAggregator(aggregate.getVar(), computed.copy(ExprTransformer.transform(expressions, inside)));
    }
}
