package io.github.dissensus.web;

import io.github.dissensus.store.Snapshot;
import io.github.dissensus.vocab.Dis;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** How nodes are shown to readers: by label or short name, with a link to where they are described. */
final class Labels {

    private static final List<Node> NAMING =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), OA.exact.asNode(), Dis.asWritten.asNode());

    private final DatasetGraph data;
    private final String base;
    private final String root;
    private final Map<Node, String> known = new HashMap<>();

    /**
     * @param base under which the graph's own addresses stand
     * @param root the relative way from the page to the start page
     */
    Labels(DatasetGraph data, String base, String root) {
        this.data = data;
        this.base = base;
        this.root = root;
    }

    /** A node as a cell or link of a template: its text, where it leads (empty for nowhere), the whole of it. */
    Map<String, Object> link(Node node) {
        return node.isURI()
                ? cell(text(node), href(node.getURI()), node.getURI(), false)
                : cell(text(node), "", "", isNumber(node));
    }

    static Map<String, Object> cell(String text, String href, String title, boolean number) {
        return Map.of("text", text, "href", href, "title", title, "number", number);
    }

    static Map<String, Object> cell(String text) {
        return cell(text, "", "", false);
    }

    /** Its label, or its short name where it has none. */
    String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : known.computeIfAbsent(node, this::name);
    }

    private String name(Node node) {
        return NAMING.stream()
                .flatMap(naming -> label(node, naming).stream())
                .findFirst()
                .or(() -> wording(node))
                .orElseGet(() -> shortened(node.isURI() ? node.getURI() : node.toString()));
    }

    /** The first in alphabetical order, so that a page is the same each time. */
    private Optional<String> label(Node node, Node naming) {
        return data.stream(Node.ANY, node, naming, Node.ANY)
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder());
    }

    /** A reading is called by the first in alphabetical order of the wordings that its claims give. */
    private Optional<String> wording(Node reading) {
        return data.stream(Node.ANY, reading, Dis.claim.asNode(), Node.ANY)
                .flatMap(quad -> label(quad.getObject(), Dis.asWritten.asNode()).stream())
                .min(Comparator.naturalOrder());
    }

    private String shortened(String uri) {
        if (uri.startsWith(base) && uri.length() > base.length()) {
            return uri.substring(base.length());
        }
        for (Map.Entry<String, String> prefix : Snapshot.PREFIXES.entrySet()) {
            if (uri.startsWith(prefix.getValue())) {
                return words(uri.substring(prefix.getValue().length()));
            }
        }
        return uri;
    }

    /** "datePublished" as "date published": how a term of another vocabulary is read. */
    private static String words(String term) {
        return term.matches("[A-Za-z]+")
                ? term.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
                : term;
    }

    /** A link on this server for its own addresses, the address itself for others of the web, else none. */
    String href(String uri) {
        if (uri.startsWith(base)) {
            return root + uri.substring(base.length());
        }
        return uri.startsWith("http://") || uri.startsWith("https://") ? uri : "";
    }

    private static boolean isNumber(Node node) {
        return node.isLiteral() && node.getLiteralValue() instanceof Number;
    }
}
