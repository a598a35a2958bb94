package io.github.dissensus.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds the element of a page that holds its article: furniture is taken out by role, tag and name; then each paragraph
 * votes for its parent and half for its grandparent by its length, less where it is links (after the method of the
 * Arc90 Readability experiment).
 */
final class MainText {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, form, button, input, select, textarea, "
                    + "nav, aside, footer, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=banner], "
                    + "[role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog], [role=search], "
                    + "[style*=display:none], [style*=display: none]";

    private static final Pattern FURNITURE = Pattern.compile(
            "(^|[-_ ])(nav|navbar|menu|advert\\w*|ads?|adbox|banner|promo\\w*|sponsor\\w*|newsletter|subscri\\w*|sign-?up|share|sharing|"
                    + "social|related|recommend\\w*|more-stories|read-?next|trending|popular|sidebar|rail|comments?|discuss\\w*|disqus|cookie\\w*|consent|gdpr|"
                    + "footer|breadcrumbs?|popup|modal|overlay|paywall|tags|taglist|toolbar|pagination|byline|dateline|meta|skip|masthead|"
                    + "outbrain|taboola|widget|ticker|toc|author-?(bio|box|card)|about-author|bio|print|hidden|visually-hidden|sr-only)([-_ ]|$)",
            Pattern.CASE_INSENSITIVE);

    /** Furniture by name that holds more than this share of the page's text is the article after all. */
    private static final double TOO_MUCH = 0.5;

    private static final int SHORTEST = 25;

    /** Elements that are not left for a wider one. */
    private static final Set<String> HOLDERS = Set.of("article", "main", "body");

    /** How many times the paragraphs of a part the whole must have for the part to be left for it. */
    private static final double MUCH_MORE = 1.3;

    private static final double FEW_LINKS = 0.25;

    /** A short box with a link between paragraphs, or one that says that it was paid for. */
    private static final int LONGEST_PROMOTION = 300;

    private static final Pattern PAID = Pattern.compile(
            "(?i)^\\W*(advert(isement|isment|orial)?|sponsor(ed)?( by| content| post)?|promot(ed|ion)|paid (for|content|post)|partner content)\\b");

    private MainText() {}

    /** The element that holds the article; the page is stripped of its furniture. */
    static Element of(Document page) {
        page.select(NEVER_TEXT).remove();
        Element body = page.body();
        removeNamedFurniture(body);
        Element best = best(body);
        return best == null ? body : withSiblings(best);
    }

    private static void removeNamedFurniture(Element body) {
        int whole = Math.max(1, body.text().length());
        for (Element element : body.select("[class], [id]")) {
            boolean furniture = FURNITURE.matcher(element.className()).find()
                    || FURNITURE.matcher(element.id()).find();
            boolean content = element.tagName().equals("article")
                    || element.tagName().equals("main")
                    || element.tagName().equals("body");
            if (furniture
                    && !content
                    && element.parent() != null
                    && element.text().length() < TOO_MUCH * whole) {
                element.remove();
            }
        }
    }

    private static Element best(Element body) {
        Elements marked = body.select("[itemprop=articleBody]");
        if (marked.size() == 1 && marked.first().text().length() > 10 * SHORTEST) {
            return marked.first();
        }
        Map<Element, Double> votes = new HashMap<>();
        for (Element paragraph :
                body.select("p, li, blockquote, pre, td, dd, div:not(:has(div, p, ul, ol, table, section))")) {
            String text = paragraph.ownText().length() > SHORTEST ? paragraph.text() : "";
            Element parent = paragraph.parent();
            if (text.length() < SHORTEST || parent == null) {
                continue;
            }
            double vote = (1 + Math.min(text.length() / 100.0, 5) + count(text, ',')) * (1 - linkShare(paragraph));
            votes.merge(parent, vote, Double::sum);
            if (parent.parent() != null) {
                votes.merge(parent.parent(), vote / 2, Double::sum);
            }
        }
        Element best = null;
        double most = 0;
        for (Element element : body.getAllElements()) {
            double vote = votes.getOrDefault(element, 0.0) * (1 - linkShare(element));
            if (vote > most) {
                most = vote;
                best = element;
            }
        }
        return best;
    }

    /** An article cut by sections or wrappers: the parent, where most of its text is the same kind of text. */
    private static Element withSiblings(Element best) {
        Element holder = best;
        while (holder.parent() != null && !HOLDERS.contains(holder.tagName())) {
            Element parent = holder.parent();
            boolean onlyPart = paragraphs(parent) > MUCH_MORE * paragraphs(holder) && linkShare(parent) < FEW_LINKS;
            boolean articleAround = parent.tagName().equals("article")
                    && parent.parents().select("article").isEmpty();
            if (!onlyPart && !articleAround) {
                break;
            }
            holder = parent;
        }
        removePromotions(holder);
        return holder;
    }

    private static void removePromotions(Element holder) {
        for (Element box : holder.select("div, section, aside, p")) {
            String text = box.text();
            boolean paid = PAID.matcher(text).find() && text.length() < LONGEST_PROMOTION;
            boolean linked = box.tagName().equals("div")
                    && box != holder
                    && text.length() < LONGEST_PROMOTION
                    && box.selectFirst("p, h1, h2, h3, li, td, figure") == null
                    && linkShare(box) > 0.05
                    && box.siblingElements().stream()
                            .anyMatch(sibling -> sibling.tagName().equals("p"));
            if (box.parent() != null && (paid || linked)) {
                box.remove();
            }
        }
    }

    private static long paragraphs(Element element) {
        return element.select("p").stream()
                .filter(p -> p.text().length() > 2 * SHORTEST && linkShare(p) < 0.5)
                .count();
    }

    private static double linkShare(Element element) {
        int all = element.text().length();
        if (all == 0) {
            return 0;
        }
        int links = 0;
        for (Element link : element.select("a[href]")) {
            links += link.text().length();
        }
        return Math.min(1, (double) links / all);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
