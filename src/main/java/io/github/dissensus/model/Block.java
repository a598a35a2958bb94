package io.github.dissensus.model;

import java.util.Optional;

/**
 * A stretch of an article's text that a reader sees as one piece.
 *
 * @param level depth of a heading, 1 for the topmost; 0 for every other kind
 * @param start offset of the first character in the article's text, in UTF-16 units
 * @param end offset after the last character
 * @param heads what the row and column of a table's cell are called, where the table says so
 */
public record Block(Kind kind, int level, int start, int end, Optional<Heads> heads) {

    /**
     * The names of a cell's row and column, as the table gives them: in a table of specifications the row names the
     * property and the column the product.
     */
    public record Heads(Optional<String> row, Optional<String> column) {}

    /** What a block is on the page. */
    public enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_CELL,
        QUOTE,
        CAPTION,
        /** Byline, date line, publisher's name: told by the article's metadata, not read for claims. */
        FURNITURE
    }

    /** A block that is no cell of a table with heads. */
    public Block(Kind kind, int level, int start, int end) {
        this(kind, level, start, end, Optional.empty());
    }

    public Block {
        if (kind == null) {
            throw new IllegalArgumentException("A block needs a kind");
        }
        if (level < 0) {
            throw new IllegalArgumentException("The level of a block cannot be negative: " + level);
        }
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A block must hold text: " + start + " to " + end);
        }
        if (heads.isPresent() && kind != Kind.TABLE_CELL) {
            throw new IllegalArgumentException("Only a cell of a table has heads, not a " + kind);
        }
    }

    /** Whether the block heads a section (or the article) rather than standing in one. */
    public boolean isHeading() {
        return kind == Kind.TITLE || kind == Kind.HEADING;
    }
}
