package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.Set;

/** Tells nouns that can be a value from people, measures, makes and vague words. */
final class ValueNouns {

    private final Words words;

    ValueNouns(Words words) {
        this.words = words;
    }

    /** "users", but not "a card reader". */
    boolean isPeople(Parse parse, NounPhrase phrase) {
        String head = parse.word(phrase.head()).lower();
        boolean thing = words.is(WordClass.PEOPLE_OR_THINGS, head)
                && phrase.head() > phrase.from()
                && (parse.word(phrase.head() - 1).is(Tag.NOUN)
                        || parse.word(phrase.head() - 1).is(Tag.NAME));
        return words.is(WordClass.PEOPLE, head) && !thing;
    }

    /** "trouble", "any machine": nothing of which another text could say the same. */
    boolean isVague(Parse parse, NounPhrase phrase) {
        Word head = parse.word(phrase.head());
        boolean any = phrase.head() == phrase.from() + 1
                && Set.of("any", "every", "all", "some", "each")
                        .contains(parse.word(phrase.from()).lower());
        boolean same = parse.words().subList(phrase.from(), phrase.head()).stream()
                .anyMatch(word -> words.is(WordClass.BACK_REFERENCES, word.lower()));
        if (same) {
            return true; // "the same standards", "several improvements"
        }
        boolean compound =
                phrase.head() > phrase.from() && parse.word(phrase.head() - 1).is(Tag.NOUN);
        if (isMeasureOf(parse, phrase)) { // "plenty of room": as vague as the room
            return any
                    || parse.phraseFrom(phrase.to() + 1)
                            .filter(of -> isVague(parse, of))
                            .isPresent();
        }
        return head.is(Tag.NOUN) && (any || !compound && words.is(WordClass.ABSTRACT_NOUNS, head.lower()));
    }

    /** "a set of sensors", "plenty of room": of what, is the more important half. */
    boolean isMeasureOf(Parse parse, NounPhrase phrase) {
        return phrase.to() + 1 < parse.size()
                && parse.word(phrase.to()).is("of")
                && words.is(WordClass.ABSTRACT_NOUNS, parse.word(phrase.head()).lower())
                && parse.phraseFrom(phrase.to() + 1).isPresent();
    }

    /** "in black", "in three sizes": not where, but in what make. */
    boolean isMake(Parse parse, NounPhrase phrase) {
        return words.is(WordClass.MAKES, parse.word(phrase.head()).lower());
    }

    /** "no fan". */
    static boolean isDenied(Parse parse, NounPhrase phrase) {
        return parse.word(phrase.from()).lower().equals("no");
    }

    /** Where a noun phrase begins to tell something: behind its articles and "new". */
    static int contentFrom(Parse parse, NounPhrase phrase) {
        int from = phrase.from();
        while (from < phrase.head()
                && (parse.word(from).is(Tag.DETERMINER)
                        || parse.word(from).is("new")
                        || parse.word(from).is("included"))) {
            from++;
        }
        return from;
    }

    /** Whether a hyphen ties a word to the one behind it: "RPM-based". */
    static boolean modifies(Parse parse, int at) {
        return at + 1 < parse.size() && parse.word(at + 1).lower().startsWith("-");
    }
}
