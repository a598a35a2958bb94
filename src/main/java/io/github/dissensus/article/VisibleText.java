package io.github.dissensus.article;

import io.github.dissensus.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of an article as a reader sees it, with its blocks: one space for each stretch of white space (no-break spaces
 * too), without soft hyphens and marks that have no width.
 */
final class VisibleText {

    private static final String BETWEEN_BLOCKS = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    /** Adds a block, where the words hold a letter or digit. */
    void add(Block.Kind kind, int level, String words) {
        add(kind, level, words, BETWEEN_BLOCKS, Optional.empty());
    }

    /** Adds a cell of a table behind what stands between it and the cell or block before. */
    void addCell(String words, String between, Optional<Block.Heads> heads) {
        add(Block.Kind.TABLE_CELL, 0, words, between, heads);
    }

    private void add(Block.Kind kind, int level, String words, String between, Optional<Block.Heads> heads) {
        String content = clean(words);
        if (content.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(between);
        }
        int start = text.length();
        text.append(content);
        blocks.add(new Block(kind, level, start, text.length(), heads));
    }

    /** Whether there is more than the title yet. */
    boolean hasBegun() {
        return blocks.stream()
                .anyMatch(block -> block.kind() != Block.Kind.TITLE && block.kind() != Block.Kind.CAPTION);
    }

    List<Block> blocks() {
        return blocks;
    }

    String of(Block block) {
        return text.substring(block.start(), block.end());
    }

    void replace(int index, Block.Kind kind, int level) {
        Block old = blocks.get(index);
        blocks.set(index, new Block(kind, level, old.start(), old.end()));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Words as a reader sees them. */
    static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !clean.isEmpty();
                continue;
            }
            if (space) {
                clean.append(' ');
                space = false;
            }
            clean.append(c);
        }
        return clean.toString();
    }

    /** Soft hyphen, zero-width space, word joiner, byte order mark, marks of direction; joiners shape letters and stay. */
    private static boolean isInvisible(char c) {
        return switch (c) {
            case '\u00AD', '\u200B', '\u2060', '\uFEFF', '\u200E', '\u200F', '\u061C' -> true;
            default -> c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        };
    }
}
