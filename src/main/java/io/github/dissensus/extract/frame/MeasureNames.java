package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a number measures: the property of its dimension that a noun or verb beside it names, the surest place
 * first; else one minted from the nouns.
 */
final class MeasureNames {

    private static final int SURE = 40;
    private static final int NEAR = 30;
    private static final int MINTED = 20;

    /** How many words before a number the quantity may stand beside which it is measured: "to 100 km/h in 6 seconds". */
    private static final int BESIDE = 7;

    private final Words words;
    private final MetricNouns nouns;
    private final MeasurePhrases phrases;
    private final MintedMeasures minted;
    private final Map<String, PropertyTerm> byDimension = new HashMap<>();
    private final List<PropertyTerm> besides = new ArrayList<>();

    MeasureNames(Words words, List<PropertyTerm> properties) {
        this.words = words;
        this.nouns = new MetricNouns(words, properties);
        this.phrases = new MeasurePhrases(words, properties);
        this.minted = new MintedMeasures(words);
        for (PropertyTerm property : properties) {
            if (property.anyMetric()) {
                property.dimensions().forEach(dimension -> byDimension.put(dimension, property));
            }
            if (!property.beside().isEmpty()) {
                besides.add(property);
            }
        }
    }

    /**
     * What a quantity was read as.
     *
     * @param metric the nouns that name it
     * @param beside word of the other quantity that it is measured at: the "100 km/h" of an acceleration
     */
    record Reading(
            Property property, Optional<Metrics.Metric> metric, Optional<Integer> beside, int score, String frame) {

        private static Reading of(PropertyTerm property, int score, String frame) {
            return new Reading(new Property(property.name(), false), Optional.empty(), Optional.empty(), score, frame);
        }

        private Reading by(Metrics.Metric noun) {
            return new Reading(property, Optional.of(noun), beside, score, frame);
        }

        private Reading at(int word) {
            return new Reading(property, metric, Optional.of(word), score, frame);
        }
    }

    Optional<Reading> read(Parse parse, int number, Value.Quantity quantity) {
        String dimension = quantity.unit().dimension();
        if (isCompared(parse, number)) {
            return Optional.empty(); // comparisons and shares have frames of their own
        }
        if (isOfTime(parse, number, dimension)) {
            return byPhrase(parse, number, dimension);
        }
        List<Metrics.Metric> metrics = Metrics.of(parse, number);
        Optional<Reading> named = byNoun(parse, metrics, Metrics.Place.SUBJECT, number, dimension)
                .or(() -> beside(parse, number, dimension))
                .or(() -> byPhrase(parse, number, dimension))
                .or(() -> byNoun(parse, metrics, null, number, dimension));
        if (named.isPresent()) {
            return named;
        }
        PropertyTerm general = byDimension.get(dimension);
        boolean other = metrics.stream().anyMatch(metric -> metric.place() == Metrics.Place.BEHIND_OF);
        if (general != null && !other) { // "3 kg of soap" is no weight
            return Optional.of(Reading.of(general, SURE, "any " + dimension));
        }
        return minted.name(parse, metrics, number, quantity)
                .map(name -> new Reading(
                        new Property(name.name(), true),
                        Optional.of(name.metric()),
                        Optional.empty(),
                        MINTED,
                        "metric \"" + name.metric().words() + "\""));
    }

    private Optional<Reading> byPhrase(Parse parse, int number, String dimension) {
        return phrases.find(parse, number, dimension)
                .map(property -> Reading.of(property, SURE, "phrase of " + property.name()));
    }

    /** "two days later", "in the last five years", "a five-year-old laptop": when, not how long. */
    private boolean isOfTime(Parse parse, int number, String dimension) {
        boolean tail = number + 1 < parse.size()
                && words.is(WordClass.TIME_TAILS, parse.word(number + 1).lower());
        boolean head = number > 0
                && words.is(WordClass.TIME_HEADS, parse.word(number - 1).lower());
        return dimension.equals("Duration") && (tail || head);
    }

    /** Whether a number is the least of many: "Prices start at €1,250". */
    boolean isLeast(Parse parse, int number, String dimension) {
        return phrases.isLeast(parse, number, dimension);
    }

    /** The property that the first of the nouns names, up to those of a place. */
    private Optional<Reading> byNoun(
            Parse parse, List<Metrics.Metric> metrics, Metrics.Place before, int number, String dimension) {
        for (Metrics.Metric metric : metrics) {
            if (before != null && metric.place().compareTo(before) >= 0) {
                break;
            }
            // "1,450 with the rear seats down": what is counted stands right behind its number
            boolean loose = metric.place() == Metrics.Place.NEAR && dimension.equals("Count");
            Optional<PropertyTerm> property = loose ? Optional.empty() : nouns.find(parse, metric, dimension, number);
            if (property.isPresent()) {
                int score = metric.place() == Metrics.Place.NEAR ? NEAR : SURE;
                return property.map(p -> Reading.of(p, score, "metric \"" + metric.words() + "\"")
                        .by(metric));
            }
        }
        return Optional.empty();
    }

    /** "from 0 to 100 km/h in 6.4 seconds", "from 10 to 80 percent in 24 minutes": what takes the time is the other one. */
    private Optional<Reading> beside(Parse parse, int number, String dimension) {
        for (PropertyTerm property : besides) {
            Optional<Integer> other =
                    property.dimensions().contains(dimension) ? other(parse, number, property) : Optional.empty();
            if (other.isPresent()) {
                return Optional.of(Reading.of(property, SURE, "beside a " + property.beside())
                        .at(other.get()));
            }
        }
        return Optional.empty();
    }

    /** "100 km/h in 6.4 s", "6.4 s to 100 km/h": the quantity beside a time, of a dimension that the property wants. */
    private static Optional<Integer> other(Parse parse, int number, PropertyTerm property) {
        Clause clause = parse.clauses().get(parse.clauseOf(number));
        int floor = Math.max(clause.from(), number - BESIDE);
        int limit = Math.min(clause.to(), number + BESIDE);
        boolean taken = number > floor && isTime(parse.word(number - 1).lower());
        for (int at = number - 1; taken && at >= floor; at--) {
            if (measures(parse, at, property)) {
                return Optional.of(at);
            }
        }
        boolean until = number + 1 < limit
                && (parse.word(number + 1).lower().equals("to")
                        || parse.word(number + 1).is("from"));
        for (int at = number + 1; until && at < limit; at++) {
            if (measures(parse, at, property)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static boolean isTime(String before) {
        return before.equals("in") || before.equals("within") || before.equals(":") || before.equals("takes");
    }

    private static boolean measures(Parse parse, int at, PropertyTerm property) {
        return parse.word(at)
                .mention()
                .filter(mention -> mention instanceof Mention.Measure measure
                        && property.beside().contains(measure.quantity().unit().dimension()))
                .isPresent();
    }

    /** "40 grams lighter": told by the comparison. */
    private boolean isCompared(Parse parse, int number) {
        if (number + 1 >= parse.size()) {
            return false;
        }
        String next = parse.word(number + 1).lower();
        return words.is(WordClass.HIGHER_WORDS, next) || words.is(WordClass.LOWER_WORDS, next);
    }
}
