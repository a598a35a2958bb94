package io.github.dissensus.detect;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Lookup;
import io.github.dissensus.store.Texts;
import io.github.dissensus.vocab.Dis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * Keeps {@code graph/voices} in step with the articles: which of them speak with one voice, and what shows it. Costs what
 * the changed articles and the claims on their topics cost, however many others there are.
 *
 * <pre>{@code
 * <voice/link-…> a dis:VoiceLink ; dis:links <article/a#article> , <article/b#article> ; dis:sharedClaim <…> ; dis:earlier <…> .
 * <article/a#article> dis:voice <voice/…> ; dis:fingerprint "07-1f…" .
 * }</pre>
 */
final class Voices {

    /** A fingerprint that more texts have is boilerplate of a site, and would pair them all. */
    private static final int COMMON = 64;

    /** Articles whose fingerprints are held in memory before they are written. */
    private static final int AT_ONCE = 500;

    /** Sketches tell a similarity to the hundredth, more or less. */
    private static final double HUNDRED = 100;

    private final DatasetGraph data;
    private final Iris iris;
    private final Graph voices;
    private final SharedClaims claims;
    private final Lookup lookup;
    private final Rewrite rewrite;
    private final Wordings wordings;

    Voices(DatasetGraph data, Texts texts, Iris iris) {
        this.data = data;
        this.wordings = new Wordings(data, texts);
        this.iris = iris;
        this.voices = data.getGraph(iris.voicesGraph());
        this.rewrite = new Rewrite(data, iris.voicesGraph());
        this.lookup = new Lookup(data, iris.findingsGraph());
        this.claims = new SharedClaims(data, lookup);
    }

    /**
     * Brings the links up to date, within a write transaction. A claim that was rare need not be so any more, so the
     * articles that share one with the changed ones are looked at again, whatever order they were read in.
     *
     * @param changed the articles that came, went or were replaced
     * @param topics those of their claims, before and after
     */
    void update(Collection<Node> changed, Collection<Node> topics) {
        Set<Node> changes = Set.copyOf(changed);
        Set<Node> present = ordered(changed);
        present.removeIf(
                article -> !data.contains(Node.ANY, article, RDF.type.asNode(), SchemaDO.NewsArticle.asNode()));
        for (List<Node> some : parts(List.copyOf(changed))) {
            fingerprint(some, present);
        }
        Set<Node> affected = ordered(present);
        topics.forEach(topic -> affected.addAll(claims.affected(topic, changes)));
        Set<Node> touched = ordered(changed);
        touched.addAll(affected);
        List.copyOf(touched).forEach(article -> touched.addAll(unlink(article)));
        Set<Node> looked = new HashSet<>();
        affected.forEach(article -> {
            looked.add(article);
            touched.addAll(link(article, looked));
        });
        rewrite.write();
        unite(touched);
        rewrite.write();
    }

    /** Takes out the links of an article; those it was linked to. */
    private List<Node> unlink(Node article) {
        List<Node> links = voices.stream(Node.ANY, Dis.links.asNode(), article)
                .map(Triple::getSubject)
                .toList();
        List<Node> others = links.stream().flatMap(link -> ends(link).stream()).toList();
        links.forEach(rewrite::takeOut);
        return others;
    }

    private List<Node> ends(Node link) {
        return voices.stream(link, Dis.links.asNode(), Node.ANY)
                .map(Triple::getObject)
                .toList();
    }

    private static List<List<Node>> parts(List<Node> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .toList();
    }

    /** The wording of tables is that of their columns and tells nothing. */
    private void fingerprint(List<Node> changed, Set<Node> present) {
        changed.forEach(article -> rewrite.takeOut(article, Dis.fingerprint.asNode()));
        List<Node> worded = changed.stream()
                .filter(present::contains)
                .filter(article -> !data.contains(Node.ANY, article, RDF.type.asNode(), Dis.FactSheet.asNode()))
                .toList();
        wordings.keys(worded)
                .forEach((article, keys) -> keys.forEach(key -> add(article, Dis.fingerprint.asNode(), string(key))));
        rewrite.write();
    }

    /**
     * Links an article to those it speaks with one voice with; these.
     *
     * @param looked the articles that were looked at from their side already
     */
    private Set<Node> link(Node article, Set<Node> looked) {
        Set<Node> linked = ordered(List.of());
        Map<Node, SharedClaims.Overlap> overlaps = claims.overlaps(article);
        Set<Node> worded = lookup.sharing(article, Dis.fingerprint.asNode(), COMMON);
        Set<Node> candidates = ordered(overlaps.keySet());
        candidates.addAll(worded);
        candidates.removeAll(looked);
        for (Node other : candidates) {
            link(article, other, worded.contains(other), Optional.ofNullable(overlaps.get(other)))
                    .ifPresent(link -> {
                        write(link);
                        linked.add(other);
                    });
        }
        return linked;
    }

