package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.Optional;
import java.util.Set;

/** Finds the circumstances in which a number holds: "with the rear seats folded", "Under sustained load we measured …". */
final class Circumstances {

    /** How many words may follow the noun of a circumstance: "with the rear seats folded down". */
    private static final int TAIL = 3;

    private static final Set<String> FRESH = Set.of("a", "an");

    private final Words words;

    Circumstances(Words words) {
        this.words = words;
    }

    /** Some words of a sentence, from the first up to, not including, {@code to}. */
    record Span(int from, int to) {
        boolean holds(int word) {
            return from <= word && word < to;
        }
    }

    /** What stands behind a number, else what opens its clause. */
    Optional<Span> of(Parse parse, int number) {
        return behind(parse, number)
                .or(() -> opening(parse, parse.clauseOf(number)).filter(span -> span.to() <= number));
    }

    /** "on a 16-core machine", "on a laptop with 16 GB": what something was tried on. */
    boolean isMachine(Parse parse, Amount amount) {
        Optional<NounPhrase> holder = parse.phraseOf(amount.word());
        boolean with = holder.filter(phrase -> phrase.preposition() > 0
                        && parse.word(phrase.preposition()).is("with"))
                .isPresent();
        return (with ? parse.phraseOf(holder.get().preposition() - 1) : holder)
                .filter(phrase -> phrase.preposition() >= 0
                        && parse.word(phrase.preposition()).is("on")
                        && FRESH.contains(parse.word(phrase.from()).lower()))
                .filter(phrase ->
                        words.is(WordClass.MACHINES, parse.word(phrase.head()).lower()))
                .isPresent();
    }

    /** The "15-minute charge" that gets one five hours. */
    Optional<NounPhrase> charge(Parse parse, Amount amount) {
        Clause clause = parse.clauses().get(parse.clauseOf(amount.word()));
        return !amount.dimension().equals("Duration")
                ? Optional.empty()
                : parse.phraseOf(amount.word())
                        .filter(phrase -> phrase.isFree() && amount.word() + 1 < phrase.to())
                        .filter(phrase -> words.is(
                                WordClass.CHARGE_NOUNS,
                                parse.word(phrase.head()).lower()))
                        .filter(phrase -> clause.verb()
                                .filter(group -> phrase.to() <= group.from()
                                        && words.isVerbOf(
                                                WordClass.YIELDING_VERBS,
                                                parse.word(group.head()).lower()))
                                .isPresent());
    }

    private Optional<Span> behind(Parse parse, int number) {
        Optional<Span> span = number + 1 < parse.size() ? at(parse, number + 1) : Optional.empty();
        return span.filter(words ->
                parse.words().subList(words.from(), words.to()).stream().noneMatch(word -> word.is(Tag.NUMBER)));
    }

    /** "In the eco programme it uses …", "On a machine with 64 cores, …": what a clause with a subject of its own opens with. */
    Optional<Span> opening(Parse parse, int clause) {
        Clause whole = parse.clauses().get(clause);
        boolean finite = whole.verb().filter(VerbGroup::finite).isPresent();
        return finite
                ? at(parse, whole.from())
                        .filter(span -> span.to() < whole.verb().get().from())
                : Optional.empty();
    }

    private Optional<Span> at(Parse parse, int opener) {
        String lower = parse.word(opener).lower();
        boolean loose = words.is(WordClass.CIRCUMSTANCE_OPENERS, lower);
        if (!loose && !lower.equals("in") && !lower.equals("at")) {
            return Optional.empty();
        }
        return parse.phraseFrom(opener + 1)
                .filter(phrase -> !parse.word(phrase.head()).is(Tag.PRONOUN)
                        && !parse.word(phrase.head()).is(Tag.NUMBER))
                // "On our scale", "In my test": who measured, not under which circumstances
                .filter(phrase -> !Sources.isAuthor(parse.word(phrase.from()).lower()))
                .filter(phrase -> loose
                        || words.is(
                                WordClass.CIRCUMSTANCE_NOUNS,
                                parse.word(phrase.head()).lower()))
                .map(phrase -> new Span(opener, withTail(parse, phrase)));
    }

    /** Over "of the case", "with 64 cores", "folded", "and year". */
    private static int withTail(Parse parse, NounPhrase phrase) {
        int to = phrase.to();
        if (to < parse.size() && (parse.word(to).is("of") || parse.word(to).is("with"))) {
            to = parse.phraseFrom(to + 1).map(NounPhrase::to).orElse(to);
        }
        int limit = Math.min(parse.size(), to + TAIL);
        while (to < limit
                && (parse.word(to).is(Tag.PARTICIPLE) || parse.word(to).is(Tag.ADVERB))) {
            to++;
        }
        return to;
    }
}
