package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows what the dimension of a number alone says that it measures: 4 kg are a weight, where the words beside it say nothing else. */
final class GeneralMeasures {

    private final Words words;
    private final PassingFigures passing;
    private final Map<String, PropertyTerm> byDimension = new HashMap<>();

    GeneralMeasures(Words words, List<PropertyTerm> properties) {
        this.words = words;
        this.passing = new PassingFigures(words);
        for (PropertyTerm property : properties) {
            if (property.anyMetric()) {
                property.dimensions().forEach(dimension -> byDimension.put(dimension, property));
            }
        }
    }

    /** The property of all quantities of a number's dimension. */
    Optional<PropertyTerm> of(Amount amount) {
        return Optional.ofNullable(byDimension.get(amount.dimension()))
                .filter(property -> property.canBe(amount.quantity()));
    }

    /** Whether no noun says otherwise: "3 kg of soap", "a bin of 3 kg" are no weights. */
    static boolean isTold(List<Metrics.Metric> metrics) {
        return !isOther(metrics) && !isNamed(metrics);
    }

    /** Whether a number is told in passing, or of something that is handled: it measures nothing of what the text is about. */
    boolean isPassing(Parse parse, Amount amount) {
        return isHandled(parse, amount) || passing.is(parse, amount);
    }

    /** "95 GB of free space and a graphics card": what a number is a number of stands behind it, whether known or not. */
    static boolean isOther(List<Metrics.Metric> metrics) {
        return metrics.stream().anyMatch(metric -> metric.place() == Metrics.Place.BEHIND_OF);
    }

    /** "lawns of up to 1,200 square metres", "a filling of 0.9 kg": a noun that is none of the property's. */
    private static boolean isNamed(List<Metrics.Metric> metrics) {
        return metrics.stream()
                .anyMatch(metric -> metric.place() == Metrics.Place.BEFORE_OF
                        && !metric.words().isBlank());
    }

    /** "adds 640 kg", "takes 7 kg": what is done to so much of something tells nothing of how much there is of what does it. */
    boolean isHandled(Parse parse, Amount amount) {
        int object = Metrics.beforeAdverbs(parse, amount.from());
        Optional<VerbGroup> verb = parse.clauses().get(parse.clauseOf(amount.word())).verbs().stream()
                .filter(group -> group.to() == object)
                .findFirst();
        return amount.dimension().equals("Mass")
                && verb.map(group -> parse.word(group.head()))
                        .filter(head -> !head.is(Tag.AUXILIARY))
                        .filter(head -> !words.isVerbOf(WordClass.HEARSAY_VERBS, head.lower())
                                && !words.isVerbOf(WordClass.SHOWING_VERBS, head.lower())
                                && !words.isVerbOf(WordClass.REPORTING_VERBS, head.lower()))
                        .isPresent();
    }
}
