package io.github.dissensus.article;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page that holds its article. From the body down it follows the child that has nearly all of what
 * reads like an article (compare Pasternack and Roth, "Extracting article text from the web with maximum subsequence
 * segmentation", WWW 2009), after the furniture was taken out by role, tag and name. Where little is left so, the names
 * were misleading, and the page is tried again without trusting them.
 */
final class MainText {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, form, button, input, select, textarea, "
                    + "nav, aside, footer, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=banner], "
                    + "[role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog], [role=search], "
                    + "[style*=display:none], [style*=display: none], [style*=visibility:hidden]";

    /** Furniture by name that holds more than this share of the page's worth is the article after all. */
    private static final double TOO_MUCH = 0.4;

    /** A child with this share of what its parent is worth holds the article. */
    private static final double NEARLY_ALL = 0.8;

    /** A child with the title in it and this share holds the article; less is enough where it is marked as one. */
    private static final double MUCH = 0.35;

    private static final double SOME = 0.1;

    /** Worth of a page, in letters, below which names are no longer trusted. */
    private static final int TOO_LITTLE = 250;

    /** Elements that hold furniture's names by mistake, as themes put them on the outermost. */
    private static final Set<String> OUTERMOST = Set.of("html", "body", "article", "main");

    private MainText() {}

    /** The element that holds the article; what is around it and furniture within it are taken out of the page. */
    static Element of(Document page, Optional<String> title) {
        Document whole = page.clone();
        Element strict = find(page, title, true);
        if (Measures.of(strict).at(strict).worth() >= TOO_LITTLE) {
            return strict;
        }
        Element lenient = find(whole, title, false);
        boolean better = Measures.of(lenient).at(lenient).worth()
                > 2 * Measures.of(strict).at(strict).worth();
        return better ? lenient : strict;
    }

    private static Element find(Document page, Optional<String> title, boolean byName) {
        page.select(NEVER_TEXT).remove();
        Shaping.of(page);
        Element body = page.body();
        if (byName) {
            removeNamedFurniture(body);
        }
        Element found = declared(body).orElseGet(() -> descend(body, title.flatMap(words -> heading(body, words))));
        Trimming.of(found);
        return found;
    }

    private static void removeNamedFurniture(Element body) {
        Measures measures = Measures.of(body);
        double whole = Math.max(1, measures.at(body).worth());
        for (Element element : body.select("[class], [id]")) {
            if (element != body
                    && !OUTERMOST.contains(element.tagName())
                    && element.parent() != null
                    && measures.at(element).worth() < TOO_MUCH * whole
                    && Furniture.isNamed(element)) {
                element.remove();
            }
        }
    }

    /** The element that the page itself marks as the article's text. */
    private static Optional<Element> declared(Element body) {
        Measures measures = Measures.of(body);
        List<Element> marked = body.select("[itemprop~=(^|\\s)articleBody(\\s|$)]");
        return marked.size() == 1 && measures.at(marked.get(0)).worth() >= TOO_LITTLE
                ? Optional.of(marked.get(0))
                : Optional.empty();
    }

    /** The heading that gives the article's title. */
    private static Optional<Element> heading(Element body, String title) {
        String wanted = VisibleText.clean(title);
        List<Element> headings = body.select("h1, h2, h3");
        return headings.stream()
                .filter(heading -> VisibleText.clean(heading.wholeText()).equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> Optional.of(body.select("h1"))
                        .filter(all -> all.size() == 1)
                        .map(all -> all.get(0)));
    }

    private static Element descend(Element body, Optional<Element> heading) {
        Measures measures = Measures.of(body);
        Set<Element> aroundTitle = new HashSet<>();
        heading.ifPresent(title -> aroundTitle.addAll(title.parents()));
        Element holder = body;
        while (true) {
            double all = measures.at(holder).worth();
            if (all <= 0) {
                return holder;
            }
            Optional<Element> next = holder.children().stream()
                    .filter(Measures::isBlock)
                    .filter(child -> !child.tagName().equals("p"))
                    .filter(child -> measures.at(child).worth() >= share(child, aroundTitle) * all)
                    .findFirst();
            if (next.isEmpty()) {
                return holder;
            }
            holder = next.get();
        }
    }

    /** What share of its parent's worth an element needs to be followed: less where the title stands in it. */
    private static double share(Element child, Set<Element> aroundTitle) {
        return !aroundTitle.contains(child) ? NEARLY_ALL : child.tagName().equals("article") ? SOME : MUCH;
    }
}
