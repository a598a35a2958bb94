package io.github.dissensus.article;

/** A file that cannot be read as an article; the message says why and what to do. */
public class ArticleProblem extends Exception {

    private static final long serialVersionUID = 1L;

    public ArticleProblem(String message) {
        super(message);
    }
}
