package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import java.util.List;
import java.util.Set;

/**
 * Finds the two things that "both", "both lamps" and "the two" stand for: the two that the sentence named together before,
 * else the two that the text set side by side, else for "both" the last two that it turned to.
 */
final class Both {

    private final Resolver resolver;
    private final Kinds kinds;

    Both(Resolver resolver, Kinds kinds) {
        this.resolver = resolver;
        this.kinds = kinds;
    }

    /** The two things in the order of the text; empty where a phrase stands for one thing or none. */
    List<Referent> of(Parse parse, NounPhrase phrase, Focus focus) {
        Word first = parse.word(phrase.from());
        Word head = parse.word(phrase.head());
        boolean both = first.is("both") && !head.is(Tag.NAME); // "both X and Y" names them
        boolean two = first.is("the") && head.is("two") && phrase.to() - phrase.from() == 2;
        if (!both && !two) {
            return List.of();
        }
        boolean alone = two || phrase.head() == phrase.from();
        Set<String> noun = alone ? Set.of() : resolver.kindsOf(parse, phrase.head());
        List<Referent> named = together(parse, phrase.from(), focus);
        if (areTwo(named, noun, focus)) {
            return named;
        }
        if (areTwo(focus.lineup(), noun, focus)) {
            return focus.lineup();
        }
        return both ? focus.anaphora().both(noun) : List.of();
    }

    /** "Its rivals are the X and the Y, and both …": the last two names before a word that only "and" stands between. */
    private List<Referent> together(Parse parse, int before, Focus focus) {
        List<NounPhrase> phrases = parse.phrasesIn(0, before);
        for (int i = phrases.size() - 1; i > 0; i--) {
            NounPhrase one = phrases.get(i - 1);
            NounPhrase other = phrases.get(i);
            boolean joined = parse.word(one.head()).is(Tag.NAME)
                    && parse.word(other.head()).is(Tag.NAME)
                    && parse.words().subList(one.to(), other.from()).stream()
                            .allMatch(word -> word.is(Tag.CONJUNCTION));
            if (joined) {
                return List.of(one, other).stream()
                        .flatMap(name -> resolver.resolve(parse, name, focus).stream())
                        .toList();
            }
        }
        return List.of();
    }

    private boolean areTwo(List<Referent> things, Set<String> noun, Focus focus) {
        return things.size() == 2
                && things.stream()
                        .allMatch(one -> noun.isEmpty()
                                || one.known().kinds().isEmpty()
                                || kinds.canMean(noun, focus.kindsOf(one.known())));
    }
}
