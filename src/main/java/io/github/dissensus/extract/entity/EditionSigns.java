package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.mention.VersionMarks;
import io.github.dissensus.extract.terms.Inflection.Form;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds editions that no noun calls so: by their place behind a product's number ("Cassia 2 Grand"), by a word that is
 * common for editions where the text speaks of such ("Growth costs $29"), and models that are called by a number alone
 * ("The top model, the 4970, has 64 cores").
 */
final class EditionSigns {

    /** A number that can be a model's: long enough not to count anything, or with capitals of its own. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?!(19|20)\\d\\d$)\\d{3,4}");

    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{1,2}");
    private static final Pattern VERSION = Pattern.compile("(?!(19|20)\\d\\d$)\\d{1,4}(\\.\\d+)*");
    private static final Set<String> MARKS = Set.of(",", ".", ";", ":", ")", "'s", "—");
    private static final Set<String> ENDS = Set.of(",", "(", "—");

    private final Words words;
    private final Gathered gathered;
    private final VersionMarks marks;

    /** Words for editions that stand alone, which are some only where the text speaks of editions. */
    private final Set<String> alone = new LinkedHashSet<>();

    private boolean told;

    EditionSigns(Words words, Gathered gathered) {
        this.words = words;
        this.gathered = gathered;
        this.marks = new VersionMarks(words);
    }

    /** Notes whether a sentence, which may be a heading, speaks of editions. */
    void note(List<Token> tokens) {
        for (int at = 0; at < tokens.size() && !told; at++) {
            told = words.is(WordClass.EDITION_SIGNS, tokens.get(at).lower()) && !Nearby.isWord(tokens, at + 1, "to");
        }
    }

    void collect(List<Token> tokens, List<Run> runs) {
        runs.forEach(run -> behindNumber(tokens, run));
        for (int at = 0; at < tokens.size(); at++) {
            alone(tokens, at);
            if (at > 0 && !tokens.get(at).glued() && tokens.get(at).isNumber()) {
                numbered(tokens, at);
            }
        }
    }

    /** Settles what the words are that stand alone, when the whole article was read. */
    void settle() {
        if (told) {
            alone.forEach(gathered::edition);
        }
    }

    /** "Cassia 2 Grand needs": the name between a product's number and what goes on after it. */
    private void behindNumber(List<Token> tokens, Run run) {
        int to = marks.at(tokens, run.to()).map(VersionMarks.Mark::to).orElse(run.to());
        boolean number = to == run.to()
                && to < tokens.size()
                && !tokens.get(to).glued()
                && VERSION.matcher(tokens.get(to).text()).matches();
        int at = number ? to + 1 : to;
        if (at == run.to()
                || at >= tokens.size()
                || tokens.get(at).glued()
                || !isNameWord(tokens.get(at))
                || words.is(WordClass.VERSION_HEADS, tokens.get(run.to() - 1).lower())) {
            return;
        }
        if (at + 1 == tokens.size() || endsName(tokens.get(at + 1))) {
            gathered.edition(tokens.get(at).text(), run.text(tokens));
        }
    }

    private boolean endsName(Token next) {
        return MARKS.contains(next.lower())
                || !next.isCapitalised()
                        && (words.is(WordClass.PREPOSITIONS, next.lower())
                                || words.is(WordClass.CONJUNCTIONS, next.lower())
                                || isSingularVerb(next.lower())
                                || words.is(WordClass.MODALS, next.lower()));
    }

    private boolean isNameWord(Token token) {
        return token.isWord()
                && token.isCapitalised()
                && token.text().length() > 1
                && !words.is(WordClass.DETERMINERS, token.lower())
                && !words.is(WordClass.PREPOSITIONS, token.lower())
                && !words.is(WordClass.PRONOUNS, token.lower())
                && !words.is(WordClass.CONJUNCTIONS, token.lower())
                && !words.is(WordClass.WEEKDAYS, token.lower())
                && !words.is(WordClass.MONTHS, token.lower());
    }

