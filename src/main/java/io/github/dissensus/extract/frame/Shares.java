package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.Optional;

/** Names what a percentage is the share of: "retention of 92%", "picked up 97% of the sand", "headaches in 9 percent of patients". */
final class Shares {

    private final Words words;

    Shares(Words words) {
        this.words = words;
    }

    /** The name of the share; empty where the words beside it name none. */
    Optional<String> name(Parse parse, Metrics.Metric metric, int number) {
        boolean named = words.is(WordClass.MEASURE_NOUNS, MintedMeasures.head(metric.words()));
        boolean placed = metric.place() == Metrics.Place.LABEL
                || metric.place() == Metrics.Place.BEFORE_OF
                || metric.place() == Metrics.Place.INSIDE && !isAside(parse, number) // "99.95% availability"
                || metric.place() == Metrics.Place.OBJECT
                || MintedMeasures.isMeasuring(words, parse, metric, number);
        return named && placed
                ? Optional.of(metric.words())
                : occurring(parse, metric, number).or(() -> done(parse, metric, number));
    }

    /** "(95% confidence interval 55 to 72)": how another number was found. */
    private static boolean isAside(Parse parse, int number) {
        return parse.phraseOf(number)
                .filter(phrase -> phrase.preposition() >= 0
                        && parse.word(phrase.preposition()).is(Tag.BRACKET))
                .isPresent();
    }

    /** "Headache occurred in 9 percent of patients": how often it does. */
    private Optional<String> occurring(Parse parse, Metrics.Metric metric, int number) {
        boolean occurs = metric.place() == Metrics.Place.SUBJECT
                && MintedMeasures.verb(parse, number)
                        .filter(group -> words.isVerbOf(
                                WordClass.OCCURRING_VERBS,
                                parse.word(group.head()).lower()))
                        .isPresent();
        return occurs ? Optional.of(MetricNouns.singular(metric.words()) + " rate") : Optional.empty();
    }

    /** "covers 98 percent of the color space", "solved 61% of the tickets": how much of it is done. */
    private Optional<String> done(Parse parse, Metrics.Metric metric, int number) {
        if (metric.place() != Metrics.Place.BEHIND_OF) {
            return Optional.empty();
        }
        return MintedMeasures.verb(parse, number)
                .filter(group -> !group.passive() && parse.word(group.head()).is(Tag.VERB))
                .flatMap(group -> words.verbs(parse.word(group.head()).lower()).stream()
                        .findFirst()
                        .map(verb -> words.value(WordClass.SHARE_VERBS, verb.lemma())
                                .orElseGet(() -> participle(
                                                parse.word(group.head()).lower(), verb.lemma())
                                        + parse.text(group.to(), number)
                                                .transform(particle -> particle.isEmpty() ? "" : " " + particle))))
                .map(doing -> metric.words() + " " + doing);
    }

    private String participle(String written, String lemma) {
        return words.isVerb(written, Inflection.Form.PARTICIPLE)
                ? written
                : words.forms(lemma).stream()
                        .filter(form -> words.isVerb(form, Inflection.Form.PARTICIPLE))
                        .sorted()
                        .findFirst()
                        .orElse(lemma);
    }
}
