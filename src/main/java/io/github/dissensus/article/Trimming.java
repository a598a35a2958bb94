package io.github.dissensus.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes out of an article what the site put into it: lists of other articles, promotions, notices. */
final class Trimming {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> PIECES = Set.of(
            "p",
            "li",
            "div",
            "span",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "strong",
            "em",
            "blockquote",
            "center");
    private static final int LONGEST_NOTICE = 320;
    private static final int LONGEST_HEADING = 80;
    /** From so many words on, a paragraph that is one link is another article's headline rather than a name. */
    private static final int HEADLINE_WORDS = 5;

    private static final double ALL_LINKS = 0.9;
    private static final double MOSTLY_LINKS = 0.6;

    private final Element article;
    private final Measures measures;

    private Trimming(Element article) {
        this.article = article;
        this.measures = Measures.of(article);
    }

    static void of(Element article) {
        new Trimming(article).trim();
    }

    private void trim() {
        for (Element piece : article.getAllElements()) {
            if (piece == article || piece.parent() == null || !PIECES.contains(piece.tagName())) {
                continue;
            }
            Measures.Measure measure = measures.at(piece);
            if (measure.text() == 0 || measure.text() > LONGEST_NOTICE || !isAttached(piece)) {
                continue;
            }
            String words = piece.text();
            boolean others = Furniture.opensOtherArticles(words);
            if (words.length() <= LONGEST_HEADING && others && fillsLine(piece)) {
                removeSection(piece);
            } else if (others && measure.linkShare() > 0.4 && Measures.isBlock(piece)
                    || Furniture.isNotice(words) && fillsLine(piece)
                    || isHeadlineOfOther(piece, measure, words)) {
                piece.remove();
            }
        }
        removeLinkLists();
    }

    private boolean isAttached(Element piece) {
        Element at = piece;
        while (at != null && at != article) {
            at = at.parent();
        }
        return at != null;
    }

    /** Whether nothing else stands in its paragraph. */
    private boolean fillsLine(Element piece) {
        Element line = piece;
        while (line != article && !line.isBlock() && line.parent() != null) {
            line = line.parent();
        }
        return line == piece || measures.at(line).text() - measures.at(piece).text() < 3;
    }

    /** A paragraph, or a heading that nothing stands under, of which all is a link. */
    private boolean isHeadlineOfOther(Element piece, Measures.Measure measure, String words) {
        boolean paragraph = piece.tagName().equals("p")
                || HEADINGS.contains(piece.tagName())
                || piece.tagName().equals("div");
        return paragraph
                && measure.linkShare() >= ALL_LINKS
                && words.split("\\s+").length >= HEADLINE_WORDS
                && !words.matches(".*[.;:,]$");
    }

    /** Takes out a heading and what follows it, up to the next heading or a paragraph of text. */
    private void removeSection(Element heading) {
        Element from = heading;
        while (from.parent() != null
                && from.parent() != article
                && from.nextElementSibling() == null
                && from.parent().childrenSize() == 1) {
            from = from.parent();
        }
        List<Element> section = new ArrayList<>(List.of(from));
        for (Element next = from.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            Measures.Measure measure = measures.at(next);
            boolean text = measure.worth() > 100 && measure.linkShare() < 0.3;
            if (HEADINGS.contains(next.tagName()) && measure.linkShare() < ALL_LINKS || text) {
                break;
            }
            section.add(next);
        }
        section.forEach(Element::remove);
    }

    private void removeLinkLists() {
        Measures now = Measures.of(article);
        for (Element list : article.select("ul, ol, dl, table, div")) {
            Measures.Measure measure = now.at(list);
            boolean teasers = measure.linkShare() > MOSTLY_LINKS
                    && measure.worth() < 0
                    && list.select("[href]").size() > 1;
            if (list != article && list.parent() != null && teasers && measure.text() > LONGEST_HEADING) {
                list.remove();
            }
        }
    }
}
