package io.github.dissensus.detect;

import io.github.dissensus.vocab.Dis;
import io.github.dissensus.vocab.Prov;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** What the claims on one topic have, gathered while they are read: it decides which rules need to look at them. */
final class Traits {

    private static final Pattern OPENING = Pattern.compile("^(\\S+ \\S+) .*$", Pattern.DOTALL);
    private static final Pattern PARTICLE = Pattern.compile("ed-(down|up|off|out|in|on)\\b");
    private static final Node ARTICLE = Prov.wasDerivedFrom.asNode();
    private static final Node VALUE = RDF.object.asNode();
    private static final Node PROPERTY = RDF.predicate.asNode();
    private static final Node LOWER = Dis.lower.asNode();
    private static final Node UPPER = Dis.upper.asNode();
    private static final Node POLARITY = Dis.polarity.asNode();
    private static final Node TENSE = Dis.tense.asNode();
    private static final Node UNIT = Dis.unit.asNode();
    private static final Node SPEAKER = Dis.speaker.asNode();

    private final Map<Node, Node> first = new HashMap<>();
    private final Set<Node> differing = new HashSet<>();
    private final Set<Node> articles = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private final Set<Node> properties = new HashSet<>();
    private boolean articleTwice;
    private boolean valueTwice;
    private boolean plan;
    private boolean related;
    private boolean apart;
    private int claims;
    private int lowers;
    private int uppers;
    private int units;
    private final Spread spread = new Spread();
    private Node lower;
    private Node upper;
    private boolean denied;
    private Set<Need> all;

    /** Notes what is said of one of the claims. */
    void note(Node property, Node value) {
        Node before = first.putIfAbsent(property, value);
        if (before != null && !before.equals(value)) {
            differing.add(property);
        }
        if (property.equals(ARTICLE)) {
            articleTwice |= !articles.add(value);
            claims++;
        } else if (property.equals(VALUE)) {
            valueTwice |= !values.add(meaning(value));
        } else if (property.equals(LOWER)) {
            lowers++;
            lower = value;
        } else if (property.equals(UPPER)) {
            uppers++;
            upper = value;
        } else if (property.equals(PROPERTY)) {
            properties.add(value);
        } else if (property.equals(UNIT)) {
            units++;
        } else if (property.equals(POLARITY)) {
            denied = value.equals(Dis.Denied.asNode());
        } else if (property.equals(TENSE)) {
            plan |= value.equals(Dis.Future.asNode());
        }
    }

    /** Notes that all is said of one of the claims. */
    void endClaim() {
        if (!denied) {
            spread.note(Optional.ofNullable(lower), Optional.ofNullable(upper));
        }
        lower = null;
        upper = null;
        denied = false;
    }

    /** All that the claims have, once they are noted. */
    Set<Need> all() {
        if (all == null) {
            all = EnumSet.noneOf(Need.class);
            Arrays.stream(Need.values()).filter(this::has).forEach(all::add);
        }
        return all;
    }

    void noteRelated() {
        related = true;
    }

    /** Notes a more general topic. */
    void compareWith(Traits general) {
        apart |= spread.mayBeApartFrom(general.spread);
    }

    /** The properties that the claims give a value of: one, as a rule. */
    Set<Node> properties() {
        return properties;
    }

    boolean has(Need need) {
        return switch (need) {
            case SEVERAL_ARTICLES -> differing.contains(ARTICLE);
            case SEVERAL_VALUES -> differing.contains(VALUE) || differing.contains(LOWER) || differing.contains(UPPER);
            case ONE_VALUE_TWICE -> valueTwice;
            case ONE_ARTICLE_TWICE -> articleTwice;
            case BOTH_POLARITIES -> differing.contains(POLARITY);
            case BOUNDS_APART -> spread.mayBeApart();
            case BOUNDS_THAT_MEET -> spread.mayMeet() || !isOfOneKind();
            case A_PLAN -> plan;
            case AN_OPEN_BOUND -> lowers < claims || uppers < claims;
            case A_SPEAKER -> first.containsKey(SPEAKER);
            case A_RELATED_TOPIC -> related;
            case BOUNDS_APART_FROM_A_RELATED_TOPIC -> apart;
        };
    }

    /** Whether all claims are of one property and unit, so that no rule looks at the bounds of some of them alone. */
    private boolean isOfOneKind() {
        return properties.size() == 1 && !differing.contains(UNIT) && (units == 0 || units == claims);
    }

    /** What the rules take for one value: of words without a number only how they begin, as the rule "agreement" tells. */
    private static String meaning(Node value) {
        String whole = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
        String lower = whole.toLowerCase(Locale.ROOT);
        boolean exact = !value.isLiteral()
                || value.getLiteralLanguage().isEmpty()
                || lower.chars().anyMatch(c -> c >= '0' && c <= '9');
        return exact
                ? lower
                : OPENING.matcher(PARTICLE.matcher(lower).replaceAll("ed").replace('-', ' '))
                        .replaceFirst("$1");
    }
}
