package io.github.dissensus.model;

/**
 * A stretch of an article's text that a reader sees as one piece.
 *
 * @param level depth of a heading, 1 for the topmost; 0 for every other kind
 * @param start offset of the first character in the article's text, in UTF-16 units
 * @param end offset after the last character
 */
public record Block(Kind kind, int level, int start, int end) {

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
    }

    /** Whether the block heads a section (or the article) rather than standing in one. */
    public boolean isHeading() {
        return kind == Kind.TITLE || kind == Kind.HEADING;
    }
}
