package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Polarity;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import java.util.Optional;

/** Which side of a number a sentence leaves open: "prices start at €1,250", "does not exceed 2.6 GHz", "never more than 26". */
final class Limits {

    private final Words words;
    private final Operators operators;

    Limits(Words words, Operators operators) {
        this.words = words;
        this.operators = operators;
    }

    /** The least of many. */
    static Value.Quantity least(Value.Quantity quantity) {
        return quantity.number().isEmpty()
                ? quantity
                : new Value.Quantity(
                        quantity.number(),
                        quantity.number(),
                        Optional.empty(),
                        quantity.approximate(),
                        quantity.unit());
    }

    /** The most of all. */
    Value.Quantity most(Value.Quantity quantity) {
        return quantity.number().isEmpty()
                ? quantity
                : new Value.Quantity(
                        quantity.number(),
                        Optional.empty(),
                        quantity.number(),
                        quantity.approximate(),
                        quantity.unit());
    }

    /** A measure as its sentence tells it: past where it has changed since, at most where more of it is denied. */
    Candidate told(Parse parse, Amount amount, Candidate candidate) {
        Candidate dated =
                amount.former() ? Draft.like(candidate).tense(Tense.PAST).done() : candidate;
        if (!(candidate.value() instanceof Value.Quantity quantity)) {
            return dated;
        }
        if (isColdest(parse, amount) && quantity.number().isPresent()) {
            return Draft.like(dated).value(least(quantity)).done();
        }
        boolean denied = operators.polarity(parse, candidate) == Polarity.DENIED;
        boolean exact = quantity.number().isPresent() && quantity.lower().isPresent();
        boolean limited = quantity.upper().isEmpty()
                ? denied
                : isNotExceeded(parse, candidate) || exact && !denied && isPeak(parse, amount);
        if (!limited || quantity.number().isEmpty()) {
            return dated;
        }
        Draft draft = Draft.like(dated).value(most(quantity));
        return denied ? draft.turned().done() : draft.done();
    }

    /** "works down to -25 °C": it may be warmer. */
    private static boolean isColdest(Parse parse, Amount amount) {
        int to = amount.from() - 1;
        return amount.dimension().equals("Temperature")
                && to > 0
                && parse.word(to).is("to")
                && parse.word(to - 1).is("down");
    }

    /** "peaked at 2,600 nits", "tops out at 65 W". */
    private boolean isPeak(Parse parse, Amount amount) {
        int at = amount.from() - 1;
        if (at < 1 || !parse.word(at).is("at")) {
            return false;
        }
        int verb = parse.word(at - 1).is("out") ? at - 2 : at - 1;
        return verb >= 0
                && words.isVerbOf(WordClass.MAXIMUM_VERBS, parse.word(verb).lower());
    }

    /** "does not exceed 2.6 GHz". */
    private boolean isNotExceeded(Parse parse, Candidate candidate) {
        return parse.clauses().get(candidate.clause()).verb().stream()
                .anyMatch(group -> words.isVerbOf(
                                WordClass.EXCEEDING_VERBS,
                                parse.word(group.head()).lower())
                        && parse.words().subList(group.from(), group.to()).stream()
                                .anyMatch(word -> words.is(WordClass.NEGATORS, word.lower())));
    }
}
