package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what a number measures: the property of its dimension that a noun or verb beside it names, the surest place
 * first; else one minted from the nouns.
 */
final class MeasureNames {

    private static final int SURE = 40;
    private static final int NEAR = 30;
    private static final int MINTED = 20;

    private final Words words;
    private final MetricNouns nouns;
    private final MeasurePhrases phrases;
    private final MintedMeasures minted;
    private final MintedTimes times;
    private final GeneralMeasures general;
    private final List<PropertyTerm> besides = new ArrayList<>();

    MeasureNames(Words words, List<PropertyTerm> properties) {
        this.words = words;
        this.nouns = new MetricNouns(words, properties);
        this.phrases = new MeasurePhrases(words, properties);
        this.minted = new MintedMeasures(words);
        this.times = new MintedTimes(words);
        this.general = new GeneralMeasures(words, properties);
        for (PropertyTerm property : properties) {
            if (!property.beside().isEmpty()) {
                besides.add(property);
            }
        }
    }

    /**
     * What a quantity was read as.
     *
     * @param metric the nouns that name it
     * @param modified whether more than the property is said of what is measured: "usable battery capacity"
     * @param least whether it is the least of many: "Prices start at €1,250"
     * @param general whether nothing but its dimension, or a verb, named it, so that it may be that of a part
     * @param beside word of the other quantity that it is measured at: the "100 km/h" of an acceleration
     */
    record Reading(
            Property property,
            Optional<Metrics.Metric> metric,
            Optional<Integer> beside,
            boolean modified,
            boolean least,
            boolean general,
            int score,
            String frame) {

        private static Reading of(PropertyTerm property, int score, String frame) {
            return new Reading(
                    new Property(property.name(), false),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    false,
                    score,
                    frame);
        }

        private static Reading minted(String name, String frame) {
            return new Reading(
                    new Property(name, true), Optional.empty(), Optional.empty(), false, false, false, MINTED, frame);
        }

        private Reading ofAnything() {
            return new Reading(property, metric, beside, modified, least, true, score, frame);
        }

        private Reading by(Metrics.Metric noun, boolean more) {
            return new Reading(property, Optional.of(noun), beside, more, least, false, score, frame);
        }

        private Reading at(int word) {
            return new Reading(property, metric, Optional.of(word), modified, least, general, score, frame);
        }

        private Reading least(boolean open) {
            return new Reading(property, metric, beside, modified, open, general, score, frame);
        }
    }

    /** What each of the numbers of a sentence was read as; numbers in a list measure what the last of them does. */
    List<Optional<Reading>> read(Parse parse, List<Amount> amounts) {
        List<Optional<Reading>> readings = new ArrayList<>(Collections.nCopies(amounts.size(), Optional.empty()));
        for (int i = amounts.size() - 1; i >= 0; i--) {
            Amount amount = amounts.get(i);
            boolean listed = i + 1 < amounts.size() && amount.isListedWith(parse, amounts.get(i + 1));
            Optional<Reading> own = read(parse, amount);
            boolean sure = own.filter(reading -> reading.score() == SURE).isPresent();
            readings.set(i, listed && !sure ? readings.get(i + 1).or(() -> own) : own);
        }
        return readings;
    }

    /** Whether a number tells how much a verb is done to, so that it is not what its unit alone would say: "takes 7 kg". */
    boolean isHandled(Parse parse, Amount amount, Property property) {
        return general.isHandled(parse, amount)
                && general.of(amount)
                        .filter(term -> term.name().equals(property.name()))
                        .isPresent();
    }

    private Optional<Reading> read(Parse parse, Amount amount) {
        int number = amount.word();
        String dimension = amount.dimension();
        boolean least = amount.written().isEmpty() && !amount.former() && phrases.isLeast(parse, amount);
        return named(parse, amount, number, dimension).map(reading -> reading.least(least));
    }

