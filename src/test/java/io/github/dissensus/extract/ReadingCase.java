package io.github.dissensus.extract;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article with the claims that a careful reader noted, from a Markdown file: a head between two lines of dashes
 * ({@code title}, {@code date}, {@code publisher}), the text, and under {@code === claims} a table, one claim a row.
 *
 * @param file name of the Markdown file
 */
record ReadingCase(String file, Article article, List<Noted> claims) {

    /**
     * A claim as noted. Empty cells are empty strings.
     *
     * @param tier hard (versions, quantities, durations, dates, statuses), core (other facts), soft (the rest)
     * @param kind of value: version, quantity, duration, date, status, entity, text
     * @param modality stated, planned, past, negated or reported
     */
    record Noted(
            String tier,
            String quote,
            String subject,
            String version,
            String variant,
            String property,
            String key,
            String kind,
            String value,
            String low,
            String high,
            String unit,
            String metric,
            String modality,
            String speaker,
            int start) {

        /** The row as one line. */
        String line() {
            return String.join(
                    " | ",
                    (subject + " " + version + " " + variant).strip(),
                    property,
                    key,
                    value + (low + high).transform(bounds -> bounds.isEmpty() ? "" : "[" + low + ".." + high + "]"),
                    unit,
                    metric,
                    modality,
                    speaker,
                    quote);
        }

        boolean isHard() {
            return tier.equals("hard");
        }
    }

    /** All cases of a folder, in the order of their names. */
    static List<ReadingCase> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(ReadingCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadingCase read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^=== claims$");
            String[] head = parts[0].split("(?m)^---$", 3);
            String page = page(head[1], head[2].strip());
            Path saved = Files.createTempFile("reading", ".txt");
            Files.writeString(saved, page);
            Article article = new ArticleReader().read(saved);
            Files.delete(saved);
            return new ReadingCase(file.getFileName().toString(), article, rows(file, article.text(), parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ArticleProblem e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** The article as a plain text with its title and date over it. */
    private static String page(String head, String text) {
        StringBuilder page = new StringBuilder();
        for (String line : head.strip().split("\n")) {
            String value = line.substring(line.indexOf(':') + 1).strip().replaceAll("^\"|\"$", "");
            page.append(value).append("\n\n");
        }
        return page.append(text).append('\n').toString();
    }

    private static List<Noted> rows(Path file, String text, String table) {
        List<Noted> rows = new ArrayList<>();
        for (String line : table.strip().split("\n")) {
            if (!line.startsWith("|")
                    || line.startsWith("| tier")
                    || line.startsWith("|--")
                    || line.startsWith("| --")) {
                continue;
            }
            String[] c = line.substring(1).split("\\|", -1);
            for (int i = 0; i < c.length; i++) {
                c[i] = c[i].strip();
            }
            int start = text.indexOf(c[1]);
            if (start < 0) {
                throw new IllegalArgumentException(file + ": the quote \"" + c[1] + "\" does not stand in the text");
            }
            rows.add(new Noted(
                    c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14],
                    start));
        }
        return rows;
    }
}
