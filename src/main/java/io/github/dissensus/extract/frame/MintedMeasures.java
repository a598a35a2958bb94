package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names a measure that the ontology lacks by the words beside it: "read latency", "runway length", "nodes". */
final class MintedMeasures {

    private static final int LONGEST_NAME = 2;

    /** Prepositions before a measure that is a circumstance of another: "on my ride of 14 km". */
    private static final Set<String> OUTSIDE = Set.of("at", "on", "after", "during");

    private final Words words;
    private final CountedThings things;
    private final Shares shares;

    MintedMeasures(Words words) {
        this.words = words;
        this.things = new CountedThings(words);
        this.shares = new Shares(words);
    }

    /** A name and the words that it was made of. */
    record Minted(String name, Metrics.Metric metric) {}

    /** The name of what a number measures; empty where the words beside it name no measure of a thing. */
    Optional<Minted> name(Parse parse, List<Metrics.Metric> metrics, Amount amount) {
        int number = amount.word();
        String dimension = amount.dimension();
        for (Metrics.Metric metric : metrics) {
            boolean wide = metric.place() == Metrics.Place.INSIDE // "a 256-bit bus" has no size
                    && amount.unit().filter(unit -> unit.code().equals("bit")).isPresent();
            Optional<String> name = metric.words().isBlank() || wide || isPeople(metric.words())
                    ? Optional.empty()
                    : switch (dimension) {
                        case "Count" -> things.name(parse, metric, amount);
                        case "Percentage" -> shares.name(parse, metric, number);
                        case "Factor", "Money" -> Optional.empty();
                        default -> isWordLength(amount) ? Optional.empty() : measured(parse, metric, number, dimension);
                    };
            if (name.isPresent()) {
                return name.map(noun -> new Minted(MetricNouns.plain(words, noun), metric));
            }
        }
        return Optional.empty();
    }

    /** "32-bit": what kind of machine something is made for. */
    private static boolean isWordLength(Amount amount) {
        return amount.unit()
                .filter(unit -> unit.code().equals("bit") && amount.dimension().equals("Data"))
                .isPresent();
    }

    /** The verb right before a number, or before the preposition that it hangs on. */
    static Optional<VerbGroup> verb(Parse parse, int number) {
        return parse.clauses()
                .get(parse.clauseOf(number))
                .verb()
                .filter(group -> group.to() <= number
                        && parse.words().subList(group.to(), number).stream()
                                .allMatch(word -> word.is(Tag.ADVERB) || word.is(Tag.PREPOSITION)));
    }

    private Optional<String> measured(Parse parse, Metrics.Metric metric, int number, String dimension) {
        boolean sure = switch (metric.place()) {
            case BEFORE_OF ->
                metric.from() == 0
                        || !OUTSIDE.contains(parse.word(metric.from() - 1).lower()); // "at a distance of 3 m"
            case LABEL -> isLabelled(parse, number);
            case INSIDE -> parse.word(metric.to() - 1).tag() != Tag.ADJECTIVE; // "30 cm square"
            case BEHIND_OF -> true;
            case OBJECT -> words.is(WordClass.MEASURE_NOUNS, head(MetricNouns.singular(metric.words())));
            case SUBJECT ->
                isMeasuring(parse, metric, number)
                        && !isProduct(parse, metric)
                        && !isDescribed(parse, number)
                        && !(metric.from() > 0 && parse.word(metric.from() - 1).is(Tag.ING)); // "Folding it takes 12 s"
            case NEAR -> false;
        };
        boolean edition =
                words.is(WordClass.EDITION_NOUNS, head(metric.words())); // "the regular model measures 2.6 mm"
        boolean timed = !dimension.equals("Duration") || isTimed(MetricNouns.singular(head(metric.words())));
        return sure && timed && !edition && !metric.words().startsWith("-")
                ? Optional.of(named(metric.words(), dimension))
                : Optional.empty();
    }

