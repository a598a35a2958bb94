package io.github.dissensus.article;

import io.github.dissensus.article.TableColumns.Role;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Fact;
import io.github.dissensus.model.FactSheet;
import io.github.dissensus.model.Passage;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the rows of one source: the text that they make, and each cell's place in it.
 *
 * <pre>{@code
 * Harbour Labs
 * phone     weight   price
 * Tarn 5    171 g    $499
 * }</pre>
 */
final class SheetBuilder {

    private final String file;
    private final SheetRow.Layout layout;
    private final SheetRow first;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Set<LocalDate> dates = new LinkedHashSet<>();
    private int codePoints;

    SheetBuilder(String file, SheetRow.Layout layout, SheetRow first) {
        this.file = file;
        this.layout = layout;
        this.first = first;
        first.cell(Role.SOURCE).ifPresent(source -> {
            place(source, Block.Kind.FURNITURE);
            write("\n");
        });
        layout.columns().forEach(column -> {
            if (!column.equals(layout.roles().get(Role.SOURCE))) {
                place(column.strip().replaceAll("\\s+", " "), Block.Kind.FURNITURE);
                write("\t");
            }
        });
        write("\n");
    }

    void add(SheetRow row) {
        Map<String, Passage> places = new HashMap<>();
        for (String column : layout.columns()) {
            String cell = row.cell(column);
            if (column.equals(layout.roles().get(Role.SOURCE))) {
                continue;
            }
            if (!cell.isEmpty()) {
                places.put(column, place(cell, Block.Kind.TABLE_CELL));
            }
            write("\t");
        }
        write("\n");
        row.date().ifPresent(dates::add);
        if (layout.isTall()) {
            row.cell(Role.PROPERTY)
                    .ifPresent(property -> fact(row, property, layout.roles().get(Role.VALUE), places));
        } else {
            layout.properties().forEach(column -> fact(row, column, column, places));
        }
    }

    private void fact(SheetRow row, String property, String column, Map<String, Passage> places) {
        String value = row.cell(column);
        Optional<String> subject = row.cell(Role.SUBJECT).filter(SheetBuilder::says);
        if (subject.isEmpty() || !says(value) || !says(property)) {
            return;
        }
        Passage quote = layout.isTall() ? places.get(layout.roles().get(Role.QUOTE)) : null;
        facts.add(new Fact(
                subject.get(),
                row.cell(Role.VERSION).filter(SheetBuilder::says),
                row.cell(Role.VARIANT).filter(SheetBuilder::says),
                property.strip(),
                row.cell(Role.KEY).filter(SheetBuilder::says),
                row.cell(Role.UNIT),
                row.date(),
                value,
                quote == null ? places.get(column) : quote));
    }

    /** A cell of dashes says nothing. */
    private static boolean says(String cell) {
        return cell.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private Passage place(String cell, Block.Kind kind) {
        int start = codePoints;
        blocks.add(new Block(kind, 0, text.length(), text.length() + cell.length()));
        write(cell);
        return new Passage(start, codePoints, cell);
    }

    private void write(String more) {
        text.append(more);
        codePoints += more.codePointCount(0, more.length());
    }

    Optional<URI> url() {
        return first.url().flatMap(SheetBuilder::address);
    }

    /** @param alone whether no other source of the file has the same address, which then names the sheet */
    FactSheet build(boolean alone) {
        Article article = new Article(
                file,
                alone ? url() : Optional.empty(),
                Optional.empty(),
                List.of(),
                first.cell(Role.SOURCE).filter(SheetBuilder::says),
                dates.size() == 1 ? Optional.of(dates.iterator().next()) : Optional.empty(),
                Optional.empty(),
                "en",
                text.toString(),
                blocks);
        return new FactSheet(article, facts);
    }

    private static Optional<URI> address(String url) {
        try {
            return Optional.of(URI.create(url)).filter(URI::isAbsolute);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
