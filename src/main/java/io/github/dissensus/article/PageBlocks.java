package io.github.dissensus.article;

import io.github.dissensus.model.Block;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the element that holds an article as blocks: headings, paragraphs, items of lists, cells, quotes, captions. */
final class PageBlocks {

    private static final Set<String> PIECES = Set.of(
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
            "dt",
            "dd",
            "summary");
    private static final Set<String> HOLDERS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "table",
            "blockquote",
            "section",
            "figure",
            "dl",
            "article",
            "pre",
            "tbody",
            "main");
    private static final int LONGEST_LOOSE_LINE = 100;
    /** A line of fewer words at the beginning is a label. */
    private static final int FEWEST_WORDS = 5;

    private static final String ENDS_SENTENCE = ".*[.!?:…。！？؟।][\"”’')\\]»]*";

    private final VisibleText text;
    private final String title;
    private final Set<String> captions = new HashSet<>();

    PageBlocks(VisibleText text, String title) {
        this.text = text;
        this.title = VisibleText.clean(title);
    }

    void read(Element article) {
        walk(article, false);
        classifyLooseLines();
    }

    /** Adds the blocks below an element; loose text between them is a paragraph of its own. */
    private void walk(Element element, boolean quoted) {
        StringBuilder loose = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                loose.append(words.getWholeText());
            } else if (child instanceof Element inner) {
                if (inner.tagName().equals("br")) {
                    flush(loose, quoted);
                } else if (isInline(inner)) {
                    loose.append(inner.wholeText());
                } else {
                    flush(loose, quoted);
                    block(inner, quoted);
                }
            }
        }
        flush(loose, quoted);
    }

    private static boolean isInline(Element element) {
        return !PIECES.contains(element.tagName()) && !element.isBlock() && !holdsBlocks(element);
    }

    private void flush(StringBuilder loose, boolean quoted) {
        text.add(quoted ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH, 0, loose.toString());
        loose.setLength(0);
    }

    private void block(Element element, boolean quoted) {
        String tag = element.tagName();
        if (TableRows.isTable(element)) {
            new TableRows(text).read(element);
        } else if (isCaption(element)) {
            caption(element);
        } else if (PIECES.contains(tag) && !holdsBlocks(element)) {
            piece(element, quoted);
        } else {
            walk(element, quoted || tag.equals("blockquote"));
        }
    }

    private void piece(Element element, boolean quoted) {
        String tag = element.tagName();
        String words = VisibleText.clean(element.wholeText());
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h';
        boolean headline = tag.equals("h1") && !title.isEmpty() && !text.hasBegun();
        if (heading && (headline || words.equalsIgnoreCase(title))) {
            return;
        }
        Block.Kind kind = kind(tag);
        text.add(
                quoted && kind == Block.Kind.PARAGRAPH ? Block.Kind.QUOTE : kind,
                heading ? tag.charAt(1) - '0' : 0,
                words);
    }

    /** Words under a picture: marked so, named so, or all that stands in a figure beside a table or quote. */
    private static boolean isCaption(Element element) {
        String tag = element.tagName();
        return tag.equals("figcaption")
                || tag.equals("figure") && element.selectFirst("table, blockquote, pre, figure figure") == null;
    }

    private void caption(Element element) {
        String words = VisibleText.clean(element.wholeText());
        if (captions.add(words)) {
            text.add(Block.Kind.CAPTION, 0, words);
        }
    }

    private static boolean holdsBlocks(Element element) {
        for (Element child : element.children()) {
            if (HOLDERS.contains(child.tagName())) {
                return true;
            }
        }
        return false;
    }

    /** Short lines without a full stop: before the first paragraph a byline or the like, between two a heading. */
    private void classifyLooseLines() {
        boolean begun = false;
        for (int i = 0; i < text.blocks().size(); i++) {
            Block block = text.blocks().get(i);
            if (block.kind() != Block.Kind.PARAGRAPH) {
                continue;
            }
            String words = text.of(block);
            if (words.length() >= LONGEST_LOOSE_LINE || words.matches(ENDS_SENTENCE)) {
                begun = true;
                continue;
            }
            boolean heads = begun
                    && i + 1 < text.blocks().size()
                    && text.blocks().get(i + 1).kind() != Block.Kind.HEADING;
            if (heads) {
                text.replace(i, Block.Kind.HEADING, 2);
            } else if (begun || isByline(words)) {
                text.replace(i, Block.Kind.FURNITURE, 0);
            }
        }
    }

    private static boolean isByline(String words) {
        return NewsDates.find(words).isPresent()
                || Bylines.isByline(words)
                || words.matches(".*\\d:\\d\\d.*")
                || words.split(" ").length < FEWEST_WORDS;
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
}
