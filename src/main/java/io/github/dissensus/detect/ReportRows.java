package io.github.dissensus.detect;

import io.github.dissensus.detect.Report.Finding;
import io.github.dissensus.detect.Report.Kind;
import io.github.dissensus.detect.Report.Side;
import io.github.dissensus.detect.Report.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** Gathers the rows of one finding. */
final class ReportRows {

    private final Map<String, Node> first;
    private final Map<String, List<Map<String, Node>>> sides = new LinkedHashMap<>();

    ReportRows(Map<String, Node> first) {
        this.first = first;
    }

    void add(Map<String, Node> row) {
        sides.computeIfAbsent(text(row, "reading"), r -> new ArrayList<>()).add(row);
    }

    Finding build() {
        return new Finding(
                Kind.of(text(first, "kind")).orElseThrow(),
                text(first, "topic"),
                text(first, "explanation"),
                text(first, "rule"),
                text(first, "settledBy"),
                text(first, "finding"),
                sides.values().stream()
                        .map(ReportRows::side)
                        .sorted(Comparator.comparingDouble(side -> -side.support()))
                        .toList());
    }

    private static Side side(List<Map<String, Node>> rows) {
        Map<String, Node> first = rows.get(0);
        Map<String, Double> votes = new TreeMap<>();
        rows.forEach(row -> votes.merge(text(row, "voice"), vote(row), Math::max));
        int sources =
                (int) rows.stream().map(row -> text(row, "source")).distinct().count();
        return new Side(
                text(first, "value"),
                text(first, "denied").equals("true"),
                text(first, "planned").equals("true"),
                sources,
                Math.min(sources, votes.size()),
                votes.values().stream().mapToDouble(vote -> vote).sum(),
                rows.stream().map(ReportRows::voice).distinct().toList());
    }

    private static double vote(Map<String, Node> row) {
        String vote = text(row, "vote");
        return vote.isEmpty() ? Weights.UNKNOWN : Double.parseDouble(vote);
    }

    private static Voice voice(Map<String, Node> row) {
        String evidence = text(row, "evidence");
        return new Voice(
                text(row, "source"),
                Optional.of(text(row, "date")).filter(date -> !date.isEmpty()),
                text(row, "quote"),
                evidence.substring(evidence.indexOf("char=") + 5),
                evidence,
                text(row, "article"));
    }

    static String text(Map<String, Node> row, String column) {
        Node node = row.get(column);
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
