package io.github.dissensus.detect;

import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * One reading as its sentence tells it: {@code Harbour Labs and Mill Street give “171 g”}.
 *
 * @param words the value in one of the wordings that it was given in
 * @param property what is said of the subject and the value, where the sides differ in that
 * @param speakers who says so, in alphabetical order
 * @param day the first day for which it is said, where one is known
 */
record Side(
        String words,
        Optional<String> property,
        List<String> speakers,
        boolean denied,
        boolean planned,
        Optional<String> day)
        implements Comparable<Side> {

    /** Speakers named before the rest are counted. */
    private static final int NAMED = 3;

    /** Claims looked at for wording and names; what the others say is the same. */
    private static final int HEARD = 20;

    private static final Comparator<Side> ORDER = Comparator.<Side>comparingInt(
                    side -> -side.speakers().size())
            .thenComparing(Side::words)
            .thenComparing(side -> String.join(",", side.speakers()));

    /** @param name what readers call a source, an article, a person or a property */
    static Side of(Node reading, Graph found, Graph claims, Function<Node, String> name) {
        List<Node> said = found.stream(reading, Dis.claim.asNode(), Node.ANY)
                .map(Triple::getObject)
                .sorted(Comparator.comparing(Node::getURI))
                .limit(HEARD)
                .toList();
        Set<String> speakers = new TreeSet<>();
        Set<String> wordings =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(w -> w));
        Set<String> days = new TreeSet<>();
        for (Node claim : said) {
            String article = object(claims, claim, Prov.wasDerivedFrom.asNode())
                    .map(name)
                    .orElse("?");
            speakers.add(object(claims, claim, Dis.speaker.asNode())
                    .map(speaker -> name.apply(speaker) + " (in " + article + ")")
                    .orElse(article));
            object(claims, claim, Dis.asWritten.asNode())
                    .ifPresent(words -> wordings.add(words.getLiteralLexicalForm()));
            object(claims, claim, Dis.asOf.asNode()).ifPresent(day -> days.add(day.getLiteralLexicalForm()));
        }
        boolean denied =
                said.stream().anyMatch(claim -> claims.contains(claim, Dis.polarity.asNode(), Dis.Denied.asNode()));
        boolean planned =
                said.stream().anyMatch(claim -> claims.contains(claim, Dis.tense.asNode(), Dis.Future.asNode()));
        return new Side(
                wordings.stream().findFirst().orElse("?"),
                object(found, reading, RDF.predicate.asNode()).map(name),
                new ArrayList<>(speakers),
                denied,
                planned,
                days.stream().findFirst());
    }

    /** Whether it is not known for which day it is said. */
    boolean isUndated() {
        return day.isEmpty();
    }

    private static Optional<Node> object(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).findFirst();
    }

    @Override
    public int compareTo(Side other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        boolean several = speakers.size() > 1;
        if (property.isPresent()) {
            return who() + (several ? " say that it " : " says that it ") + property.get() + " “" + words + "”";
        }
        String verb = denied ? (several ? " deny “" : " denies “") : several ? " give “" : " gives “";
        String when = day.filter(d -> planned).map(d -> ", planned as of " + d).orElse(planned ? ", planned" : "");
        return who() + verb + words + "”" + when;
    }

    private String who() {
        if (speakers.size() == 1) {
            return speakers.get(0);
        }
        if (speakers.size() <= NAMED) {
            return String.join(", ", speakers.subList(0, speakers.size() - 1)) + " and "
                    + speakers.get(speakers.size() - 1);
        }
        return String.join(", ", speakers.subList(0, NAMED)) + " and " + (speakers.size() - NAMED) + " more";
    }
}
