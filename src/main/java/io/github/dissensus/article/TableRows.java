package io.github.dissensus.article;

import io.github.dissensus.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Reads a table as lines of cells, each cell a block that knows what its row and column are called. A row of two cells is
 * one block, "Memory: 128 GB".
 */
final class TableRows {

    private static final String BETWEEN_CELLS = " | ";
    private static final String BETWEEN_ROWS = "\n";
    private static final int LONGEST_CELL = 400;
    private static final int MOST_SPAN = 50;

    private final VisibleText text;
    private List<String> columns = List.of();
    private boolean begun;

    TableRows(VisibleText text) {
        this.text = text;
    }

    /** Whether an element is a table that holds cells rather than the layout of a page. */
    static boolean isTable(Element element) {
        if (!element.tagName().equals("table") || element.attr("role").equals("presentation")) {
            return false;
        }
        List<Element> cells = cells(element);
        return !cells.isEmpty()
                && cells.stream().noneMatch(cell -> cell.wholeText().length() > LONGEST_CELL)
                && element.select("table").size() == 1;
    }

    private static List<Element> cells(Element table) {
        return table.select("td, th");
    }

    void read(Element table) {
        for (Element caption : table.select("> caption")) {
            text.add(Block.Kind.CAPTION, 0, caption.wholeText());
        }
        for (Element row : table.select("tr")) {
            List<Element> cells = row.children();
            boolean heads = !cells.isEmpty()
                    && cells.size() > 1
                    && (row.parent() != null && row.parent().tagName().equals("thead")
                            || cells.stream()
                                    .allMatch(cell -> cell.tagName().equals("th")
                                            || cell.wholeText().isBlank()));
            if (heads) {
                columns = names(cells);
            }
            read(cells, heads);
        }
    }

    private static List<String> names(List<Element> cells) {
        List<String> names = new ArrayList<>();
        for (Element cell : cells) {
            for (int i = 0; i < span(cell); i++) {
                names.add(VisibleText.clean(cell.wholeText()));
            }
        }
        return names;
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("[1-9]\\d?") ? Math.min(MOST_SPAN, Integer.parseInt(span)) : 1;
    }

    private void read(List<Element> cells, boolean heads) {
        List<String> words =
                cells.stream().map(cell -> VisibleText.clean(cell.wholeText())).toList();
        boolean pair = words.size() == 2
                && !heads
                && !words.get(0).isEmpty()
                && !words.get(1).isEmpty();
        if (pair) {
            String colon = words.get(0).endsWith(":") ? " " : ": ";
            add(words.get(0) + colon + words.get(1), true, heads(words.get(0), column(1)));
            return;
        }
        Optional<String> row = words.size() > 1 && !heads
                ? Optional.of(words.get(0)).filter(name -> !name.isEmpty())
                : Optional.empty();
        boolean first = true;
        int column = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isEmpty()) {
                boolean head = heads || i == 0 && words.size() > 1;
                add(words.get(i), first, head ? Optional.empty() : heads(row.orElse(""), column(column)));
                first = false;
            }
            column += span(cells.get(i));
        }
    }

    private Optional<String> column(int index) {
        return index < columns.size()
                ? Optional.of(columns.get(index)).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    private static Optional<Block.Heads> heads(String row, Optional<String> column) {
        Optional<String> name = Optional.of(row).filter(words -> !words.isEmpty());
        return name.isPresent() || column.isPresent() ? Optional.of(new Block.Heads(name, column)) : Optional.empty();
    }

    private void add(String words, boolean firstOfRow, Optional<Block.Heads> heads) {
        text.addCell(words, !begun ? "\n\n" : firstOfRow ? BETWEEN_ROWS : BETWEEN_CELLS, heads);
        begun = true;
    }
}
