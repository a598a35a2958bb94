package io.github.dissensus.query;

/** A query that cannot be run as it was asked for; the message says what is wrong, where, and what to do. */
public final class QueryProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public QueryProblem(String message) {
        super(message);
    }
}
