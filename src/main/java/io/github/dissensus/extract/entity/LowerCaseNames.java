package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names that need no capital: by what introduces them, by the version behind them, or because a title or a sentence
 * begins with them, where any other word would have one.
 */
final class LowerCaseNames {

    /** A word of fewer letters is more often a unit or a mark than a name. */
    private static final int SHORTEST = 3;

    private final Words words;
    private final Nearby near;
    private final Gathered gathered;
    private final NameSurroundings surroundings;

    LowerCaseNames(Words words, Gathered gathered, NameSurroundings surroundings) {
        this.words = words;
        this.near = new Nearby(words);
        this.gathered = gathered;
        this.surroundings = surroundings;
    }

    /** Notes the words in lower case that a title begins with, or a sentence and another one or the title has. */
    void open(List<Sentence> sentences) {
        Map<String, Integer> openers = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            boolean title = sentence.block().kind() == Block.Kind.TITLE;
            if (title || sentence.block().kind() == Block.Kind.PARAGRAPH) {
                opener(sentence.tokens()).ifPresent(name -> openers.merge(name, title ? 2 : 1, Integer::sum));
            }
        }
        if (openers.isEmpty()) {
            return;
        }
        sentences.stream()
                .filter(sentence -> sentence.block().kind() == Block.Kind.TITLE)
                .forEach(title -> places(title.tokens(), openers.keySet())
                        .forEach(run -> openers.merge(run.text(title.tokens()), 1, Integer::sum)));
        openers.values().removeIf(times -> times < 2);
        for (Sentence sentence : sentences) {
            for (Run run : places(sentence.tokens(), openers.keySet())) {
                named(sentence.tokens(), run);
                surroundings.read(sentence.tokens(), run, gathered.of(run.text(sentence.tokens())));
            }
        }
    }

    private static List<Run> places(List<Token> tokens, Set<String> names) {
        List<Run> places = new ArrayList<>();
        for (int at = 0; at < tokens.size() && !names.isEmpty(); at++) {
            Run run = new Run(at, endOfGlued(tokens, at), false);
            if (names.contains(run.text(tokens))) {
                places.add(run);
            }
        }
        return places;
    }

    /** "hivelet is", "pg_tern 1.2", "okapi, a build tool": none of the language's own words where a capital belongs. */
    private Optional<String> opener(List<Token> tokens) {
        Run run = new Run(0, endOfGlued(tokens, 0), false);
        Token first = tokens.get(0);
        boolean lower = first.isWord()
                && !first.isCapitalised()
                && !first.hasInnerCapital()
                && run.text(tokens).length() >= SHORTEST
                && !words.isListed(first.lower());
        boolean subject = lower
                && Nearby.token(tokens, run.to())
                        .filter(next -> !next.glued() && (next.isNumber() || near.isVerb(next))
                                || ",(:".contains(next.lower())
                                || next.lower().equals("'s"))
                        .isPresent();
        return subject ? Optional.of(run.text(tokens)) : Optional.empty();
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
                named(tokens, new Run(at + 1, endOfGlued(tokens, at + 1), false));
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
            named(tokens, new Run(at + 1, close, false));
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
        Run run = new Run(beginOfGlued(tokens, at), at + 1, false);
        if (!token.isWord()
                || token.isCapitalised()
                || !dotted
                || run.text(tokens).length() < SHORTEST) {
            return;
        }
        boolean unit = Nearby.token(tokens, at + 2)
                .filter(t -> t.isWord() && !near.endsPhrase(t))
                .isPresent();
        if (!unit && !words.isListed(token.lower())) {
            named(tokens, run);
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

    /** The first token of what hyphens join to the word at a place: "tarn" of "tarn-db". */
    private static int beginOfGlued(List<Token> tokens, int at) {
        int from = at;
        while (from > 1
                && tokens.get(from).glued()
                && tokens.get(from - 1).glued()
                && tokens.get(from - 1).lower().equals("-")
                && tokens.get(from - 2).isWord()
                && !tokens.get(from - 2).isCapitalised()) {
            from -= 2;
        }
        return from;
    }

    private void named(List<Token> tokens, Run run) {
        Evidence evidence = gathered.of(run.text(tokens));
        evidence.occurrences++;
        evidence.inside++;
        evidence.offered++;
    }
}
