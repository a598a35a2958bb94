package io.github.dissensus.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.web.HttpSC;

/** SPARQL queries that may run neither for ever nor outside the dataset: no SERVICE, no Java functions, a time limit. */
final class GuardedQuery extends SPARQL_QueryDataset {

    /** Queries that run at once; a further one is asked to come again. */
    private static final int SLOTS = 8;

    /** Braces inside braces; the parser calls itself for each. */
    private static final int DEEPEST = 500;

    private static final int TOO_MANY_REQUESTS = 429;

    private final Watchdog watchdog;
    private final Semaphore slots = new Semaphore(SLOTS);
    private final ThreadLocal<Watchdog.Watch> watch = new ThreadLocal<>();

    GuardedQuery(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        ForbiddenParts.in(query).ifPresent(ServletOps::errorBadRequest);
        ResultTypes.refusal(action.getRequest(), query)
                .ifPresent(offers -> ServletOps.error(HttpSC.NOT_ACCEPTABLE_406, offers));
    }

    @Override
    protected void execute(String queryString, HttpAction action) {
        if (depth(queryString) > DEEPEST) {
            ServletOps.errorBadRequest("The query nests more than " + DEEPEST + " groups");
        }
        if (!slots.tryAcquire()) {
            ServletOps.error(TOO_MANY_REQUESTS, "Too many queries at once: try again in a moment");
        }
        try {
            super.execute(queryString, action);
        } catch (OutOfMemoryError tooLarge) {
            ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, "The query needs more memory than there is");
        } finally {
            slots.release();
            Watchdog.Watch running = watch.get();
            if (running != null) {
                running.end();
                watch.remove();
            }
        }
    }

    /** How deep braces and brackets stand in one another. */
    private static int depth(String query) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '{' || c == '(' || c == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == '}' || c == ')' || c == ']') {
                depth--;
            }
        }
        return deepest;
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        AtomicBoolean signal = new AtomicBoolean();
        QueryExec exec = super.createQueryExec(action, StoppableRegex.in(query, signal), dataset);
        watch.set(watchdog.watch(signal, Context.getOrSetCancelSignal(exec.getContext())));
        return exec;
    }
}
