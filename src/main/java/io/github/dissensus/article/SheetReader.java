package io.github.dissensus.article;

import io.github.dissensus.model.FactSheet;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV (RFC 4180) and TSV files as fact sheets: in the long form, a row a fact, with the columns {@code source,
 * subject, property, value} and optional others, or as a wide table with a column a property.
 */
public final class SheetReader {

    /** Whether a file is a table, by its name. */
    public static boolean reads(String file) {
        String name = Original.withoutPacking(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    /**
     * Reads one file; each source in it makes a sheet of its own.
     *
     * @param columns what the columns hold
     * @throws ArticleProblem for a file that is missing, no table, or lacks a column that is needed
     */
    public List<FactSheet> read(Original file, TableColumns columns) throws ArticleProblem {
        String text = ArticleReader.textOf(file);
        Map<String, SheetBuilder> sources = new LinkedHashMap<>();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format(file.name(), text))) {
            SheetRow.Layout layout = SheetRow.Layout.of(columns, rows.getHeaderNames());
            for (CSVRecord record : rows) {
                SheetRow row = new SheetRow(layout, record);
                sources.computeIfAbsent(
                                row.source() + "\n" + row.url().orElse(""),
                                s -> new SheetBuilder(file.name(), layout, row))
                        .add(row);
            }
        } catch (CSVException | IllegalArgumentException | UncheckedIOException | IllegalStateException broken) {
            throw new ArticleProblem("it is no table: " + broken.getMessage());
        } catch (IOException e) {
            throw new ArticleProblem("it cannot be read: " + e.getMessage());
        }
        List<FactSheet> sheets = sources.values().stream()
                .map(sheet -> sheet.build(isAlone(sheet, sources.values())))
                .filter(sheet -> !sheet.facts().isEmpty())
                .toList();
        if (sheets.isEmpty()) {
            throw new ArticleProblem("it holds no row with a subject and a value");
        }
        return sheets;
    }

    private static boolean isAlone(SheetBuilder sheet, Collection<SheetBuilder> all) {
        return all.stream().noneMatch(other -> other != sheet && other.url().equals(sheet.url()));
    }

    private static CSVFormat format(String file, String text) {
        String header = text.lines().findFirst().orElse("");
        boolean tabs = file.toLowerCase(Locale.ROOT).endsWith(".tsv");
        boolean semicolons = header.chars().filter(c -> c == ';').count()
                > header.chars().filter(c -> c == ',').count();
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(tabs ? '\t' : semicolons ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreEmptyLines(true)
                .get();
    }
}
