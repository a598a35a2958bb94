package io.github.dissensus.article;

import io.github.dissensus.model.Block;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells whether a page shows only the beginning of its article to those who do not pay; how pages say so stands in
 * {@code paywall.txt}.
 */
final class Paywall {

    private static final Map<String, List<String>> WORDS = WordList.sections("paywall.txt");
    private static final Pattern NAME =
            Pattern.compile("(?i)(^|[-_ ])" + WordList.anyOf(WORDS.get("names")).replace(" ", "[-_ ]?"));
    private static final Pattern ASKS = Pattern.compile("(?i)" + WordList.anyOf(WORDS.get("asking")));

    /** Letters of text above which an article was not cut off. */
    private static final int LONGEST_STUB = 1800;

    private static final int LONGEST_ASKING = 250;

    private Paywall() {}

    /** Whether the page says that the article is not free, or asks readers to subscribe. */
    static boolean isOn(Document page, PageMetadata metadata) {
        return metadata.isClosed()
                || page.select("[class], [id]").stream()
                        .anyMatch(element -> NAME.matcher(element.className()).find()
                                || NAME.matcher(element.id()).find())
                || page.select("p, h2, h3, h4, div, button").stream()
                        .map(Element::ownText)
                        .anyMatch(text -> text.length() < LONGEST_ASKING
                                && ASKS.matcher(text).find());
    }

    /** Whether what was read is as short as what pages show to everybody. */
    static boolean cutsOff(VisibleText text) {
        int letters = 0;
        for (Block block : text.blocks()) {
            letters += block.isHeading() || block.kind() == Block.Kind.FURNITURE ? 0 : block.end() - block.start();
        }
        return letters < LONGEST_STUB;
    }
}
