package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Value;

/** Tells which figures a plan, or a "will", leaves as they are: they are so already, however far ahead the day. */
final class GivenFigures {

    private final Words words;

    GivenFigures(Words words) {
        this.words = words;
    }

    /** "The maker promises 52 hours": a figure that somebody gives, no plan. */
    boolean isPromised(Parse parse, Clause clause, Candidate candidate) {
        boolean service = candidate.property().name().equals("supportDuration"); // which is still to come
        return candidate.value() instanceof Value.Quantity
                && !service
                && clause.verbs().size() == 1
                && clause.verb()
                        .filter(group -> group.to() <= candidate.from()
                                && words.isVerbOf(
                                        WordClass.SPEECH_VERBS,
                                        parse.word(group.head()).lower()))
                        .filter(group -> parse.words().subList(group.to(), candidate.from()).stream()
                                .noneMatch(word -> word.is(Tag.TO)))
                        .isPresent();
    }

    /**
     * Whether a plan leaves a value as it is: what its subject is told by ("the 14-inch screen will …"), and the price at
     * which a thing will be had ("will be in the shops in May at €99").
     */
    boolean isGiven(Parse parse, Clause clause, Candidate candidate) {
        if (!(candidate.value() instanceof Value.Quantity quantity)) {
            return false;
        }
        boolean subject = clause.verb()
                .filter(group -> group.finite() && candidate.to() <= group.from() && candidate.cue() < group.from())
                .flatMap(group -> parse.phraseOf(candidate.from()))
                .filter(NounPhrase::isFree)
                .isPresent();
        return subject
                || isAdjunct(parse, clause, candidate)
                || isPriceOfSale(parse, candidate, quantity) && !isOnlyPlanned(parse, clause);
    }

    /** "At 243 g, it will …", "the large one, at 26 kg, does not …": told beside what the verb says. */
    static boolean isAdjunct(Parse parse, Clause clause, Candidate candidate) {
        return candidate.value() instanceof Value.Quantity
                && candidate.from() > 0
                && parse.word(candidate.from() - 1).is("at")
                && clause.verb()
                        .filter(group -> group.finite() && candidate.to() <= group.from())
                        .isPresent();
    }

    /** "will be in shops in May at €249", "from €249", "at a price of €249": known already, however far ahead the day. */
    private boolean isPriceOfSale(Parse parse, Candidate candidate, Value.Quantity quantity) {
        int at = candidate.from() - 1;
        if (!quantity.unit().dimension().equals("Money") || at < 0) {
            return false;
        }
        boolean beside = words.is(WordClass.PRICE_PREPOSITIONS, parse.word(at).lower())
                || parse.word(at).is("from")
                || at > 0 && parse.word(at - 1).is("price");
        return beside
                || parse.phraseOf(candidate.from())
                        .filter(phrase -> phrase.preposition() >= 0
                                && words.is(
                                        WordClass.PRICE_PREPOSITIONS,
                                        parse.word(phrase.preposition()).lower()))
                        .isPresent();
    }

    /** "is to appear in August at €699", "a kit is planned at €79": of what is no more than a plan the price is one too. */
    private boolean isOnlyPlanned(Parse parse, Clause clause) {
        return clause.verbs().stream()
                .anyMatch(group -> words.isVerbOf(
                                WordClass.PLAN_VERBS, parse.word(group.head()).lower())
                        || parse.word(group.from()).is(Tag.AUXILIARY)
                                && parse.words().subList(group.from(), group.to()).stream()
                                        .anyMatch(word -> word.is(Tag.TO))
                        || group.to() < parse.size()
                                && parse.word(group.head()).is(Tag.AUXILIARY)
                                && parse.word(group.to()).is(Tag.TO));
    }

    /** "The larger one (12 kW, €5,180) is expected in March", "The X, with 90 seats, is due in May": told beside the plan. */
    static boolean isAside(Parse parse, Clause clause, Candidate candidate) {
        return candidate.value() instanceof Value.Quantity
                && clause.kind() != Clause.Kind.RELATIVE
                && clause.verb()
                        .filter(group -> group.from() > clause.from() && candidate.to() < group.from())
                        .filter(group -> parse.word(group.from() - 1).is(Tag.COMMA)
                                || parse.word(group.from() - 1).is(Tag.BRACKET))
                        .isPresent();
    }

    /** "In night mode you will hear 34 dB": what anybody will find is so already. */
    static boolean isOfAnybody(Parse parse, Clause clause) {
        return clause.verb()
                .filter(group -> Tenses.isFuture(parse.word(group.from()).lower()))
                .filter(group ->
                        group.from() > 0 && parse.word(group.from() - 1).is("you"))
                .isPresent();
    }
}
