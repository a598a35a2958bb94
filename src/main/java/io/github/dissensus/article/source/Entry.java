package io.github.dissensus.article.source;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.Original;
import java.nio.file.Path;

/** One thing to read an article from. */
public interface Entry {

    /** How many times its size gzip data commonly takes unpacked. */
    int USUAL_PACKING = 5;

    /** Where it stands: a path or an address, for messages and for the history. */
    String place();

    /** Its last part, for readers. */
    String name();

    /** About how many bytes its content takes, unpacked. */
    long size();

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
            public long size() {
                long size = file.toFile().length();
                return Math.min(Original.LARGEST, Original.isPacked(name()) ? USUAL_PACKING * size : size);
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
            public long size() {
                return original.size();
            }

            @Override
            public Original open() {
                return original;
            }
        };
    }
}
