package io.github.dissensus.ingest;

import io.github.dissensus.detect.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of {@code pairs.md}: what a reader found in two articles on one product.
 *
 * @param tier must or may
 * @param kinds of finding that it may be told as, with slashes between them; loud for any that says that sources disagree
 * @param topic words in the finding's topic, alternatives with slashes between them; {@code one} and {@code other} likewise
 */
record PairRow(String pair, String tier, String kinds, String topic, String one, String other, String why) {

    static List<PairRow> all(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| pair "))
                .map(line -> line.substring(1).split("\\|", -1))
                .map(cells -> Stream.of(cells).map(String::strip).toArray(String[]::new))
                .map(c -> new PairRow(c[0], c[1], c[2], c[3], c[4], c[5], c[6]))
                .toList();
    }

    boolean isMust() {
        return "must".equals(tier);
    }

    boolean isLoudMust() {
        return isMust() && "loud".equals(kinds);
    }

    /** Whether a finding tells it: by its kind and topic, and the values of two sides, or of the one that articles share. */
    boolean isMetBy(PairFinding found) {
        Report.Finding finding = found.finding();
        return found.pair().equals(pair)
                && isOfKind(finding.kind())
                && stands(topic, finding.topic())
                && (finding.kind() == Report.Kind.AGREEMENT
                        ? finding.sides().stream().anyMatch(side -> stands(one, side.value()))
                        : hasBothSides(finding));
    }

    private boolean hasBothSides(Report.Finding finding) {
        return finding.sides().stream()
                .filter(side -> stands(one, side.value()))
                .anyMatch(first ->
                        finding.sides().stream().anyMatch(second -> second != first && stands(other, second.value())));
    }

    private boolean isOfKind(Report.Kind kind) {
        return Stream.of(kinds.split("/"))
                .anyMatch(name -> name.equals("loud") ? kind.isLoud() : name.equals(kind.toString()));
    }

    /** Whether one of the alternatives begins a word in a text: "9" does not stand in "19" nor in "9.5". */
    private static boolean stands(String alternatives, String text) {
        return Stream.of(alternatives.split("/"))
                .map(words -> Pattern.compile("(?<![\\w.,])" + Pattern.quote(words.toLowerCase(Locale.ROOT))
                        + (words.matches(".*\\d") ? "(?![.,]?\\d)" : "")))
                .anyMatch(pattern ->
                        pattern.matcher(text.toLowerCase(Locale.ROOT)).find());
    }

    /** Writes the article of a reading file as a page, with its title, day and publisher. */
    static void page(Path article, Path folder) throws IOException {
        String[] parts = Files.readString(article).split("(?m)^=== claims$")[0].split("(?m)^---$", 3);
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.append("<title>").append(head(parts[1], "title")).append("</title>");
        page.append("<meta property=\"og:site_name\" content=\"")
                .append(head(parts[1], "publisher"))
                .append("\">");
        page.append("<meta property=\"article:published_time\" content=\"")
                .append(head(parts[1], "date"))
                .append("\"></head>\n<body><article><h1>")
                .append(head(parts[1], "title"))
                .append("</h1>\n");
        for (String block : parts[2].strip().split("\n\\s*\n")) {
            page.append(html(block)).append('\n');
        }
        String name = article.getFileName().toString().replace(".md", ".html");
        Files.writeString(folder.resolve(name), page.append("</article></body></html>\n"));
    }

    private static String html(String block) {
        if (block.startsWith("## ")) {
            return "<h2>" + block.substring(3) + "</h2>";
        }
        return block.startsWith("- ")
                ? "<ul><li>" + block.substring(2).replace("\n- ", "</li><li>") + "</li></ul>"
                : "<p>" + block + "</p>";
    }

    private static String head(String lines, String name) {
        return lines.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip().replaceAll("^\"|\"$", ""))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + name + " stands in " + lines));
    }
}
