package io.github.dissensus.article.source;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.Original;
import java.nio.file.Path;

/** One thing to read an article from. */
public interface Entry {

    /** Where it stands: a path or an address, for messages and for the history. */
    String place();

    /** Its last part, for readers. */
    String name();

    /**
     * Its content.
     *
     * @throws ArticleProblem where it cannot be had; the message says why and what to do
     */
    Original open() throws ArticleProblem;

    /** A file. */
    static Entry of(Path file) {
        return new Entry() {
            @Override
            public String place() {
                return file.toString();
            }

            @Override
            public String name() {
                return file.getFileName().toString();
            }

            @Override
            public Original open() throws ArticleProblem {
                return Original.of(file);
            }
        };
    }

    /** What was taken out of an archive or fetched already. */
    static Entry of(String place, Original original) {
        return new Entry() {
            @Override
            public String place() {
                return place;
            }

            @Override
            public String name() {
                return original.name();
            }

            @Override
            public Original open() {
                return original;
            }
        };
    }
}
