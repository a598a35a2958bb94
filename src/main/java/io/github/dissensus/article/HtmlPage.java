package io.github.dissensus.article;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads an HTML page as an article: its metadata, and the text of its blocks without the furniture around it. */
final class HtmlPage {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "blockquote",
            "pre",
            "figcaption",
            "caption",
            "tr",
            "dt",
            "dd",
            "summary");
    private static final String BETWEEN = "\n\n";
    private static final int LONGEST_LOOSE_LINE = 100;
    /** Elements within elements beyond this depth are read as one piece of text. */
    private static final int DEEPEST = 400;

    private final String file;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    HtmlPage(String file) {
        this.file = file;
    }

    Article read(byte[] bytes) throws ArticleProblem {
        Document page = parse(bytes);
        PageMetadata metadata = new PageMetadata(page);
        Optional<String> title = metadata.title();
        Article empty = new Article(
                file,
                metadata.url(),
                title,
                metadata.authors(),
                metadata.publisher(),
                metadata.published(),
                metadata.modified(),
                metadata.language(),
                "-",
                List.of());
        Element main = MainText.of(page);
        title.ifPresent(words -> add(Block.Kind.TITLE, 1, words));
        walk(main, 0, title.orElse(""));
        classifyLooseLines();
        boolean content = blocks.stream().anyMatch(block -> !block.isHeading() && block.kind() != Block.Kind.FURNITURE);
        if (!content) {
            throw new ArticleProblem("no article text was found in the page");
        }
        return new Article(
                file,
                empty.url(),
                title,
                empty.authors(),
                empty.publisher(),
                empty.published(),
                empty.modified(),
                empty.language(),
                text.toString(),
                blocks);
    }

    private static Document parse(byte[] bytes) throws ArticleProblem {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException | RuntimeException broken) {
            throw new ArticleProblem("its HTML cannot be parsed: " + broken.getMessage());
        }
    }

    /** Adds the blocks below an element; loose text between them is a paragraph of its own. */
    private void walk(Element element, int depth, String title) {
        StringBuilder loose = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                loose.append(words.getWholeText());
            } else if (child instanceof Element inner) {
                if (inner.tagName().equals("br")) {
                    flush(loose);
                } else if (!holdsBlocks(inner, depth) && !BLOCKS.contains(inner.tagName()) && !inner.isBlock()) {
                    loose.append(inner.wholeText());
                } else {
                    flush(loose);
                    block(inner, depth, title);
                }
            }
        }
        flush(loose);
    }

    private void flush(StringBuilder loose) {
        add(Block.Kind.PARAGRAPH, 0, loose.toString());
        loose.setLength(0);
    }

    private void block(Element element, int depth, String title) {
        String tag = element.tagName();
        if (tag.equals("tr")) {
            row(element);
        } else if (BLOCKS.contains(tag) && !holdsBlocks(element, depth)) {
            String words = clean(element.wholeText());
            boolean heading = tag.length() == 2 && tag.charAt(0) == 'h';
            if (!(heading && words.equalsIgnoreCase(clean(title)))) {
                add(kind(tag), heading ? tag.charAt(1) - '0' : 0, words);
            }
        } else if (depth < DEEPEST) {
            walk(element, depth + 1, title);
        } else {
            add(Block.Kind.PARAGRAPH, 0, element.wholeText());
        }
    }

    private static boolean holdsBlocks(Element element, int depth) {
        return depth < DEEPEST
                && element.selectFirst(
                                "> p, > div, > h1, > h2, > h3, > h4, > ul, > ol, > table, > blockquote, > section, > figure, > dl, > article, > pre, > tbody, > main")
                        != null;
    }

    /** Short lines without a full stop: before the first paragraph a byline or the like, between two a heading. */
    private void classifyLooseLines() {
        boolean begun = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() != Block.Kind.PARAGRAPH) {
                continue;
            }
            String words = text.substring(block.start(), block.end());
            boolean loose = words.length() < LONGEST_LOOSE_LINE && !words.matches(".*[.!?:…][\"”’')\\]]*");
            if (!loose) {
                begun = true;
                continue;
            }
            boolean heads = begun && i + 1 < blocks.size() && blocks.get(i + 1).kind() != Block.Kind.HEADING;
            Block.Kind kind = heads ? Block.Kind.HEADING : Block.Kind.FURNITURE;
            blocks.set(i, new Block(kind, heads ? 2 : 0, block.start(), block.end()));
        }
    }

    /** A row of a table as one line: "Memory: up to 128 GB". */
    private void row(Element row) {
        List<String> cells = row.children().stream()
                .map(cell -> clean(cell.wholeText()))
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (!cells.isEmpty()) {
            String line = cells.size() == 1
                    ? cells.get(0)
                    : cells.get(0) + ": " + String.join(" | ", cells.subList(1, cells.size()));
            add(Block.Kind.TABLE_CELL, 0, line);
        }
    }

    private static Block.Kind kind(String tag) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "dt" -> Block.Kind.HEADING;
            case "li", "dd" -> Block.Kind.LIST_ITEM;
            case "blockquote" -> Block.Kind.QUOTE;
            case "figcaption", "caption" -> Block.Kind.CAPTION;
            default -> Block.Kind.PARAGRAPH;
        };
    }

    private void add(Block.Kind kind, int level, String words) {
        String content = clean(words);
        if (content.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(BETWEEN);
        }
        int start = text.length();
        text.append(content);
        blocks.add(new Block(kind, level, start, text.length()));
    }

    /** One space for each stretch of white space; soft hyphens and zero-width marks are not seen by a reader. */
    private static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\u00AD' || c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\uFEFF' || c == '\u2060') {
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
}
