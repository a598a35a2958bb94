package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Names what a bare number counts: "256 nodes", "powered by two engines", "an eight-core processor", "a score of 91". */
final class CountedThings {

    /** From here on a number is told for its own sake. */
    private static final BigDecimal MANY = BigDecimal.TEN;

    /** Prepositions behind a verb whose number of things is told for its own sake. */
    private static final Set<String> HANGING = Set.of("by", "with", "to", "in", "on", "across", "from", "at");

    private final Words words;

    CountedThings(Words words) {
        this.words = words;
    }

    /** The name of what a number counts; empty for "the test gave 256", "the three of them". */
    Optional<String> name(Parse parse, Metrics.Metric metric, Amount amount) {
        int number = amount.word();
        String noun = metric.words();
        if (metric.place() == Metrics.Place.INSIDE && amount.rate().isPresent()) {
            String thing = noun.substring(0, Math.max(0, noun.indexOf(" per ")));
            return thing.isBlank() || words.is(WordClass.PEOPLE, MintedMeasures.head(thing))
                    ? Optional.empty()
                    : Optional.of(amount.rate().get().ofTime() ? MetricNouns.singular(thing) + " rate" : thing);
        }
        if (metric.place() == Metrics.Place.INSIDE) {
            boolean edition = MetricNouns.isEdition(words, noun); // "the 110-seat version"
            boolean alone = noun.startsWith("-")
                    && noun.indexOf(' ') < 0
                    && number > 0
                    && parse.word(number - 1).is("the"); // "the four-speed"
            return noun.startsWith("-")
                    ? alone || edition || isAmong(parse, number) ? Optional.empty() : joined(noun)
                    : things(parse, noun, amount);
        }
        boolean last =
                number + 1 >= parse.size() || !parse.word(number + 1).tag().isNominal();
        boolean labelled = metric.place() == Metrics.Place.LABEL && last;
        boolean named = words.is(WordClass.MEASURE_NOUNS, MintedMeasures.head(noun))
                && (metric.place() == Metrics.Place.BEFORE_OF
                        || MintedMeasures.isMeasuring(words, parse, metric, number));
        return labelled || named ? Optional.of(noun) : Optional.empty();
    }

    /** "an eight-core processor", "six-wheeled robots": the part that is joined to the number, in the plural. */
    private Optional<String> joined(String noun) {
        int end = noun.indexOf(' ');
        String part = noun.substring(1, end < 0 ? noun.length() : end);
        String bare = part.endsWith("ed") ? part.substring(0, part.length() - 2) : part; // "wheeled"
        return Optional.of(words.is(WordClass.COUNTED_PARTS, part) ? part : bare)
                .filter(counted -> words.is(WordClass.COUNTED_PARTS, counted))
                .map(counted -> plural(words, counted));
    }

    /** More than one of a part, and what it is called then: "axes", "gears" of a gearbox with six speeds. */
    static String plural(Words words, String part) {
        return words.value(WordClass.COUNTED_PARTS, part)
                .filter(plural -> !plural.isEmpty())
                .orElseGet(() -> Inflection.withS(part));
    }

    private Optional<String> things(Parse parse, String noun, Amount amount) {
        boolean sort = words.is(WordClass.COUNTED_PARTS, MintedMeasures.head(noun)); // "one HDMI input"
        boolean one = !sort
                && amount.quantity()
                        .number()
                        .filter(BigDecimal.ONE::equals)
                        .isPresent(); // "one case", "an HTTP/2 client"
        if (one || isAmong(parse, amount.word()) || noun.indexOf(' ') == 1 || noun.length() < 2 || isFirm(noun)) {
            return Optional.empty();
        }
        boolean many =
                amount.quantity().number().filter(n -> n.compareTo(MANY) < 0).isEmpty();
        boolean part = words.is(WordClass.COUNTED_PARTS, MintedMeasures.head(MetricNouns.singular(noun)));
        return many || part || isHad(parse, amount.word()) || isTold(parse, amount)
                ? Optional.of(noun)
                : Optional.empty();
    }

    /** "three server makers", "14 airlines": who deals with a product is no part of it. */
    private boolean isFirm(String noun) {
        return words.is(WordClass.FIRMS, MetricNouns.singular(MintedMeasures.head(noun)));
    }

    /** "a suite of 15 games", "one in 50 trips", "across 20 tabs": what something else is counted or found among. */
    private boolean isAmong(Parse parse, int number) {
        return parse.phraseOf(number)
                .filter(phrase -> phrase.preposition() >= 0)
                .filter(phrase -> words.is(
                                WordClass.AMONG_WORDS,
                                parse.word(phrase.preposition()).lower())
                        || phrase.preposition() > 0
                                && parse.word(phrase.preposition() - 1).is(Tag.NUMBER))
                .isPresent();
    }

    /** "has two slots", "there are four speakers": parts that are counted. */
    private boolean isHad(Parse parse, int number) {
        return parse.clauses().get(parse.clauseOf(number)).verb().stream()
                .anyMatch(group -> group.head() < number
                        && (words.isVerbOf(
                                        WordClass.HAVING_VERBS,
                                        parse.word(group.head()).lower())
                                || group.from() > 0
                                        && parse.word(group.from() - 1).is("there")));
    }

    /**
     * "takes eight pallets", "is powered by two engines": a number of things that begins the object of a verb, or what
     * hangs on it; not "the two companies", "in two ways".
     */
    private boolean isTold(Parse parse, Amount amount) {
        Optional<NounPhrase> counted = parse.phraseOf(amount.word()).filter(phrase -> phrase.from() == amount.from());
        if (counted.isEmpty()) {
            return false;
        }
        NounPhrase phrase = counted.get();
        String head = parse.word(phrase.head()).lower();
        boolean things = parse.word(phrase.head()).is(Tag.NOUN)
                && !MetricNouns.singular(head).equals(head)
                && !words.is(WordClass.VAGUE_THINGS, MetricNouns.singular(head));
        Clause clause = parse.clauses().get(parse.clauseOf(amount.word()));
        Optional<VerbGroup> verb = clause.verb().filter(group -> group.to() <= phrase.from());
        if (!things || verb.isEmpty()) {
            return false;
        }
        boolean object = phrase.isFree() && !verb.get().passive() && verb.get().to() == phrase.from();
        boolean hanging = !phrase.isFree()
                && HANGING.contains(parse.word(phrase.preposition()).lower())
                && phrase.preposition() == verb.get().to();
        return object || hanging;
    }
}
