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

        /**
         * Counts what came of one entry.
         *
         * @param archive holds what was read of it before, where it did not change
         */
        Counter count(Prepared one, Archive archive) {
            one.problem().ifPresent(problem -> problem(one.place(), problem));
            one.refused().forEach(reason -> refused(one.place(), reason));
            one.found().forEach(found -> read(found.graph().claims().size()));
            if (one.unchanged()) {
                read(archive.claimsAt(one.place()));
            }
            return this;
        }

        private void read(int itsClaims) {
            articles++;
            claims += itsClaims;
        }

        /** Adds what another counted. */
        void add(Counter other) {
            articles += other.articles;
            claims += other.claims;
            other.problems.forEach(line -> add(problems, line));
            other.refused.forEach(line -> add(refused, line));
        }

        void problem(String place, String reason) {
            add(problems, place + " was not read: " + reason);
        }

        /** Notes that memory was too small to go on; what was committed stays. */
        void stopped(String what, OutOfMemoryError full) {
            add(
                    problems,
                    what + ": it needs more memory than there is, " + Memory.most() + " (" + full.getMessage()
                            + "). What was read before is stored; give the program more (java -Xmx), read the same again,"
                            + " and it goes on from there");
        }

        private void refused(String place, String reason) {
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
