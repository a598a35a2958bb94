package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.mention.Mention;
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

    /** "The Oakline version" of what the text is about, which nobody else is known to make: the thing itself. */
    private boolean isMakersOwn(Parse parse, NounPhrase phrase, Focus focus) {
        Word head = parse.word(phrase.head());
        return phrase.head() == phrase.from() + 2
                && parse.word(phrase.from()).is("the")
                && words.is(WordClass.EDITION_NOUNS, head.lower())
                && parse.word(phrase.from() + 1)
                        .name()
                        .map(Mention.Name::known)
                        .filter(Known::isAgent)
                        .filter(agent -> focus.topic()
                                .flatMap(topic -> topic.known().maker())
                                .filter(maker -> !maker.equals(agent.entity().name()))
                                .isEmpty())
                        .isPresent();
    }

    /** "the Enterprise edition", "the entry model", "the 512 GB version": a make of the product in focus. */
    Optional<Referent> of(Parse parse, NounPhrase phrase, Focus focus) {
        if (isMakersOwn(parse, phrase, focus)) {
            return focus.topic().map(topic -> new Referent(topic.subject(), topic.known(), Referent.Grade.ANAPHOR, ""));
        }
        Word head = parse.word(phrase.head());
        boolean noun = words.is(WordClass.EDITION_NOUNS, head.lower());
        int from = phrase.from() + 1;
        boolean described = noun
                && (parse.word(phrase.from()).is("the")
                        || parse.word(phrase.from()).is("our"))
                && isTold(parse, phrase);
        boolean configured = words.is(WordClass.CONFIGURATION_NOUNS, head.lower())
                && phrase.head() > from
                && phrase.head() - from <= 2
                && parse.word(phrase.from()).is("the")
                && isMeasure(parse.word(from))
                && (phrase.head() == from + 1
                        || parse.word(from + 1).lower().startsWith("-")); // "the 10 mg tablet", "the 32-core part"
        Optional<Integer> with = noun && phrase.head() == from ? endOfWith(parse, phrase) : Optional.empty();
        if (with.isPresent()) {
            return named(parse, phrase.to() + 1, with.get(), focus); // "the version with 32 GB"
        }
        boolean stands = head.lower().equals("one")
                && parse.word(phrase.from()).is("the")
                && phrase.head() == from + 1
                && !words.is(WordClass.PLAIN_MODIFIERS, parse.word(from).lower()); // "the wired one"
        boolean bare = stands || configured;
        return described || bare ? named(parse, from, bare ? phrase.head() : phrase.to(), focus) : Optional.empty();
    }

    /** Whether words before the noun tell one make from others: "the 47 mm model", not "the new model". */
    boolean isTold(Parse parse, NounPhrase phrase) {
        return phrase.head() > phrase.from() + 1
                && parse.words().subList(phrase.from() + 1, phrase.head()).stream()
                        .anyMatch(word -> !words.is(WordClass.PLAIN_MODIFIERS, word.lower()) && !word.is(Tag.ADVERB));
    }

    private static boolean isMeasure(Word word) {
        return word.mention()
                .filter(mention -> mention instanceof Mention.Measure || mention instanceof Mention.Count)
                .isPresent();
    }

    /** The end of the "with 32 GB" that tells an edition; empty where something else follows. */
    private static Optional<Integer> endOfWith(Parse parse, NounPhrase phrase) {
        boolean with = phrase.to() < parse.size() && parse.word(phrase.to()).is("with");
        return with
                ? parse.phraseFrom(phrase.to() + 1)
                        .filter(found -> parse.words().subList(found.from(), found.to()).stream()
                                .anyMatch(word -> word.mention()
                                        .filter(Mention.Measure.class::isInstance)
                                        .isPresent()))
                        .map(NounPhrase::to)
                : Optional.empty();
    }

    /** "the 512 GB version" is the make "512 GB", as "the 512 GB" and "the 512 GB model" are. */
    Optional<Referent> named(Parse parse, int from, int to, Focus focus) {
        int begin = from;
        while (begin < to - 1
                && words.is(WordClass.PLAIN_MODIFIERS, parse.word(begin).lower())) {
            begin++;
        }
        String last = parse.text(to - 1, to);
        boolean noun = to - 1 > begin && words.is(WordClass.EDITION_NOUNS, last); // not of the "Margrave Edition"
        String variant = parse.text(begin, noun ? to - 1 : to);
        return focus.topic()
                .map(topic -> new Referent(
                        topic.subject().withVariant(Optional.of(variant)), topic.known(), Referent.Grade.COMPOUND, ""));
    }
}
