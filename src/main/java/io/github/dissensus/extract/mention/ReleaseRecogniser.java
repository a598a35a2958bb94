package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Bound;
import java.util.List;
import java.util.Optional;

/**
 * Versions and builds: "version 4.0", "v2.5", "the 6.6 LTS kernel", "3.0 branch", "build 26100.1150", "6.6 or later".
 */
final class ReleaseRecogniser {

    private final Words words;
    private final PhraseTrie<Bound> tails;

    ReleaseRecogniser(Words words) {
        this.words = words;
        this.tails = new PhraseTrie<>(words);
        words.phrases(WordClass.LOWER_BOUND_TAILS).forEach(phrase -> tails.add(phrase, Bound.AT_LEAST));
        words.phrases(WordClass.UPPER_BOUND_TAILS).forEach(phrase -> tails.add(phrase, Bound.AT_MOST));
    }

    /** A version that stands without its product's name right before it. */
    Optional<Mention> read(List<Token> tokens, int from) {
        boolean named = tokens.get(from).isCapitalised() && from > 0; // "Oakline's Build 2026"
        boolean headed = words.is(WordClass.VERSION_HEADS, tokens.get(from).lower()) && !named;
        int at = headed ? from + 1 : from;
        if (headed && at < tokens.size() && tokens.get(at).lower().equals("number")) {
            at++;
        }
        Optional<Number> number = at < tokens.size() ? number(tokens, at, headed) : Optional.empty();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String digits = number.get().digits;
        boolean dotted = digits.indexOf('.') >= 0;
        boolean twiceDotted = dotted && digits.indexOf('.') != digits.lastIndexOf('.');
        if (!headed && !twiceDotted && !(dotted && isVersioned(tokens, number.get().to))) {
            return Optional.empty();
        }
        return Optional.of(new Mention.Release(from, number.get().to, digits, number.get().bound, Optional.empty()));
    }

    /** A version number and the token after it, with "LTS" and "or later". */
    record Number(String digits, int to, Bound bound) {}

    /** The version number at a token. Whole numbers in words count only behind "version". */
    Optional<Number> number(List<Token> tokens, int at, boolean headed) {
        Token token = tokens.get(at);
        String digits = token.text();
        int to = at + 1;
        if (digits.equals("v")
                && to < tokens.size()
                && tokens.get(to).isNumber()
                && tokens.get(to).glued()) {
            digits = tokens.get(to).text();
            to++;
        } else if (!token.isNumber()) {
            Optional<String> word = headed ? words.value(WordClass.NUMBER_WORDS, token.lower()) : Optional.empty();
            if (word.isEmpty()) {
                return Optional.empty();
            }
            digits = word.get();
        }
        if (digits.indexOf(',') >= 0) {
            return Optional.empty();
        }
        if (to < tokens.size() && tokens.get(to).lower().equals("lts")) {
            to++;
        }
        PhraseTrie.Match<Bound> tail = to < tokens.size() ? tails.longest(tokens, to) : null;
        boolean open = tail != null
                && !tokens.get(to).lower().equals("plus")
                && !tokens.get(to).isCapitalised(); // "Tern 4 Max"
        return Optional.of(
                new Number(digits, open ? tail.to() : to, open ? tail.values().get(0) : Bound.EXACT));
    }

    private boolean isVersioned(List<Token> tokens, int to) {
        boolean longTerm = tokens.get(to - 1).lower().equals("lts");
        return longTerm
                || to < tokens.size()
                        && words.is(WordClass.VERSION_TAILS, tokens.get(to).lower());
    }
}
