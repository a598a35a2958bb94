package io.github.dissensus.ingest;

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

        private static final int MOST_TOLD = 10_000;

        private final long start = System.nanoTime();
        private final List<String> problems = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private int articles;
        private int claims;

        void read(int itsClaims) {
            articles++;
            claims += itsClaims;
        }

        void problem(String place, String reason) {
            add(problems, place + " was not read: " + reason);
        }

        void refused(String place, String reason) {
            add(refused, place + ", a claim was refused: " + reason);
        }

        /** Keeps the first of them: a list that grows with the batch would take all memory in the end. */
        private static void add(List<String> list, String line) {
            if (list.size() < MOST_TOLD) {
                list.add(line);
            } else if (list.size() == MOST_TOLD) {
                list.add("… and more like these");
            }
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
