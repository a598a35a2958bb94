package io.github.dissensus.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of reading.
 *
 * @param articles how many were read
 * @param claims how many claims they make
 * @param findings how many findings the whole store now holds
 * @param problems files that could not be read, each with the reason
 * @param refused claims that broke a shape, each with its file and the reason
 */
public record Outcome(
        int articles, int claims, long findings, double seconds, List<String> problems, List<String> refused) {

    /** Counts while reading goes on. */
    static final class Counter {

        private final long start = System.nanoTime();
        private final List<String> problems = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private int articles;
        private int claims;

        void read(int itsClaims) {
            articles++;
            claims += itsClaims;
        }

        void problem(Path file, String reason) {
            problems.add(file + " was not read: " + reason);
        }

        void refused(Path file, String reason) {
            refused.add(file + ", a claim was refused: " + reason);
        }

        Outcome finished(long findings) {
            return new Outcome(
                    articles,
                    claims,
                    findings,
                    (System.nanoTime() - start) / 1e9,
                    List.copyOf(problems),
                    List.copyOf(refused));
        }
    }
}
