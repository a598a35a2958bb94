package io.github.dissensus.article;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a plain text as an article. The text is kept to the letter; paragraphs are parted by line breaks, or by blank
 * lines where the lines were wrapped. A short line without a full stop heads the paragraph under it; what else stands
 * loose at the beginning or end is furniture.
 */
final class PlainText {

    /** Above this median length, in characters, a line is taken for a whole paragraph. */
    private static final int WRAPPED_LINE = 100;

    private static final int LONGEST_HEADING = 120;
    private static final int SHORTEST_TITLE_WORDS = 3;
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern LINE = Pattern.compile("\\n+");
    private static final Pattern LIST_ITEM = Pattern.compile("(?s)\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+\\S.*");

    /** A picture in Markdown, with its address. */
    private static final Pattern IMAGE = Pattern.compile("(?s)!\\[.*]\\(\\S+\\)");

    /** A line that is the name of a site: {@code example.news}. */
    private static final Pattern SITE = Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");

    private final String text;
    private final List<int[]> pieces = new ArrayList<>();

    private PlainText(String text) {
        this.text = text;
    }

    /** Reads a text. Its line ends must be {@code \n}. */
    static Article read(String file, String text) {
        return new PlainText(text).article(file);
    }

    private Article article(String file) {
        cut(isWrapped() ? BLANK_LINES : LINE);
        int firstParagraph = nextParagraph(0);
        int title = title(Math.min(firstParagraph, pieces.size()));
        List<Block> blocks = new ArrayList<>();
        Optional<LocalDate> published = Optional.empty();
        Optional<String> publisher = Optional.empty();
        for (int i = 0; i < pieces.size(); i++) {
            Block.Kind kind = kind(i, title, firstParagraph);
            int level = kind == Block.Kind.HEADING ? 2 : kind == Block.Kind.TITLE ? 1 : 0;
            blocks.add(new Block(kind, level, pieces.get(i)[0], pieces.get(i)[1]));
            if (kind == Block.Kind.FURNITURE && published.isEmpty()) {
                published = NewsDates.find(piece(i));
            }
            if (kind == Block.Kind.FURNITURE
                    && i < firstParagraph
                    && SITE.matcher(piece(i)).matches()) {
                publisher = Optional.of(piece(i));
            }
        }
        return new Article(
                file,
                Optional.empty(),
                title < 0 ? Optional.empty() : Optional.of(piece(title)),
                List.of(),
                publisher,
                published,
                Optional.empty(),
                "en",
                text,
                blocks);
    }

    /** Whether line breaks part lines rather than paragraphs: most lines are short, and blank lines part groups. */
    private boolean isWrapped() {
        int[] lengths = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .mapToInt(String::length)
                .sorted()
                .toArray();
        boolean shortLines = lengths.length > 0 && lengths[lengths.length / 2] < WRAPPED_LINE;
        long groups =
                BLANK_LINES.splitAsStream(text).filter(part -> !part.isBlank()).count();
        return shortLines && groups > 1 && lengths.length > 2 * groups;
    }

    private void cut(Pattern separator) {
        Matcher matcher = separator.matcher(text);
        int from = 0;
        while (matcher.find()) {
            add(from, matcher.start());
            from = matcher.end();
        }
        add(from, text.length());
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            pieces.add(new int[] {start, end});
        }
    }

    private String piece(int i) {
        return text.substring(pieces.get(i)[0], pieces.get(i)[1]);
    }

    private Block.Kind kind(int i, int title, int firstParagraph) {
        if (i == title) {
            return Block.Kind.TITLE;
        }
        if (IMAGE.matcher(piece(i)).matches()) {
            return Block.Kind.FURNITURE;
        }
        if (isParagraph(i)) {
            return LIST_ITEM.matcher(piece(i)).matches() ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
        }
        if (LIST_ITEM.matcher(piece(i)).matches()) {
            return Block.Kind.LIST_ITEM;
        }
        boolean headsParagraph = i + 1 < pieces.size()
                && (isParagraph(i + 1) || LIST_ITEM.matcher(piece(i + 1)).matches());
        return headsParagraph && i > firstParagraph && NewsDates.find(piece(i)).isEmpty()
                ? Block.Kind.HEADING
                : Block.Kind.FURNITURE;
    }

    /** A paragraph is long, or ends as a sentence does; a question may head one. */
    private boolean isParagraph(int i) {
        String piece = piece(i);
        return piece.length() > LONGEST_HEADING || piece.matches("(?s).*[.!:…][\"”’')\\]]*");
    }

    private int nextParagraph(int from) {
        int i = from;
        while (i < pieces.size() && !isParagraph(i)) {
            i++;
        }
        return i;
    }

    /** The longest of the lines before the first paragraph, where one is long enough; -1 where none is. */
    private int title(int firstParagraph) {
        int best = -1;
        for (int i = 0; i < firstParagraph; i++) {
            boolean wordy = piece(i).split("\\s+").length >= SHORTEST_TITLE_WORDS
                    && NewsDates.find(piece(i)).isEmpty();
            if (wordy && (best < 0 || piece(i).length() > piece(best).length())) {
                best = i;
            }
        }
        return best;
    }
}
