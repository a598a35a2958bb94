package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the configuration that a price is for, told beside it: "$599 with 128 GB or $699 with 256 GB", "64 GB ($199)",
 * "£38,900 in base trim". The configuration is a make of the product, and its measure one of that make.
 */
final class Configurations {

    private static final Set<String> BEFORE = Set.of("with", "for", "(");

    private static final Set<String> PRICE_LEADS = Set.of("for", "at");

    /** What sets configurations of one product apart, and is seldom bought by itself. */
    private static final String DATA = "Data";

    private static final String MONEY = "Money";

    private final Words words;

    Configurations(Words words) {
        this.words = words;
    }

    /** What the make is called that a number is for; empty where it is for the whole. */
    Optional<String> of(Context context, Amount amount) {
        Parse parse = context.parse();
        if (amount.dimension().equals(MONEY)) {
            return behind(parse, amount)
                    .or(() -> before(parse, amount))
                    .or(() -> trim(parse, amount))
                    .or(() -> side(context, amount));
        }
        boolean priced = amount.dimension().equals(DATA) && isPriced(parse, amount) || isSide(context, amount);
        return priced ? Optional.of(amount.text(parse)) : Optional.empty();
    }

    /** "with a 500 Wh battery for €2,999 or a 750 Wh one for €3,399": the measure in the phrase that a price is for. */
    private static Optional<String> side(Context context, Amount price) {
        Parse parse = context.parse();
        int led = price.from() - 1;
        return led > 0 && PRICE_LEADS.contains(parse.word(led).lower())
                ? context.amounts().stream()
                        .filter(other -> other.word() < led && isSide(context, other))
                        .filter(other -> endOfPhrase(parse, other) == led)
                        .map(other -> other.text(parse))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a measure is one of several in a sentence that each have a price behind them. */
    private static boolean isSide(Context context, Amount measure) {
        return isBeforePrice(context, measure)
                && context.amounts().stream()
                                .filter(other -> other.dimension().equals(measure.dimension()))
                                .filter(other -> isBeforePrice(context, other))
                                .count()
                        > 1;
    }

    private static boolean isBeforePrice(Context context, Amount measure) {
        Parse parse = context.parse();
        int led = endOfPhrase(parse, measure);
        return !measure.dimension().equals(MONEY)
                && !measure.dimension().equals("Duration")
                && led < parse.size()
                && PRICE_LEADS.contains(parse.word(led).lower())
                && isOf(MONEY, parse, led + 1);
    }

    private static int endOfPhrase(Parse parse, Amount measure) {
        return parse.phraseOf(measure.word()).map(NounPhrase::to).orElse(measure.word() + 1);
    }

    private Optional<String> behind(Parse parse, Amount price) {
        int at = price.word() + 1;
        int measure = at + 1 < parse.size() && parse.word(at + 1).is(Tag.DETERMINER) ? at + 2 : at + 1;
        boolean led = at < parse.size() && BEFORE.contains(parse.word(at).lower());
        return led && isOf(DATA, parse, measure) ? Optional.of(parse.text(measure, measure + 1)) : Optional.empty();
    }

    private static Optional<String> before(Parse parse, Amount price) {
        int bracket = price.from() - 1;
        return bracket > 0 && parse.word(bracket).lower().equals("(") && isOf(DATA, parse, bracket - 1)
                ? Optional.of(parse.text(bracket - 1, bracket))
                : Optional.empty();
    }

    /** "£38,900 in base trim", "£47,200 in the Summit version". */
    private Optional<String> trim(Parse parse, Amount price) {
        int in = price.word() + 1;
        if (in + 1 >= parse.size() || !parse.word(in).is("in")) {
            return Optional.empty();
        }
        return parse.phraseFrom(in + 1)
                .filter(phrase -> words.is(
                        WordClass.EDITION_NOUNS, parse.word(phrase.head()).lower()))
                .map(phrase -> parse.text(
                        parse.word(phrase.from()).is(Tag.DETERMINER) ? phrase.from() + 1 : phrase.from(),
                        phrase.head()))
                .filter(name -> !name.isEmpty());
    }

    /** Whether a price stands right beside a measure of data: "$599 with 128 GB", "64 GB ($199)". */
    private static boolean isPriced(Parse parse, Amount measure) {
        int led = measure.from() - 1;
        int at = led > 0 && parse.word(led).is(Tag.DETERMINER) ? led - 1 : led;
        boolean behind = at > 0 && BEFORE.contains(parse.word(at).lower()) && isOf(MONEY, parse, at - 1);
        int next = measure.word() + 1;
        boolean before =
                next + 1 < parse.size() && parse.word(next).lower().equals("(") && isOf(MONEY, parse, next + 1);
        return behind || before;
    }

    private static boolean isOf(String dimension, Parse parse, int word) {
        return word >= 0
                && word < parse.size()
                && parse.word(word)
                        .mention()
                        .filter(mention -> mention instanceof Mention.Measure measure
                                && measure.quantity().unit().dimension().equals(dimension))
                        .isPresent();
    }

    /** "The 300 kW version is due in May": a number that tells one variant from others is that of no other. */
    Optional<String> edition(Context context, Amount amount) {
        Parse parse = context.parse();
        boolean hyphened = amount.word() + 1 < parse.size()
                && parse.word(amount.word() + 1).lower().startsWith("-"); // "the 32-core part"
        int noun = amount.word() + (hyphened ? 2 : 1);
        return parse.phraseOf(amount.from())
                .filter(phrase -> noun < phrase.to() && endsAt(parse, phrase, noun))
                .filter(phrase ->
                        words.is(WordClass.EDITION_NOUNS, parse.word(noun).lower())
                                || phrase.from() == amount.from() - 1
                                        && words.is(
                                                WordClass.CONFIGURATION_NOUNS,
                                                parse.word(noun).lower()))
                .filter(phrase -> parse.word(phrase.from()).is("the")
                        || context.subjectPhrases(parse.clauseOf(amount.word())).contains(phrase))
                .map(phrase -> parse.text(amount.from(), noun));
    }

    /** "the 512 GB model", and the same with a price right behind it: "the 512 GB model $899". */
    private static boolean endsAt(Parse parse, NounPhrase phrase, int noun) {
        return phrase.to() == noun + 1
                || phrase.to() == noun + 2 && parse.word(noun + 1).is(Tag.NUMBER);
    }
}
