package io.github.dissensus.article.source;

import io.github.dissensus.article.ArticleProblem;

/** The server says that a page is as it was when it was read last: there is nothing to do. */
public final class Unchanged extends ArticleProblem {

    private static final long serialVersionUID = 1L;

    Unchanged() {
        super("it has not changed since it was read");
    }
}
