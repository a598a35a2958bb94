package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.Words;
import java.util.List;
import java.util.Optional;

/** Finds the property that a phrase right before or behind a quantity names: "boots in 500 ms", "two years in preview". */
final class MeasurePhrases {

    /** How many words before its quantity a phrase may begin. */
    private static final int REACH = 5;

    private final PhraseTrie<PropertyTerm> before;
    private final PhraseTrie<PropertyTerm> after;
    private final PhraseTrie<PropertyTerm> least;

    MeasurePhrases(Words words, List<PropertyTerm> properties) {
        this.before = new PhraseTrie<>(words);
        this.after = new PhraseTrie<>(words);
        this.least = new PhraseTrie<>(words);
        for (PropertyTerm property : properties) {
            property.measures().forEach(phrase -> before.add(phrase, property));
            property.measuresAfter().forEach(phrase -> after.add(phrase, property));
            property.measuresFrom().forEach(phrase -> least.add(phrase, property));
        }
    }

    /**
     * The property of the phrase before a number, else of the one behind it; first of the one behind, where the phrase
     * before says no more than the unit does: "costs about €2,000 to make".
     */
    Optional<PropertyTerm> find(Parse parse, Amount amount) {
        Optional<PropertyTerm> first = ending(before, parse, amount).or(() -> ending(least, parse, amount));
        return first.filter(property -> !property.anyMetric())
                .or(() -> behind(parse, amount))
                .or(() -> first);
    }

    /** "Prices start at €1,250": whether a number is the least of many. */
    boolean isLeast(Parse parse, Amount amount) {
        return ending(least, parse, amount).isPresent();
    }

    private Optional<PropertyTerm> behind(Parse parse, Amount amount) {
        int number = amount.word();
        if (number + 1 >= parse.size()) {
            return Optional.empty();
        }
        for (PhraseTrie.Match<PropertyTerm> match :
                after.all(parse.sentence().tokens(), parse.word(number + 1).from())) {
            Optional<PropertyTerm> property = fitting(match.values(), amount);
            if (property.isPresent()) {
                return property;
            }
        }
        return Optional.empty();
    }

    /** The property of a phrase that ends right before a number. */
    private static Optional<PropertyTerm> ending(PhraseTrie<PropertyTerm> phrases, Parse parse, Amount amount) {
        int number = amount.from();
        for (int at = number - 1;
                at >= 0 && at >= number - REACH && !parse.word(at).is(Tag.COMMA);
                at--) {
            if (at > 0 && parse.word(at - 1).is(Tag.DETERMINER)) {
                continue; // "The last 20 hours" last nothing
            }
            for (PhraseTrie.Match<PropertyTerm> match :
                    phrases.all(parse.sentence().tokens(), parse.word(at).from())) {
                boolean adjoining = onlyAdverbs(parse, parse.wordAt(match.to() - 1) + 1, number)
                        || isBound(parse, match.to(), number);
                Optional<PropertyTerm> property = adjoining ? fitting(match.values(), amount) : Optional.empty();
                if (property.isPresent()) {
                    return property;
                }
            }
        }
        return Optional.empty();
    }

    /** "takes over within 20 ms": the end of a phrase may be a word that bounds the number. */
    private static boolean isBound(Parse parse, int end, int number) {
        int core = parse.word(number)
                .mention()
                .map(mention -> mention instanceof Mention.Measure measure
                        ? measure.core().from()
                        : mention instanceof Mention.Count count ? count.core().from() : 0)
                .orElse(0);
        return parse.wordAt(end - 1) == number && end <= core;
    }

    private static boolean onlyAdverbs(Parse parse, int from, int to) {
        return from <= to && parse.words().subList(from, to).stream().allMatch(word -> word.is(Tag.ADVERB));
    }

    private static Optional<PropertyTerm> fitting(List<PropertyTerm> properties, Amount amount) {
        return properties.stream()
                .filter(property -> property.canBe(amount.quantity()))
                .findFirst();
    }
}
