package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import java.util.Optional;

/** Tells whose a test is that a figure comes from. */
final class Testers {

    private final Words words;
    private final Sources sources;

    Testers(Words words, Sources sources) {
        this.words = words;
        this.sources = sources;
    }

    /** "Internal tests show", "according to company measurements", "in a trial by Mira Voss": who tested; never the author. */
    Optional<Entity> of(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        if (!isTest(parse, phrase)) {
            return Optional.empty();
        }
        boolean by = phrase.to() < parse.size() && parse.word(phrase.to()).is("by");
        Optional<Entity> tester = by
                ? parse.phraseFrom(phrase.to() + 1)
                        .flatMap(who -> sources.of(context, who).or(() -> Sources.called(parse, who)))
                : parse.words().subList(phrase.from(), phrase.head()).stream()
                        .flatMap(word -> word.name().stream())
                        .filter(name -> name.known().isAgent())
                        .map(name -> name.known().entity())
                        .findFirst();
        return tester.or(() -> Optional.of(Sources.unnamed(context)));
    }

    /** Whether a noun phrase is a test that is not the author's. */
    boolean isTest(Parse parse, NounPhrase phrase) {
        return words.is(WordClass.TESTS, parse.word(phrase.head()).lower())
                && parse.words().subList(phrase.from(), phrase.to()).stream()
                        .noneMatch(word -> Sources.isAuthor(word.lower()));
    }

    /** "benchmarks Oakline published show …", "in tests Norvale ran": who is named right behind a test, and what he did. */
    Optional<Entity> shared(Parse parse, int before) {
        for (int at = 0; at + 2 < before; at++) {
            boolean test = parse.word(at + 1).is(Tag.NAME)
                    && words.is(WordClass.TESTS, parse.word(at).lower())
                    && words.isVerb(parse.word(at + 2).lower(), Inflection.Form.PAST);
            if (test) {
                return parse.word(at + 1)
                        .name()
                        .filter(name -> name.known().isAgent())
                        .map(name -> name.known().entity());
            }
        }
        return Optional.empty();
    }

    /** Whether a clause tells what a test came to. */
    boolean shows(Parse parse, int clause) {
        return parse.clauses().get(clause).verbs().stream()
                .anyMatch(group -> !group.passive()
                        && words.isVerbOf(
                                WordClass.SHOWING_VERBS,
                                parse.word(group.head()).lower()));
    }

    /** "In a company study of 64 users, …": a test that the maker ran. */
    boolean isOwnTest(Parse parse, NounPhrase phrase) {
        return parse.words().subList(phrase.from(), phrase.head()).stream()
                .anyMatch(word -> words.is(WordClass.OWN_WORDS, word.lower())
                        || word.name().filter(name -> name.known().isAgent()).isPresent());
    }
}
