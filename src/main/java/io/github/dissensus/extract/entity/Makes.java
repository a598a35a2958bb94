package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.Optional;

/** Finds the make of a product that words without a name set apart from others. */
final class Makes {

    private final Words words;

    Makes(Words words) {
        this.words = words;
    }

    /** "the Enterprise edition", "the entry model", "the 512 GB version": a make of the product in focus. */
    Optional<Referent> of(Parse parse, NounPhrase phrase, Focus focus) {
        Word head = parse.word(phrase.head());
        boolean noun = words.is(WordClass.EDITION_NOUNS, head.lower());
        int from = phrase.from() + 1;
        boolean described = noun
                && phrase.head() > from
                && (parse.word(phrase.from()).is("the")
                        || parse.word(phrase.from()).is("our"))
                && parse.words().subList(from, phrase.head()).stream()
                        .anyMatch(word -> !words.is(WordClass.PLAIN_MODIFIERS, word.lower()) && !word.is(Tag.ADVERB));
        boolean stands = head.lower().equals("one")
                && parse.word(phrase.from()).is("the")
                && phrase.head() == from + 1
                && !words.is(WordClass.PLAIN_MODIFIERS, parse.word(from).lower()); // "the wired one"
        return described || stands ? named(parse, from, stands ? phrase.head() : phrase.to(), focus) : Optional.empty();
    }

    /** The words of a phrase as a make of what the text is about. */
    static Optional<Referent> named(Parse parse, int from, int to, Focus focus) {
        return focus.topic()
                .map(topic -> new Referent(
                        topic.subject().withVariant(Optional.of(parse.text(from, to))),
                        topic.known(),
                        Referent.Grade.COMPOUND,
                        ""));
    }
}
