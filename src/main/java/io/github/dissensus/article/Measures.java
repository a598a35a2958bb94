package io.github.dissensus.article;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How much of each element's text is an article's: every run of text in a block counts by its length, less by the links in
 * it; a run that is mostly links counts against. One pass over the page.
 */
final class Measures implements NodeVisitor {

    /** Below this many letters a run tells nothing. */
    private static final int SHORTEST = 30;

    /** The most that one run of links counts against its surroundings. */
    private static final int WORST = 60;

    /** A letter of a script without spaces between words says more. */
    private static final int DENSE_SCRIPT = 2;

    private static final char FIRST_DENSE = '\u2E80';

    /**
     * What stands in an element.
     *
     * @param text its letters, dense scripts counted twice
     * @param links how many of them are in links
     * @param worth by how much it is the text of an article; negative for lists of links
     */
    record Measure(int text, int links, double worth) {

        static final Measure NOTHING = new Measure(0, 0, 0);

        /** The share of links in the text, 0 to 1. */
        double linkShare() {
            return text == 0 ? 0 : (double) links / text;
        }
    }

    /** What was met in an open element so far; a run is text that no block has closed yet. */
    private static final class Open {
        private int text;
        private int links;
        private int runText;
        private int runLinks;
        private double worth;

        void closeRun() {
            double share = runText == 0 ? 0 : (double) runLinks / runText;
            if (share > 0.5) {
                worth -= Math.min(runText, WORST);
            } else if (runText >= SHORTEST) {
                worth += runText * (1 - 2 * share);
            }
            runText = 0;
            runLinks = 0;
        }
    }

    private final Map<Element, Measure> measures = new HashMap<>();
    private final java.util.ArrayDeque<Open> open = new java.util.ArrayDeque<>();
    private int linkDepth;

    private Measures() {}

    static Measures of(Element root) {
        Measures found = new Measures();
        NodeTraversor.traverse(found, root);
        return found;
    }

    Measure at(Element element) {
        return measures.getOrDefault(element, Measure.NOTHING);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            open.push(new Open());
            linkDepth += isLink(element) ? 1 : 0;
        } else if (node instanceof TextNode words && !open.isEmpty()) {
            int length = length(words.getWholeText());
            Open around = open.peek();
            around.text += length;
            around.runText += length;
            if (linkDepth > 0) {
                around.links += length;
                around.runLinks += length;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        linkDepth -= isLink(element) ? 1 : 0;
        Open closed = open.pop();
        boolean block = isBlock(element) || open.isEmpty();
        if (block) {
            closed.closeRun();
        }
        measures.put(element, new Measure(closed.text, closed.links, closed.worth));
        if (!open.isEmpty()) {
            Open around = open.peek();
            around.text += closed.text;
            around.links += closed.links;
            around.worth += closed.worth;
            if (block) {
                around.closeRun();
            } else {
                around.runText += closed.runText;
                around.runLinks += closed.runLinks;
            }
        }
    }

    /** Whether an element stands on lines of its own; elements of a site's own making do, as far as one can tell. */
    static boolean isBlock(Element element) {
        return element.isBlock() || element.tagName().indexOf('-') > 0;
    }

    private static boolean isLink(Element element) {
        return element.hasAttr("href"); // whatever its tag became
    }

    private static int length(String words) {
        int length = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            length += Character.isWhitespace(c) ? 0 : c >= FIRST_DENSE && c < '\uFE00' ? DENSE_SCRIPT : 1;
        }
        return length;
    }
}