    /** What a number measures or differs in, in words: "battery life". */
    Optional<String> metric(Parse parse, Amount amount) {
        return measured(parse, amount, amount.word(), amount.dimension())
                .map(reading -> reading.property().name())
                .map(name -> name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }

    private Optional<Reading> named(Parse parse, Amount amount, int number, String dimension) {
        return isCompared(parse, number) || isOneOfSeveral(parse, amount) || isEdition(parse, amount)
                ? Optional.empty() // comparisons and shares have frames of their own
                : measured(parse, amount, number, dimension);
    }

    private Optional<Reading> measured(Parse parse, Amount amount, int number, String dimension) {
        if (isOfTime(parse, number, dimension)) {
            return byPhrase(parse, amount);
        }
        List<Metrics.Metric> metrics = Metrics.of(parse, amount);
        // what lasts names its time better than lasting does: "the programme lasts three hours"
        Metrics.Place before = dimension.equals("Duration") ? Metrics.Place.NEAR : Metrics.Place.SUBJECT;
        Optional<Reading> named = byNoun(parse, metrics, before, amount)
                .or(() -> beside(parse, amount))
                .or(() -> byPhrase(parse, amount).filter(reading -> !reading.general()))
                .or(() -> byNoun(parse, metrics, Metrics.Place.NEAR, amount)) // "Sales came to $4 million"
                .or(() -> byPhrase(parse, amount))
                .or(() -> byNoun(parse, metrics, null, amount));
        if (named.isPresent()) {
            return named;
        }
        Optional<PropertyTerm> property = general.of(amount);
        if (property.isPresent() && general.isPassing(parse, amount)) {
            return Optional.empty();
        }
        if (property.isPresent() && GeneralMeasures.isTold(metrics)) {
            return property.map(
                    term -> Reading.of(term, SURE, "any " + dimension).ofAnything());
        }
        return minted.name(parse, metrics, amount)
                .map(name -> new Reading(
                        new Property(name.name(), true),
                        Optional.of(name.metric()),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        MINTED,
                        "metric \"" + name.metric().words() + "\""))
                .or(() -> times.name(parse, amount).map(name -> Reading.minted(name, "time of \"" + name + "\"")));
    }

    private Optional<Reading> byPhrase(Parse parse, Amount amount) {
        return phrases.find(parse, amount)
                .map(property -> Reading.of(property, SURE, "phrase of " + property.name()))
                .map(reading -> isGeneral(reading, amount) ? reading.ofAnything() : reading);
    }

    /** "costs", "weighs": whether a phrase says no more than the dimension does. */
    private boolean isGeneral(Reading reading, Amount amount) {
        return general.of(amount)
                .filter(property -> property.name().equals(reading.property().name()))
                .isPresent();
    }

    /** "two days later", "in the last five years", "a five-year-old laptop": when, not how long. */
    private boolean isOfTime(Parse parse, int number, String dimension) {
        boolean tail = number + 1 < parse.size()
                && words.is(WordClass.TIME_TAILS, parse.word(number + 1).lower());
        boolean head = number > 0
                && words.is(WordClass.TIME_HEADS, parse.word(number - 1).lower());
        return dimension.equals("Duration") && (tail || head);
    }

    /** The property that the first of the nouns names, up to those of a place. */
    private Optional<Reading> byNoun(Parse parse, List<Metrics.Metric> metrics, Metrics.Place before, Amount amount) {
        int number = amount.word();
        String dimension = amount.dimension();
        boolean other = GeneralMeasures.isOther(metrics);
        for (Metrics.Metric metric : metrics) {
            if (before != null && metric.place().compareTo(before) >= 0) {
                break;
            }
            // "1,450 with the rear seats down": what is counted stands right behind its number
            boolean loose = metric.place() == Metrics.Place.NEAR
                    && (other
                            || dimension.equals("Count")
                            || dimension.equals("Duration") && metric.to() != number - 1);
            boolean ofAnother = amount.isCount() && metric.place() == Metrics.Place.SUBJECT && counts(parse, amount);
            Optional<MetricNouns.Named> named = loose || ofAnother || isYielding(parse, metric, amount)
                    ? Optional.empty()
                    : nouns.find(parse, metric, amount);
            if (named.isPresent()) {
                int score = metric.place() == Metrics.Place.NEAR ? NEAR : SURE;
                return named.map(noun -> Reading.of(noun.property(), score, "metric \"" + metric.words() + "\"")
                        .by(metric, noun.modified()));
            }
        }
        return Optional.empty();
    }

    /** "A charge gave us 95 minutes of mowing": what is gained by the subject, no measure of it. */
    private boolean isYielding(Parse parse, Metrics.Metric metric, Amount amount) {
        return metric.place() == Metrics.Place.SUBJECT
                && words.is(WordClass.CHARGE_NOUNS, MintedMeasures.head(metric.words()))
                && parse.clauses()
                        .get(parse.clauseOf(amount.word()))
                        .verb()
                        .filter(verb -> verb.to() <= amount.from()
                                && words.isVerbOf(
                                        WordClass.YIELDING_VERBS,
                                        parse.word(verb.head()).lower()))
                        .isPresent();
    }

    /** "Each player begins with seven cards": what a number counts stands right behind it. */
    private static boolean counts(Parse parse, Amount amount) {
        return parse.phraseOf(amount.word())
                .filter(phrase -> phrase.head() > amount.word()
                        && parse.word(phrase.head()).is(Tag.NOUN))
                .isPresent();
    }

    /** "from 0 to 100 km/h in 6.4 seconds", "from 10 to 80 percent in 24 minutes": what takes the time is the other one. */
    private Optional<Reading> beside(Parse parse, Amount amount) {
        for (PropertyTerm property : besides) {
            Optional<Integer> other = property.canBe(amount.quantity())
                    ? MeasuredAt.find(words, parse, amount.word(), property)
                    : Optional.empty();
            if (other.isPresent()) {
                return Optional.of(Reading.of(property, SURE, "beside a " + property.beside())
                        .at(other.get()));
            }
        }
        return Optional.empty();
    }

    /** "110 x 110 x 168 mm", "ten by ten": no one length. */
    private static boolean isOneOfSeveral(Parse parse, Amount amount) {
        boolean times = amount.from() > 0
                && parse.word(amount.from() - 1).is(Tag.NUMBER)
                && parse.text(amount.from() - 1, amount.from()).matches(".*[x×]"); // "3,840 x" is one mention
        boolean before = amount.from() > 1
                && isTimes(parse.word(amount.from() - 1).lower())
                && parse.word(amount.from() - 2).is(Tag.NUMBER);
        boolean behind = amount.word() + 2 < parse.size()
                && isTimes(parse.word(amount.word() + 1).lower())
                && parse.word(amount.word() + 2).is(Tag.NUMBER);
        return times || before || behind;
    }

    private static boolean isTimes(String sign) {
        return sign.equals("x") || sign.equals("×") || sign.equals("by");
    }

    /** "the 42 mm model", "an 8TB version": which of several is meant, and no news of what it measures. */
    private boolean isEdition(Parse parse, Amount amount) {
        int next = amount.word() + 1;
        return !amount.isCount()
                && !amount.dimension().equals("Money")
                && amount.from() > 0
                && parse.word(amount.from() - 1).is(Tag.DETERMINER)
                && next < parse.size()
                && words.is(
                        WordClass.EDITION_NOUNS,
                        MetricNouns.singular(parse.word(next).lower().replaceFirst("^-", "")))
                && parse.phraseOf(amount.word())
                        .filter(phrase -> phrase.to() == next + 1
                                || parse.word(next + 1).is(Tag.NUMBER)) // "the 512 GB model $899"
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
