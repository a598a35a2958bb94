package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;

/** Tells the noun phrases that say what sort of thing a product is: "a minimal operating system". */
final class KindNouns {

    private final Words words;
    private final Resolver resolver;
    private final ValueNouns nouns;

    KindNouns(Words words, Resolver resolver, ValueNouns nouns) {
        this.words = words;
        this.resolver = resolver;
        this.nouns = nouns;
    }

    /** Behind "a" or 'a “', a noun for a kind of thing; any noun that is described where the verb itself says so. */
    boolean isKind(Parse parse, NounPhrase phrase) {
        int quoted = phrase.from() > 1 && parse.word(phrase.from() - 1).is(Tag.QUOTE) ? 2 : 0; // 'as a “quiet …”'
        String article = parse.word(phrase.from() - quoted).lower();
        boolean indefinite = article.equals("a") || article.equals("an");
        return indefinite
                && (!resolver.kindsOf(parse, phrase.head()).isEmpty()
                        || phrase.head() > phrase.from() + 1 && isCalled(parse, phrase));
    }

    /** 'positions it as a "quiet workbench"', "turns it into a weather station". */
    private boolean isCalled(Parse parse, NounPhrase phrase) {
        int at = phrase.from() - 1;
        while (at > 0 && (parse.word(at).is(Tag.QUOTE) || parse.word(at).is(Tag.DETERMINER))) {
            at--;
        }
        boolean as = at > 0 && (parse.word(at).is("as") || parse.word(at).is("into"));
        return as
                && parse.word(phrase.head()).is(Tag.NOUN)
                && !words.is(WordClass.ABSTRACT_NOUNS, parse.word(phrase.head()).lower())
                && !nouns.isPeople(parse, phrase)
                && parse.clauses().get(parse.clauseOf(at)).verbs().stream()
                        .anyMatch(group -> group.head() < phrase.from()
                                && words.isVerbOf(
                                        WordClass.CALLING_VERBS,
                                        parse.word(group.head()).lower()));
    }
}