    /** "Emergency access: a wait of up to 30 days": the label names what stands right behind it, no further noun. */
    private static boolean isLabelled(Parse parse, int number) {
        int at = number - 1;
        while (at > 0 && !parse.word(at).is(Tag.COMMA) && !parse.word(at).is(Tag.BREAK)) {
            if (parse.word(at).is(Tag.NOUN)
                    || parse.word(at).is(Tag.VERB)
                    || parse.word(at).is(Tag.ING)) {
                return false;
            }
            at--;
        }
        return true;
    }

    /** "reboot", "warm-up", "waiting time", "mowing": what takes a time; "sensor", "data" and "vault" take none. */
    private boolean isTimed(String noun) {
        return words.is(WordClass.MEASURE_NOUNS, noun)
                || words.isVerb(noun, Inflection.Form.BASE)
                || words.of(WordClass.DEED_ENDINGS).stream().anyMatch(noun::endsWith);
    }

    /** "the group that took 20 mg": what a relative clause tells of is often no part of the product. */
    private static boolean isDescribed(Parse parse, int number) {
        return parse.clauses().get(parse.clauseOf(number)).kind() == Clause.Kind.RELATIVE;
    }

    /** "The X phone manages 100 W": the name and kind of a product, no part or measure of one. */
    private boolean isProduct(Parse parse, Metrics.Metric metric) {
        boolean owner =
                parse.words().subList(metric.from(), metric.to()).stream().anyMatch(word -> word.is(Tag.POSSESSIVE));
        boolean named = parse.words().subList(metric.from(), metric.to()).stream()
                .anyMatch(word -> word.is(Tag.NAME)
                        && word.name().filter(name -> name.known().acronym()).isEmpty());
        return named && !owner && !words.is(WordClass.MEASURE_NOUNS, head(metric.words()));
    }

    /** A measure by its own noun ("read latency"), or by the part that has it and its dimension ("sensor resolution"). */
    private String named(String metric, String dimension) {
        String[] parts = metric.split(" ");
        int tail = Math.max(0, parts.length - LONGEST_NAME);
        while (tail < parts.length - 1 && words.is(WordClass.PLAIN_MODIFIERS, parts[tail])) {
            tail++; // "a single cluster"
        }
        String noun = MetricNouns.singular(String.join(" ", List.of(parts).subList(tail, parts.length)));
        if (words.is(WordClass.MEASURE_NOUNS, head(noun))) {
            return noun;
        }
        return words.value(WordClass.DIMENSION_NOUNS, dimension.toLowerCase(Locale.ROOT))
                .map(measure -> noun + " " + measure)
                .orElse(noun);
    }

    private boolean isMeasuring(Parse parse, Metrics.Metric metric, int number) {
        return isMeasuring(words, parse, metric, number);
    }

    /** "The runway is 80 m", "the delay has fallen to 20 ms": a verb that gives its subject a number, right before it. */
    static boolean isMeasuring(Words words, Parse parse, Metrics.Metric metric, int number) {
        if (metric.place() != Metrics.Place.SUBJECT
                || !parse.word(metric.to() - 1).is(Tag.NOUN)) {
            return false;
        }
        Clause clause = parse.clauses().get(parse.clauseOf(number));
        Optional<VerbGroup> verb = clause.verb().filter(group -> group.to() <= number);
        boolean done = verb.isPresent()
                && verb.get().passive()
                && parse.word(verb.get().to()).is("in"); // "should be taken in 24 hours"
        if (verb.isEmpty() || done) {
            return false;
        }
        String head = parse.word(verb.get().head()).lower();
        boolean measures =
                parse.word(verb.get().head()).is(Tag.AUXILIARY) || words.isVerbOf(WordClass.MEASURING_VERBS, head);
        return measures
                && parse.words().subList(verb.get().to(), number).stream()
                        .allMatch(word -> word.is(Tag.ADVERB)
                                || word.is(Tag.PREPOSITION)
                                || word.is(Tag.NUMBER)
                                || word.is(Tag.TO));
    }

    private boolean isPeople(String metric) {
        return words.is(WordClass.PEOPLE, head(metric))
                || words.is(WordClass.FIRMS, MetricNouns.singular(head(metric)));
    }

    static String head(String noun) {
        return noun.substring(noun.lastIndexOf(' ') + 1);
    }
}