    /** "Growth costs $29", "on Family and Business". */
    private void alone(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean word = token.isCapitalised()
                && !token.glued()
                && (words.is(WordClass.EDITION_WORDS, token.lower())
                        || words.is(WordClass.VARIANT_WORDS, token.text()));
        if (!word
                || at > 0
                        && (isNameWord(tokens.get(at - 1)) || tokens.get(at - 1).isNumber())) {
            return;
        }
        Optional<Token> next = Nearby.token(tokens, at + 1);
        boolean opens = at == 0 || !tokens.get(at - 1).isWord() && !Nearby.isWord(tokens, at - 1, ",");
        boolean subject = next.filter(one -> isSingularVerb(one.lower()))
                .filter(one -> !opens
                        || !words.is(WordClass.SINGULAR_AUXILIARIES, one.lower()) // "Launch is planned"
                        || Nearby.token(tokens, at + 2)
                                .filter(two -> !two.isWord())
                                .isPresent()) // "Standard is $50"
                .isPresent();
        boolean joined = next.filter(one -> words.is(WordClass.CONJUNCTIONS, one.lower()))
                        .isPresent()
                && Nearby.token(tokens, at + 2).filter(Token::isCapitalised).isPresent();
        boolean inside = !opens && (next.isEmpty() || endsName(next.get()));
        boolean aside = opens
                && Nearby.isWord(tokens, at + 1, ",")
                && Nearby.token(tokens, at + 2)
                        .filter(one -> words.is(WordClass.PREPOSITIONS, one.lower())
                                || words.is(WordClass.RELATIVES, one.lower()))
                        .isPresent();
        if (subject || joined || inside || aside) {
            alone.add(token.text());
        }
    }

    /** "The 4830 makes do with", "the top model, the 4970," and "the 6E costs": models called by their numbers. */
    private void numbered(List<Token> tokens, int at) {
        boolean lettered = at + 1 < tokens.size()
                && tokens.get(at + 1).glued()
                && CAPITALS.matcher(tokens.get(at + 1).text()).matches()
                && !words.is(WordClass.MULTIPLIER_SUFFIXES, tokens.get(at + 1).text());
        String digits = tokens.get(at).text();
        boolean number = lettered
                ? SHORT_NUMBER.matcher(digits).matches()
                : LONG_NUMBER.matcher(digits).matches();
        int to = lettered ? at + 2 : at + 1;
        if (!number
                || to >= tokens.size()
                || tokens.get(to).glued() && !MARKS.contains(tokens.get(to).lower())) {
            return;
        }
        int the = at - 1;
        while (the > 0
                && (words.is(WordClass.ADJECTIVES, tokens.get(the).lower())
                        || words.is(WordClass.UPPER_EDITIONS, tokens.get(the).lower())
                        || words.is(WordClass.LOWER_EDITIONS, tokens.get(the).lower()))) {
            the--;
        }
        if (!Nearby.isWord(tokens, the, "the")) {
            return;
        }
        boolean subject = isSingularVerb(tokens.get(to).lower()) && !isPredicate(tokens, to + 1);
        boolean explains = the > 1
                && Nearby.isWord(tokens, the - 1, ",")
                && words.is(WordClass.EDITION_NOUNS, tokens.get(the - 2).lower())
                && ENDS.contains(tokens.get(to).lower());
        if (subject || explains) {
            gathered.edition(lettered ? digits + tokens.get(at + 1).text() : digits);
        }
    }

    /** "The 770 tests pass", "the 120 changes were": what looks like a verb is a plural noun. */
    private boolean isPredicate(List<Token> tokens, int at) {
        return Nearby.token(tokens, at)
                .map(Token::lower)
                .filter(next -> words.is(WordClass.AUXILIARIES, next)
                        || words.is(WordClass.MODALS, next)
                        || words.isVerb(next, Form.BASE)
                        || words.isVerb(next, Form.PAST))
                .isPresent();
    }

    private boolean isSingularVerb(String lower) {
        return words.is(WordClass.SINGULAR_AUXILIARIES, lower)
                || words.isVerb(lower, Form.THIRD_PERSON) && !words.is(WordClass.AUXILIARIES, lower);
    }
}
