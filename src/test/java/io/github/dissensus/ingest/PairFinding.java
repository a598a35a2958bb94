package io.github.dissensus.ingest;

import io.github.dissensus.detect.Report;
import java.util.stream.Collectors;

/** A finding in a pair of articles. */
record PairFinding(String pair, Report.Finding finding) {

    boolean isLoud() {
        return finding.kind().isLoud();
    }

    @Override
    public String toString() {
        return pair + " | " + finding.kind() + " (" + finding.rule() + ") | " + finding.topic() + " | "
                + finding.sides().stream().map(PairFinding::side).collect(Collectors.joining(" || "));
    }

    private static String side(Report.Side side) {
        return (side.denied() ? "not: " : "")
                + side.value()
                + side.voices().stream()
                        .map(voice -> " “" + voice.quote() + "”")
                        .collect(Collectors.joining());
    }
}
