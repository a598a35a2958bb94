package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the words for what came before a product: "its predecessor", "the outgoing van", "last year's model", "the phone
 * it replaces", "the old one". Not "my old phone", which can be any, and not "the old battery".
 */
final class Predecessors {

    /** The edition that stands for whatever came before a product, where the text does not name it. */
    private static final String UNNAMED = "predecessor";

    private static final Set<String> POINTING = Set.of("the", "its", "their");

    private final Words words;
    private final Kinds kinds;

    Predecessors(Words words, Kinds kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    /** What came before a product, which the text does not name. */
    static Subject of(Entity product) {
        return named(Subject.of(product));
    }

    /** What came before a product, by the same name: "the old Vault 4". */
    static Subject named(Subject product) {
        return product.withVariant(Optional.of(UNNAMED));
    }

    /** Whether a subject is what came before a product, which the text does not name. */
    static boolean isUnnamed(Subject subject) {
        return subject.variant().filter(UNNAMED::equals).isPresent();
    }

    /** Whether a noun phrase stands for what came before a product. */
    boolean isMeant(Parse parse, NounPhrase phrase) {
        return isNoun(parse, phrase) || isOldOne(parse, phrase) || isReplaced(parse, phrase);
    }

    /** Whether it does for sure, so that it need not be named elsewhere: "an older version" can be any. */
    boolean isClear(Parse parse, NounPhrase phrase) {
        boolean pointed = POINTING.contains(parse.word(phrase.from()).lower());
        boolean first = parse.words().subList(phrase.from(), phrase.head()).stream()
                .anyMatch(word -> words.is(WordClass.ORDINAL_WORDS, word.lower()));
        return !first && (pointed || isOfLastPeriod(parse, phrase)) && isMeant(parse, phrase);
    }

    /** "its predecessor's screen": what came before has what the phrase is about. */
    boolean isOwner(Parse parse, NounPhrase phrase) {
        for (int at = phrase.from() + 1; at < phrase.to(); at++) {
            if (parse.word(at).is(Tag.POSSESSIVE)) {
                NounPhrase owner = new NounPhrase(phrase.from(), at, at - 1, phrase.preposition());
                return isClear(parse, owner);
            }
        }
        return false;
    }

    /** "the previous Sona", "last year's Halo": whether what stands before a name makes it that of the one before. */
    boolean isBefore(Parse parse, NounPhrase phrase, int name) {
        boolean pointed = POINTING.contains(parse.word(phrase.from()).lower());
        return pointed && isEarlier(parse, phrase.from(), name) || isOfLastPeriod(parse, phrase);
    }

    private boolean isNoun(Parse parse, NounPhrase phrase) {
        String head = parse.word(phrase.head()).lower();
        if (words.is(WordClass.PREDECESSORS, head)) {
            return true;
        }
        if (words.phrases(WordClass.PREDECESSORS).stream().noneMatch(words -> words.endsWith(head))) {
            return false;
        }
        String text = parse.text(phrase.from(), phrase.head() + 1).toLowerCase(Locale.ROOT);
        return words.phrases(WordClass.PREDECESSORS).stream()
                .anyMatch(words -> text.equals(words) || text.endsWith(" " + words));
    }

    /** "the outgoing van", "the old one", "last year's phone". */
    private boolean isOldOne(Parse parse, NounPhrase phrase) {
        Word head = parse.word(phrase.head());
        boolean old =
                POINTING.contains(parse.word(phrase.from()).lower()) && isEarlier(parse, phrase.from(), phrase.head());
        return (old || isOfLastPeriod(parse, phrase))
                && (words.is(WordClass.PREDECESSOR_NOUNS, head.lower())
                        || head.mention().isEmpty()
                                && kinds.isWhole(kinds.endingAt(
                                        parse.sentence().tokens(), Math.max(0, head.to() - 4), head.to())));
    }

    private boolean isEarlier(Parse parse, int from, int to) {
        return parse.words().subList(from, to).stream()
                .anyMatch(word -> words.is(WordClass.EARLIER_WORDS, word.lower()));
    }

    /** "last year's". */
    private boolean isOfLastPeriod(Parse parse, NounPhrase phrase) {
        int owner = phrase.from() + 1;
        return owner < phrase.to()
                && parse.word(owner).is(Tag.POSSESSIVE)
                && words.phrases(WordClass.EARLIER_WORDS)
                        .contains(parse.text(phrase.from(), owner + 1).toLowerCase(Locale.ROOT));
    }

    /** "the card it replaces", "the model that it succeeds". */
    private boolean isReplaced(Parse parse, NounPhrase phrase) {
        int at = phrase.to();
        boolean that = at < parse.size() && parse.word(at).is(Tag.RELATIVE);
        int it = that ? at + 1 : at;
        return it + 1 < parse.size()
                && parse.word(it).is("it")
                && words.isVerbOf(WordClass.REPLACING_VERBS, parse.word(it + 1).lower());
    }
}
