package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Optional;

/** What the words near a name are to it. */
final class Nearby {

    /** How many tokens may stand between a name and its verb, set off by commas. */
    private static final int ASIDE = 12;

    private final Words words;

    Nearby(Words words) {
        this.words = words;
    }

    /** Whether a word ends the noun phrase before it. */
    boolean endsPhrase(Token token) {
        String word = token.lower();
        return words.is(WordClass.PREPOSITIONS, word)
                || words.is(WordClass.RELATIVES, word)
                || words.is(WordClass.CONJUNCTIONS, word)
                || isVerb(token);
    }

    /** Whether a word can be a verb. */
    boolean isVerb(Token token) {
        String word = token.lower();
        return words.is(WordClass.AUXILIARIES, word)
                || words.is(WordClass.MODALS, word)
                || !words.verbs(word).isEmpty();
    }

    /** Whether a word tells what a person is: "director". */
    boolean isRole(Token token) {
        return words.is(WordClass.ROLES, token.lower());
    }

    /** Whether a word stands at a place. */
    static boolean isWord(List<Token> tokens, int at, String lower) {
        return at < tokens.size() && tokens.get(at).lower().equals(lower);
    }

    /** The token at a place; empty behind the last. */
    static Optional<Token> token(List<Token> tokens, int at) {
        return at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
    }

    /** The token behind what stands between two commas: "X, built on Y, is". */
    static int behindAside(List<Token> tokens, int from) {
        if (!isWord(tokens, from, ",")) {
            return from;
        }
        for (int at = from + 1; at < Math.min(tokens.size(), from + ASIDE); at++) {
            if (isWord(tokens, at, ",")) {
                return at + 1;
            }
        }
        return from;
    }
}
