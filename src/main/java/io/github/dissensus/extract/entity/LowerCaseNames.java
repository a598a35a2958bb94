package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;

/** Finds names that need no capital, by what introduces them or by the version behind them. */
final class LowerCaseNames {

    private final Words words;
    private final Nearby near;
    private final Gathered gathered;

    LowerCaseNames(Words words, Gathered gathered) {
        this.words = words;
        this.near = new Nearby(words);
        this.gathered = gathered;
    }

    void collect(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            called(tokens, i);
            versioned(tokens, i);
        }
    }

    /** "a feature called pylock", "a ‘kubeconf’ tool": names that need no capital. */
    private void called(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (words.is(WordClass.NAMING_VERBS, token.lower())) {
            Token next = tokens.get(at + 1);
            boolean lower =
                    next.isWord() && !next.isCapitalised() && next.text().length() > 2;
            if (lower
                    && !words.is(WordClass.DETERMINERS, next.lower())
                    && !words.is(WordClass.PREPOSITIONS, next.lower())) {
                named(tokens, at + 1, endOfGlued(tokens, at + 1));
            }
            return;
        }
        if (!isQuote(token) || !tokens.get(at + 1).glued()) {
            return;
        }
        int close = at + 1;
        while (close < tokens.size() && close < at + 6 && !isQuote(tokens.get(close))) {
            close++;
        }
        boolean short4 = close < tokens.size() && isQuote(tokens.get(close)) && close > at + 1;
        boolean beside = isNamed(tokens, close + 1)
                || at > 0 && words.is(WordClass.NAMING_VERBS, tokens.get(at - 1).lower());
        if (short4 && beside && tokens.get(at + 1).isWord()) {
            named(tokens, at + 1, close);
        }
    }

    private boolean isNamed(List<Token> tokens, int at) {
        return Nearby.token(tokens, at)
                .filter(t -> words.is(WordClass.NAMED_NOUNS, t.lower()))
                .isPresent();
    }

    private static boolean isQuote(Token token) {
        return token.lower().equals("'") || token.lower().equals("\"");
    }

    /** "glibc 2.39": a word that is none of the language's own, right before a dotted number. */
    private void versioned(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token number = tokens.get(at + 1);
        boolean dotted = number.isNumber() && number.text().indexOf('.') > 0 && !number.glued();
        if (!token.isWord() || token.isCapitalised() || !dotted || token.text().length() < 3) {
            return;
        }
        boolean unit = Nearby.token(tokens, at + 2)
                .filter(t -> t.isWord() && !near.endsPhrase(t))
                .isPresent();
        if (!unit && !words.isListed(token.lower())) {
            named(tokens, at, at + 1);
        }
    }

    private static int endOfGlued(List<Token> tokens, int from) {
        int to = from + 1;
        while (to + 1 < tokens.size()
                && tokens.get(to).glued()
                && tokens.get(to).lower().equals("-")
                && tokens.get(to + 1).glued()) {
            to += 2;
        }
        return to;
    }

    private void named(List<Token> tokens, int from, int to) {
        Evidence evidence = gathered.of(new Run(from, to, false).text(tokens));
        evidence.occurrences++;
        evidence.inside++;
        evidence.offered++;
    }
}
