package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.List;
import java.util.Optional;

/** Finds which products a noun phrase describes: "X is a reading lamp", "its new lamp, the X", "Norvale's lamp". */
final class DescribedProducts {

    private final Words words;

    DescribedProducts(Words words) {
        this.words = words;
    }

    /** The products that a phrase describes; none where it describes nothing that is known. */
    List<Referent> by(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        List<Referent> products = context.described(phrase);
        if (!products.isEmpty() && !isInverted(parse, phrase)) {
            return wholes(context, products);
        }
        Optional<Referent> named = namedBehind(context, phrase)
                .or(() -> namedBefore(context, phrase))
                .or(() -> madeOf(context, phrase))
                .or(() -> ownedPredicate(context, phrase));
        if (named.isPresent()) {
            return List.of(named.get());
        }
        // "the rear camera uses …" is a part as often as it is the product
        boolean says = parse.word(phrase.from()).is("this")
                && phrase.isFree()
                && (!isBehindComma(parse, phrase) || isSubject(parse, phrase))
                && isTelling(parse, phrase);
        return says
                ? context.resolve(phrase)
                        .filter(r -> r.grade() == Referent.Grade.ANAPHOR && !r.isAgent())
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    /** "Built upon X, this small lamp weighs …": right before the verb it is no apposition. */
    private static boolean isSubject(Parse parse, NounPhrase phrase) {
        return parse.clauses()
                .get(parse.clauseOf(phrase.from()))
                .verb()
                .filter(verb -> verb.finite() && verb.from() == phrase.to())
                .isPresent();
    }

    /** "Even more striking is a lamp": what is told stands behind the verb. */
    private static boolean isInverted(Parse parse, NounPhrase phrase) {
        Clause clause = parse.clauses().get(parse.clauseOf(phrase.from()));
        boolean apposition = isBehindComma(parse, phrase);
        return !apposition
                && clause.verb()
                        .filter(verb ->
                                parse.phrasesIn(clause.from(), verb.from()).isEmpty())
                        .isPresent();
    }

    private static List<Referent> wholes(Context context, List<Referent> products) {
        return products.stream().filter(context::isWhole).toList();
    }

    /** "its new reading lamp, the X": the name follows what it is. */
    private static Optional<Referent> namedBehind(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        boolean opens = (phrase.isFree() || parse.word(phrase.from()).is("its"))
                && parse.word(phrase.from()).is(Tag.DETERMINER)
                && !isBehindComma(parse, phrase);
        return opens
                ? nameBehind(parse, phrase)
                        .flatMap(context::resolve)
                        .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent())
                : Optional.empty();
    }

    /** "…, the X": the name that stands right behind a phrase and a comma. */
    static Optional<NounPhrase> nameBehind(Parse parse, NounPhrase phrase) {
        boolean comma =
                phrase.to() + 1 < parse.size() && parse.word(phrase.to()).is(Tag.COMMA);
        return comma
                ? parse.phraseFrom(phrase.to() + 1)
                        .filter(name -> parse.word(name.head()).is(Tag.NAME) && name.to() - name.from() <= 2)
                : Optional.empty();
    }

    /** "X, the maker's reading lamp for travellers": it follows the name. */
    private static Optional<Referent> namedBefore(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        if (!isBehindComma(parse, phrase)) {
            return Optional.empty();
        }
        return parse.phrases().stream()
                .filter(before -> before.to() == phrase.from() - 1
                        && parse.word(before.head()).is(Tag.NAME))
                .findFirst()
                .filter(before -> owner(parse, phrase).isPresent())
                .flatMap(context::resolve)
                .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent());
    }

    /** "X is Norvale's own reading lamp". */
    private static Optional<Referent> ownedPredicate(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(phrase.from());
        boolean predicate = parse.clauses()
                .get(clause)
                .verb()
                .filter(verb -> verb.to() == phrase.from() && context.isCopulaVerb(verb))
                .isPresent();
        return predicate && owner(parse, phrase).isPresent()
                ? context.subjects(clause).stream()
                        .filter(r -> !r.isAgent() && context.isWhole(r))
                        .findFirst()
                : Optional.empty();
    }

    /** "X is the latest generation of Norvale's reading lamp", "X, the next version of …". */
    private Optional<Referent> madeOf(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        int of = phrase.preposition();
        Optional<NounPhrase> stage = of < 1 || !parse.word(of).is("of")
                ? Optional.empty()
                : parse.phraseOf(of - 1)
                        .filter(before -> words.is(
                                WordClass.VERSION_TAILS,
                                parse.word(before.head()).lower()));
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        NounPhrase before = stage.get();
        boolean apposition = isBehindComma(parse, before);
        Clause clause = parse.clauses().get(parse.clauseOf(before.from()));
        boolean predicate = clause.verb()
                .filter(verb -> verb.to() == before.from() && context.isCopulaVerb(verb))
                .isPresent();
        if (apposition) {
            return parse.phrases().stream()
                    .filter(name -> name.to() == before.from() - 1
                            && parse.word(name.head()).is(Tag.NAME))
                    .findFirst()
                    .flatMap(context::resolve)
                    .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent());
        }
        return predicate
                ? context.subjects(parse.clauseOf(before.from())).stream()
                        .filter(r -> !r.isAgent() && context.isWhole(r))
                        .findFirst()
                : Optional.empty();
    }

    static boolean isBehindComma(Parse parse, NounPhrase phrase) {
        return phrase.from() > 0 && parse.word(phrase.from() - 1).is(Tag.COMMA);
    }

    /** Whether a word before the head says something of the thing: not "the new system". */
    private boolean isTelling(Parse parse, NounPhrase phrase) {
        return parse.words().subList(phrase.from() + 1, phrase.head()).stream()
                .anyMatch(word -> word.is(Tag.ADJECTIVE)
                        && !word.lower().endsWith("ing") // "operating system", "washing machine"
                        && !words.is(WordClass.PLAIN_MODIFIERS, word.lower())
                        && !words.is(WordClass.HIGHER_WORDS, word.lower()));
    }

    /** "Norvale's" in "Norvale's reading lamp". */
    static Optional<NounPhrase> owner(Parse parse, NounPhrase phrase) {
        for (int at = phrase.from() + 1; at < phrase.head(); at++) {
            if (parse.word(at).is(Tag.POSSESSIVE) && parse.word(at - 1).is(Tag.NAME)) {
                return Optional.of(new NounPhrase(at - 1, at, at - 1, -1));
            }
        }
        return Optional.empty();
    }
}
