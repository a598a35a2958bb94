package io.github.dissensus.article;

import java.util.Comparator;
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
    private static final double TOO_MUCH = 0.5;

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

    /** The heading that gives the article's title, and no link to it. */
    private static Optional<Element> heading(Element body, String title) {
        String wanted = VisibleText.clean(title);
        List<Element> headings = body.select("h1, h2").stream()
                .filter(heading -> heading.closest("[href], li") == null && heading.selectFirst("[href]") == null)
                .toList();
        List<Element> foremost = headings.stream()
                .filter(heading -> heading.tagName().equals("h1"))
                .toList();
        return headings.stream()
                .filter(heading -> VisibleText.clean(heading.wholeText()).equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> foremost.size() == 1 ? Optional.of(foremost.get(0)) : Optional.empty());
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
            Optional<Element> next = next(holder, measures, aroundTitle);
            if (next.isEmpty()) {
                return holder;
            }
            holder = next.get();
        }
    }

    /** The child that holds the article, if one does. */
    private static Optional<Element> next(Element holder, Measures measures, Set<Element> aroundTitle) {
        double all = measures.at(holder).worth();
        List<Element> children = holder.children().stream()
                .filter(child -> child.isBlock() && !child.tagName().equals("p"))
                .toList();
        Optional<Element> marked = children.stream()
                .filter(child -> child.tagName().equals("article") && aroundTitle.contains(child))
                .filter(child -> measures.at(child).worth() >= SOME * all)
                .findFirst();
        return marked.or(() -> children.stream()
                .max(Comparator.comparingDouble(child -> measures.at(child).worth()))
                .filter(child ->
                        measures.at(child).worth() >= (aroundTitle.contains(child) ? MUCH : NEARLY_ALL) * all));
    }
}
