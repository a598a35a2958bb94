package io.github.dissensus.article;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Brings a page's elements to what they look like: captions by name become captions, inline elements around blocks blocks. */
final class Shaping {

    private static final int LONGEST_CAPTION = 600;

    private Shaping() {}

    static void of(Document page) {
        Elements all = page.body().getAllElements();
        List<Element> inside = all.subList(1, all.size());
        Measures measures = Measures.of(page.body());
        for (int i = inside.size() - 1; i >= 0; i--) {
            Element element = inside.get(i);
            if (Furniture.isCaption(element) && measures.at(element).text() < LONGEST_CAPTION) {
                element.tagName("figcaption");
            } else if (!element.isBlock() && (element.tagName().indexOf('-') > 0 || holdsBlock(element))) {
                element.tagName("div");
            }
        }
    }

    private static boolean holdsBlock(Element element) {
        for (Element child : element.children()) {
            if (child.isBlock()) {
                return true;
            }
        }
        return false;
    }
}