    /** What links two articles, the same from whichever of them it is looked at. */
    private Optional<VoiceLink> link(
            Node article, Node other, boolean sameWords, Optional<SharedClaims.Overlap> shared) {
        boolean inOrder = article.getURI().compareTo(other.getURI()) < 0;
        Optional<SharedClaims.Overlap> retold = shared.map(overlap -> inOrder ? overlap : overlap.reversed())
                .filter(overlap -> isRetold(article, other, overlap));
        double similarity = sameWords ? wordings.similarity(article, other) : 0;
        boolean worded = sameWords && VoiceLink.isWorded(similarity, wordings.sharedQuotes(article, other));
        return worded || retold.isPresent()
                ? Optional.of(new VoiceLink(
                        inOrder ? article : other,
                        inOrder ? other : article,
                        similarity,
                        sameWords ? wordings.quotesInBoth(article, other) : Set.of(),
                        retold.map(SharedClaims.Overlap::mine).orElse(List.of())))
                : Optional.empty();
    }

    private boolean isRetold(Node article, Node other, SharedClaims.Overlap overlap) {
        long smaller = Math.min(claims.count(article), claims.count(other));
        return VoiceLink.retold(overlap, places(overlap.mine()), places(overlap.theirs()), smaller);
    }

    private List<Integer> places(List<Node> ofClaims) {
        return ofClaims.stream()
                .map(claim -> object(claim, Dis.evidence.asNode())
                        .flatMap(VoiceLink::place)
                        .orElse(0))
                .toList();
    }

    private void write(VoiceLink link) {
        Node node = iris.voiceLink(link.one(), link.other());
        add(node, RDF.type.asNode(), Dis.VoiceLink.asNode());
        add(node, RDFS.label.asNode(), english("Two articles with one voice"));
        add(node, Dis.links.asNode(), link.one());
        add(node, Dis.links.asNode(), link.other());
        add(node, Dis.sharedWording.asNode(), decimal(Math.round(HUNDRED * link.similarity()) / HUNDRED));
        link.quotes().forEach(quote -> add(node, Dis.sharedQuote.asNode(), string(quote)));
        link.claims().forEach(claim -> add(node, Dis.sharedClaim.asNode(), claim));
        earlier(link).ifPresent(first -> add(node, Dis.earlier.asNode(), first));
    }

    private Optional<Node> earlier(VoiceLink link) {
        Optional<String> one = published(link.one());
        Optional<String> other = published(link.other());
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        return Optional.of(one.get().compareTo(other.get()) < 0 ? link.one() : link.other());
    }

    private Optional<String> published(Node article) {
        return object(article, SchemaDO.datePublished.asNode()).map(Node::getLiteralLexicalForm);
    }

    /** Gives all articles that links connect one voice, and those that none connects any more their own again. */
    private void unite(Set<Node> touched) {
        Set<Node> left = ordered(touched);
        List<Set<Node>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<Node> together = connected(left.iterator().next());
            left.removeAll(together);
            groups.add(together);
        }
        groups.forEach(together -> together.forEach(this::silence));
        groups.stream().filter(together -> together.size() > 1).forEach(this::giveVoice);
    }

    private void silence(Node article) {
        voices.stream(article, Dis.voice.asNode(), Node.ANY)
                .map(Triple::getObject)
                .forEach(rewrite::takeOut);
        rewrite.takeOut(article, Dis.voice.asNode());
    }

    private void giveVoice(Set<Node> together) {
        Node voice = iris.voice(together.iterator().next());
        together.forEach(article -> add(article, Dis.voice.asNode(), voice));
        add(voice, RDF.type.asNode(), Dis.Voice.asNode());
        add(voice, RDFS.label.asNode(), english("One voice of " + together.size() + " articles"));
    }

    private Set<Node> connected(Node first) {
        Set<Node> reached = ordered(List.of(first));
        Deque<Node> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            voices.stream(Node.ANY, Dis.links.asNode(), open.pop())
                    .flatMap(link -> ends(link.getSubject()).stream())
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    private Optional<Node> object(Node subject, Node predicate) {
        return data.stream(Node.ANY, subject, predicate, Node.ANY)
                .map(Quad::getObject)
                .findFirst();
    }

    private void add(Node subject, Node predicate, Node object) {
        rewrite.put(Triple.create(subject, predicate, object));
    }

    private static Set<Node> ordered(Collection<Node> nodes) {
        Set<Node> ordered = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
        ordered.addAll(nodes);
        return ordered;
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node decimal(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_EVEN);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return NodeFactory.createLiteralDT(plain, XSDDatatype.XSDdecimal);
    }
}
