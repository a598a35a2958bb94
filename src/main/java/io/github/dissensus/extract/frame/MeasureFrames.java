package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a quantity measures: a property of the ontology by its metric noun or verb, else one minted from the
 * nouns beside it.
 */
final class MeasureFrames {

    private static final int SURE = 40;
    private static final int MINTED = 20;
    private static final int LONGEST_METRIC = 2;

    private final Words words;
    private final Map<String, List<PropertyTerm>> byMetric = new HashMap<>();
    private final Map<String, PropertyTerm> byDimension = new HashMap<>();
    private final PhraseTrie<PropertyTerm> measures;
    private final PhraseTrie<PropertyTerm> measuresAfter;
    private final PhraseTrie<PropertyTerm> measuresFrom;

    MeasureFrames(Words words, List<PropertyTerm> properties) {
        this.words = words;
        this.measures = new PhraseTrie<>(words);
        this.measuresAfter = new PhraseTrie<>(words);
        this.measuresFrom = new PhraseTrie<>(words);
        for (PropertyTerm property : properties) {
            property.metrics()
                    .forEach(metric -> byMetric.computeIfAbsent(metric.toLowerCase(Locale.ROOT), m -> new ArrayList<>())
                            .add(property));
            property.measures().forEach(verb -> measures.add(verb, property));
            property.measuresAfter().forEach(phrase -> measuresAfter.add(phrase, property));
            property.measuresFrom().forEach(phrase -> measuresFrom.add(phrase, property));
            if (property.anyMetric()) {
                property.dimensions().forEach(dimension -> byDimension.put(dimension, property));
            }
        }
    }

