package io.github.dissensus.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.dissensus.detect.Report;
import io.github.dissensus.detect.Report.Finding;
import io.github.dissensus.detect.Report.ProductFindings;
import io.github.dissensus.detect.Report.Side;
import io.github.dissensus.detect.Report.Voice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a report for terminals, for Markdown and for other programs. */
final class ReportWriter {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ReportWriter() {}

    static String write(Report report, ReportCommand.Format format) {
        return switch (format) {
            case text -> text(report);
            case markdown -> markdown(report);
            case json -> json(report);
        };
    }

    private static String text(Report report) {
        StringBuilder out = new StringBuilder();
        for (ProductFindings product : report.products()) {
            out.append(product.product()).append('\n');
            for (Finding finding : product.findings()) {
                out.append("\n  ")
                        .append(finding.kind())
                        .append(": ")
                        .append(finding.topic())
                        .append("\n    ")
                        .append(finding.explanation())
                        .append('\n');
                if (!finding.settledBy().isEmpty()) {
                    out.append("    To settle it: ").append(finding.settledBy()).append('\n');
                }
                for (Side side : finding.sides()) {
                    out.append("    ")
                            .append(value(side))
                            .append("  (")
                            .append(side.count())
                            .append(")\n");
                    for (Voice voice : side.voices()) {
                        out.append("      ").append(source(voice)).append('\n');
                        out.append("      \"")
                                .append(voice.quote())
                                .append("\" [")
                                .append(voice.place())
                                .append("]\n");
                    }
                }
            }
            out.append('\n');
        }
        return out.append(summary(report)).append('\n').toString();
    }

    private static String markdown(Report report) {
        StringBuilder out = new StringBuilder("# Where the sources disagree\n\n")
                .append(summary(report))
                .append("\n");
        for (ProductFindings product : report.products()) {
            out.append("\n## ").append(escape(product.product())).append('\n');
            for (Finding finding : product.findings()) {
                out.append("\n### ")
                        .append(finding.kind())
                        .append(": ")
                        .append(escape(finding.topic()))
                        .append("\n\n")
                        .append(escape(finding.explanation()))
                        .append("\n\n");
                if (!finding.settledBy().isEmpty()) {
                    out.append("To settle it: ")
                            .append(escape(finding.settledBy()))
                            .append("\n\n");
                }
                for (Side side : finding.sides()) {
                    for (Voice voice : side.voices()) {
                        out.append("- **")
                                .append(escape(value(side)))
                                .append("** (")
                                .append(side.count())
                                .append(") — ")
                                .append(escape(source(voice)))
                                .append(": “")
                                .append(escape(voice.quote()))
                                .append("” ([")
                                .append(voice.place())
                                .append("](<")
                                .append(voice.evidence())
                                .append(">))\n");
                    }
                }
            }
        }
        return out.toString();
    }

    private static String json(Report report) {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (ProductFindings product : report.products()) {
            for (Finding finding : product.findings()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("product", product.product());
                entry.put("kind", finding.kind().toString());
                entry.put("topic", finding.topic());
                entry.put("explanation", finding.explanation());
                entry.put("rule", finding.rule());
                entry.put("settledBy", finding.settledBy());
                entry.put("iri", finding.iri());
                entry.put(
                        "readings",
                        finding.sides().stream().map(ReportWriter::reading).toList());
                findings.add(entry);
            }
        }
        return GSON.toJson(Map.of("findings", findings)) + "\n";
    }

    private static Map<String, Object> reading(Side side) {
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("value", side.value());
        reading.put("denied", side.denied());
        reading.put("planned", side.planned());
        reading.put("sources", side.sources());
        reading.put("independent", side.independent());
        reading.put("support", Math.round(side.support() * 10_000) / 10_000.0);
        List<Map<String, Object>> voices = new ArrayList<>();
        for (Voice voice : side.voices()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("source", voice.source());
            voice.date().ifPresent(date -> entry.put("date", date));
            entry.put("quote", voice.quote());
            entry.put("place", voice.place());
            entry.put("evidence", voice.evidence());
            entry.put("article", voice.article());
            voices.add(entry);
        }
        reading.put("voices", voices);
        return reading;
    }

    private static String value(Side side) {
        return (side.denied() ? "not: " : "") + side.value() + (side.planned() ? " (planned)" : "");
    }

    private static String source(Voice voice) {
        return voice.source() + voice.date().map(date -> ", " + date).orElse("");
    }

    /** "3 conflicts, 1 self-contradiction, 2 tensions, 1 refinement". */
    private static String summary(Report report) {
        List<String> counts = new ArrayList<>();
        for (Report.Kind kind : Report.Kind.values()) {
            long count = report.count(kind);
            if (count > 0) {
                counts.add(count + " " + kind + (count == 1 ? "" : "s"));
            }
        }
        return counts.isEmpty() ? "No disagreement was found." : String.join(", ", counts);
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
