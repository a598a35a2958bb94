package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.PropertyTerm.ValueType;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Optional;

/** The slots of a phrase as the words of a sentence fill them. */
final class PhraseSlots {

    /** Words that may stand between two parts of a phrase: adverbs and the like. */
    private static final int SLACK = 3;

    List<NounPhrase> subjects = List.of();
    List<NounPhrase> values = List.of();

    /**
     * Fills the slots behind the anchor.
     *
     * @param at the word after the anchor
     * @return whether every part of the phrase stands there
     */
    boolean fill(Parse parse, Phrase phrase, int at, PhraseTrie<Boolean> literals) {
        int place = at;
        for (int i = 0; i < phrase.right().size(); i++) {
            Phrase.Part part = phrase.right().get(i);
            if (part instanceof Phrase.Part.Slot slot) {
                NounLists.NounList list = list(parse, phrase, slot, place);
                if (list.items().isEmpty()) {
                    return false;
                }
                switch (slot.name()) {
                    case 'S' -> subjects = list.items();
                    case 'V' -> values = list.items();
                    default -> {}
                }
                place = list.to();
            } else if (part instanceof Phrase.Part.Literal literal) {
                place = literalAt(parse, phrase.property(), literals, literal, place, i == 0 ? 0 : SLACK);
            } else {
                place = gap(parse, phrase, literals, i, place);
            }
            if (place < 0) {
                return false;
            }
        }
        return true;
    }

    /** What fills a slot: noun phrases, or verb phrases where the property takes them. */
    private static NounLists.NounList list(Parse parse, Phrase phrase, Phrase.Part.Slot slot, int place) {
        NounLists.NounList nouns = NounLists.from(parse, place);
        if (nouns.items().isEmpty()) {
            nouns = restOfPhrase(parse, place);
        }
        boolean running = nouns.items().isEmpty()
                && phrase.property().type() == ValueType.NOUN
                && place > 0
                && place < parse.size()
                && parse.word(place - 1).is("for")
                && parse.word(place).is(Tag.ING);
        if (running) { // "support for running X": what is supported is X
            nouns = NounLists.from(parse, place + 1);
        }
        if (slot.name() == 'V' && phrase.property().type() == ValueType.PHRASE) {
            nouns = NounLists.joined(parse, nouns);
        }
        boolean doing = nouns.items().isEmpty()
                && slot.name() == 'V'
                && phrase.property().type() == ValueType.PHRASE;
        if (!doing) {
            return nouns;
        }
        List<NounPhrase> verbs = VerbPhrases.from(parse, place);
        return new NounLists.NounList(
                verbs, verbs.isEmpty() ? place : verbs.get(verbs.size() - 1).to());
    }

    /** What is left of a noun phrase behind a word of it that the phrase itself has: "no", "included", "'s". */
    private static NounLists.NounList restOfPhrase(Parse parse, int place) {
        boolean within = place > 0
                && place < parse.size()
                && (parse.word(place - 1).is(Tag.POSSESSIVE)
                        || parse.word(place - 1).is("no")
                        || parse.word(place - 1).is("included"));
        Optional<NounPhrase> rest = within
                ? parse.phraseOf(place)
                        .filter(phrase -> phrase.from() < place)
                        .filter(phrase -> !parse.word(place - 1).is(Tag.POSSESSIVE)
                                || parse.word(phrase.head()).is(Tag.NAME))
                        .map(phrase -> new NounPhrase(place, phrase.to(), phrase.head(), phrase.preposition()))
                : Optional.empty();
        return new NounLists.NounList(
                rest.map(List::of).orElse(List.of()), rest.map(NounPhrase::to).orElse(place));
    }

    private static int literalAt(
            Parse parse,
            PropertyTerm property,
            PhraseTrie<Boolean> literals,
            Phrase.Part.Literal literal,
            int place,
            int slack) {
        List<Token> tokens = parse.sentence().tokens();
        for (int at = place; at < parse.size() && at <= place + slack; at++) {
            PhraseTrie.Match<Boolean> match =
                    literals.longest(tokens, parse.word(at).from());
            boolean infinitive = !literal.words().equals("to")
                    || property.type() != ValueType.PHRASE
                    || parse.word(at).is(Tag.TO); // "launched X to cut costs", not "in response to Y"
            if (match != null && infinitive && isLiteral(parse, literal, at, match.to())) {
                return parse.wordAt(match.to() - 1) + 1;
            }
            Tag tag = parse.word(at).tag();
            boolean verb =
                    tag == Tag.VERB || tag == Tag.AUXILIARY && literal.words().equals("to");
            if (verb || tag == Tag.COMMA || tag == Tag.BREAK || tag == Tag.END) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isLiteral(Parse parse, Phrase.Part.Literal literal, int at, int tokenTo) {
        String[] wanted = literal.words().split(" ");
        int first = parse.word(at).from();
        for (int i = 0; i < wanted.length; i++) {
            int token = first + i;
            boolean same = token < tokenTo
                    && (wanted[i].startsWith("~")
                            || parse.sentence().tokens().get(token).lower().equals(wanted[i]));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Up to three words before the literal that follows the gap; only nouns and adjectives may be skipped. */
    private static int gap(Parse parse, Phrase phrase, PhraseTrie<Boolean> literals, int gap, int place) {
        List<Phrase.Part> parts = phrase.right();
        if (gap + 1 >= parts.size() || !(parts.get(gap + 1) instanceof Phrase.Part.Literal next)) {
            return place;
        }
        for (int at = place; at < parse.size() && at <= place + 3; at++) {
            if (literalAt(parse, phrase.property(), literals, next, at, 0) >= 0) {
                return at;
            }
            if (!parse.word(at).tag().isNominal() && !parse.word(at).is(Tag.PRONOUN)) {
                return -1;
            }
        }
        return -1;
    }
}