    /** What a quantity was read as. */
    private record Reading(Property property, Optional<Metrics.Metric> metric, int score, String frame) {}

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Parse parse = context.parse();
        for (int word = 0; word < parse.size(); word++) {
            Optional<Value.Quantity> quantity = quantity(parse, word);
            if (quantity.isPresent()) {
                int at = word;
                read(parse, word, quantity.get())
                        .ifPresent(reading -> propose(context, at, bounded(parse, at, quantity.get()), reading, found));
            }
        }
        return found;
    }

    /** "Prices start at €1,250": the least of many. */
    private Value.Quantity bounded(Parse parse, int word, Value.Quantity quantity) {
        String dimension = quantity.unit().dimension();
        boolean least = quantity.number().isPresent()
                && adjoining(measuresFrom, parse, word, dimension).isPresent();
        return least
                ? new Value.Quantity(
                        quantity.number(), quantity.number(), Optional.empty(), quantity.approximate(), quantity.unit())
                : quantity;
    }

    private static Optional<Value.Quantity> quantity(Parse parse, int word) {
        Mention mention = parse.word(word).mention().orElse(null);
        if (mention instanceof Mention.Measure measure) {
            return Optional.of(measure.quantity());
        }
        return mention instanceof Mention.Count count ? Optional.of(count.quantity()) : Optional.empty();
    }

    private Optional<Reading> read(Parse parse, int word, Value.Quantity quantity) {
        String dimension = quantity.unit().dimension();
        if (isCompared(parse, word)) {
            return Optional.empty(); // comparisons and shares have frames of their own
        }
        boolean relative = Set.of("Percentage", "Factor").contains(dimension);
        List<Metrics.Metric> metrics = Metrics.of(parse, word);
        for (Metrics.Metric metric : metrics) {
            Optional<PropertyTerm> property = byMetric(parse, metric, dimension, word);
            if (property.isPresent()) {
                String frame = "metric \"" + metric.words() + "\"";
                return Optional.of(
                        new Reading(new Property(property.get().name(), false), Optional.of(metric), SURE, frame));
            }
        }
        if (relative) {
            return Optional.empty();
        }
        Optional<Reading> verb = byVerb(parse, word, dimension);
        if (verb.isPresent()) {
            return verb;
        }
        PropertyTerm general = byDimension.get(dimension);
        if (general != null) {
            return Optional.of(
                    new Reading(new Property(general.name(), false), Optional.empty(), SURE, "any " + dimension));
        }
        return minted(parse, metrics, word, dimension, quantity);
    }

    /** "40 grams lighter": told by the comparison. */
    private boolean isCompared(Parse parse, int word) {
        if (word + 1 >= parse.size()) {
            return false;
        }
        String next = parse.word(word + 1).lower();
        return words.is(WordClass.HIGHER_WORDS, next) || words.is(WordClass.LOWER_WORDS, next);
    }

    /** "boots in 500 ms", "two years in preview": a verb phrase right before or a phrase right behind the number. */
    private Optional<Reading> byVerb(Parse parse, int word, String dimension) {
        List<Token> tokens = parse.sentence().tokens();
        Optional<PropertyTerm> before =
                adjoining(measures, parse, word, dimension).or(() -> adjoining(measuresFrom, parse, word, dimension));
        if (before.isPresent()) {
            return before.map(
                    p -> new Reading(new Property(p.name(), false), Optional.empty(), SURE, "verb of " + p.name()));
        }
        if (word + 1 < parse.size()) {
            PhraseTrie.Match<PropertyTerm> after =
                    measuresAfter.longest(tokens, parse.word(word + 1).from());
            Optional<PropertyTerm> property =
                    after == null ? Optional.empty() : fitting(after.values(), dimension, parse, word);
            return property.map(
                    p -> new Reading(new Property(p.name(), false), Optional.empty(), SURE, "phrase of " + p.name()));
        }
        return Optional.empty();
    }

    /** The property of a phrase that ends right before a number. */
    private Optional<PropertyTerm> adjoining(
            PhraseTrie<PropertyTerm> phrases, Parse parse, int word, String dimension) {
        for (int at = word - 1; at >= 0 && at >= word - 5 && !parse.word(at).is(Tag.COMMA); at--) {
            PhraseTrie.Match<PropertyTerm> match =
                    phrases.longest(parse.sentence().tokens(), parse.word(at).from());
            boolean adjoining = match != null && onlyAdverbs(parse, parse.wordAt(match.to() - 1) + 1, word);
            Optional<PropertyTerm> property =
                    adjoining ? fitting(match.values(), dimension, parse, word) : Optional.empty();
            if (property.isPresent()) {
                return property;
            }
        }
        return Optional.empty();
    }

    private static boolean onlyAdverbs(Parse parse, int from, int to) {
        return from <= to && parse.words().subList(from, to).stream().allMatch(word -> word.is(Tag.ADVERB));
    }

    /** The property whose metric noun ends the words, the longest noun first. */
    private Optional<PropertyTerm> byMetric(Parse parse, Metrics.Metric metric, String dimension, int word) {
        List<String> parts = List.of(metric.words().split(" "));
        for (int from = 0; from < parts.size(); from++) {
            String tail = String.join(" ", parts.subList(from, parts.size()));
            List<PropertyTerm> properties =
                    byMetric.getOrDefault(tail, byMetric.getOrDefault(singular(tail), List.of()));
            Optional<PropertyTerm> property = fitting(properties, dimension, parse, word);
            if (property.isPresent()) {
                return property;
            }
        }
        return Optional.empty();
    }

    private static String singular(String noun) {
        int space = noun.lastIndexOf(' ') + 1;
        return noun.substring(0, space) + Inflection.singular(noun.substring(space));
    }

    /** The first property of the right dimension; one that wants a verb of its own only where that verb governs. */
    private Optional<PropertyTerm> fitting(List<PropertyTerm> properties, String dimension, Parse parse, int word) {
        Optional<PropertyTerm> general = Optional.empty();
        for (PropertyTerm property : properties) {
            if (!property.dimensions().contains(dimension)) {
                continue;
            }
            if (property.within().isEmpty()) {
                general = general.isEmpty() ? Optional.of(property) : general;
            } else if (isGoverned(property, parse, word)) {
                return Optional.of(property);
            }
        }
        return general;
    }

    private boolean isGoverned(PropertyTerm property, Parse parse, int word) {
        for (int at = Math.max(0, word - 12); at < word; at++) {
            String lower = parse.word(at).lower();
            for (String verb : property.within()) {
                if (words.forms(verb.substring(1)).contains(lower)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Reading> minted(
            Parse parse, List<Metrics.Metric> metrics, int word, String dimension, Value.Quantity quantity) {
        boolean count = dimension.equals("Count");
        boolean small = count
                && quantity.number()
                        .filter(n -> n.compareTo(java.math.BigDecimal.TEN) < 0)
                        .isPresent();
        if (small && !isHad(parse, word)) {
            return Optional.empty(); // "the three of them", "one day"
        }
        return metrics.stream()
                .filter(metric -> !count || metric.from() > word) // "256 nodes", not "the test gave 256"
                .filter(Metrics.Metric::naming)
                .filter(metric -> !metric.words().isBlank() && !isPeople(metric.words()))
                .findFirst()
                .map(metric -> new Reading(
                        new Property(count ? metric.words() : measured(metric.words(), dimension), true),
                        Optional.of(metric),
                        MINTED,
                        "metric \"" + metric.words() + "\""));
    }

    /** A measure by its own noun ("read latency"), or by the part that has it and its dimension ("sensor resolution"). */
    private String measured(String metric, String dimension) {
        String[] parts = metric.split(" ");
        int tail = Math.max(0, parts.length - LONGEST_METRIC);
        String noun = singular(String.join(" ", List.of(parts).subList(tail, parts.length)));
        String head = noun.substring(noun.lastIndexOf(' ') + 1);
        if (words.is(WordClass.MEASURE_NOUNS, head)) {
            return noun;
        }
        return words.value(WordClass.DIMENSION_NOUNS, dimension.toLowerCase(Locale.ROOT))
                .map(measure -> noun + " " + measure)
                .orElse(noun);
    }

    /** "has two slots", "there are four speakers": parts that are counted. */
    private boolean isHad(Parse parse, int word) {
        return parse.clauses().get(parse.clauseOf(word)).verb().stream()
                .anyMatch(group -> group.head() < word
                        && (words.isVerbOf(
                                        WordClass.HAVING_VERBS,
                                        parse.word(group.head()).lower())
                                || group.from() > 0
                                        && parse.word(group.from() - 1).is("there")));
    }

    private boolean isPeople(String metric) {
        return words.is(WordClass.PEOPLE, metric.substring(metric.lastIndexOf(' ') + 1));
    }

    private void propose(Context context, int word, Value.Quantity quantity, Reading reading, List<Candidate> found) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(word);
        Optional<String> variant = variant(parse, word);
        Scope scope = condition(parse, word).map(Scope.NONE::withCondition).orElse(Scope.NONE);
        boolean needed = reading.metric().isPresent() && isNeeded(parse, clause, quantity);
        for (Referent referent : owners(context, clause, word, reading)) {
            Subject subject = referent.subject();
            boolean fits = referent.known().entity().kind() != Entity.Kind.EVENT && !referent.isAgent();
            if (!fits) {
                continue;
            }
            found.add(new Candidate(
                    variant.isPresent() && subject.variant().isEmpty() ? subject.withVariant(variant) : subject,
                    needed ? new Property("requires", false) : reading.property(),
                    needed ? reading.metric().map(MeasureFrames::key) : Optional.empty(),
                    quantity,
                    parse.text(word, word + 1),
                    scope,
                    false,
                    false,
                    clause,
                    word,
                    word + 1,
                    reading.metric().map(Metrics.Metric::from).orElse(word),
                    reading.score(),
                    reading.frame()));
        }
    }

    /** "needs at least 80 GB of video memory": nothing that it has. */
    private boolean isNeeded(Parse parse, int clause, Value.Quantity quantity) {
        return quantity.unit().dimension().equals("Data")
                && parse.clauses().get(clause).verbs().stream()
                        .anyMatch(group -> words.isVerbOf(
                                WordClass.REQUIREMENT_VERBS,
                                parse.word(group.head()).lower()));
    }

    private static Value.Thing key(Metrics.Metric metric) {
        return new Value.Thing(new Entity(Entity.Kind.FEATURE, metric.words()), Optional.empty());
    }

    /** Whose measure it is: the owner inside the metric's phrase, else what the clause is about. */
    private static List<Referent> owners(Context context, int clause, int word, Reading reading) {
        Parse parse = context.parse();
        Optional<Referent> owner = reading.metric()
                .flatMap(metric -> parse.phraseOf(metric.from()))
                .filter(phrase -> phrase.from() <= word)
                .flatMap(context::resolve)
                .filter(referent -> referent.grade() == Referent.Grade.NAMED && !referent.isAgent());
        return owner.map(List::of).orElseGet(() -> context.products(clause, word));
    }

    /** "under 300 MB for the core container image": the part that the number is for. */
    private Optional<String> variant(Parse parse, int word) {
        if (word + 2 >= parse.size() || !parse.word(word + 1).is("for")) {
            return Optional.empty();
        }
        return parse.phraseFrom(word + 2)
                .filter(phrase -> parse.word(phrase.from()).is("the"))
                .filter(phrase -> parse.word(phrase.head()).is(Tag.NOUN))
                .filter(phrase ->
                        !words.is(WordClass.PEOPLE, parse.word(phrase.head()).lower()))
                .map(phrase -> parse.text(phrase.from() + 1, phrase.to()));
    }

    /** "under 500 milliseconds on Corvex Boost instances": the circumstances that the number holds in. */
    private static Optional<String> condition(Parse parse, int word) {
        int at = word + 1;
        if (at >= parse.size() || !parse.word(at).lower().matches("on|when|while|under|during|using")) {
            return Optional.empty();
        }
        return parse.phraseFrom(at + 1).map(NounPhrase::to).map(to -> parse.text(at, to));
    }
}
