package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import java.util.Optional;
import java.util.Set;

/** Tells which noun phrases stand for somebody or something that a statement can come from: people, makers, documents. */
final class Sources {

    private static final Set<String> AUTHOR = Set.of("i", "we", "our", "my", "us", "me");

    private final Words words;

    /** Whether a word stands for the author: "our scale", "I measured". */
    static boolean isAuthor(String lower) {
        return AUTHOR.contains(lower);
    }

    Sources(Words words) {
        this.words = words;
    }

    /** "according to Quellin product manager Ilse Harboe". */
    static Optional<Entity> named(Parse parse, NounPhrase phrase) {
        return parse.word(phrase.head())
                .name()
                .filter(name -> name.known().isAgent())
                .map(name -> name.known().entity());
    }

    /** "by Mira Voss": whoever bears the name, known or not. */
    static Optional<Entity> called(Parse parse, NounPhrase phrase) {
        return parse.word(phrase.head())
                .name()
                .map(name -> new Entity(Entity.Kind.AGENT, name.known().entity().name()));
    }

    /** Who stands behind a figure that nobody by name gave: the maker, where the text has named it. */
    static Entity unnamed(Context context) {
        return context.agent().map(Known::entity).orElseGet(() -> new Entity(Entity.Kind.AGENT, "unnamed source"));
    }

    /** Who or what a noun phrase makes a source of: an agent, a document, people; never the author. */
    Optional<Entity> of(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        Word first = parse.word(phrase.from());
        Word head = parse.word(phrase.head());
        if (AUTHOR.contains(first.lower())) {
            return Optional.empty();
        }
        Optional<Entity> agent = context.resolve(phrase)
                .filter(Referent::isAgent)
                .map(referent -> referent.subject().entity());
        boolean people = words.is(WordClass.PEOPLE, head.lower()) || words.is(WordClass.ROLES, head.lower());
        if (agent.isPresent() || !people && !isDocument(parse, phrase)) {
            return agent;
        }
        boolean determined = first.is(Tag.DETERMINER) && phrase.head() > phrase.from();
        int from = phrase.from() + (determined ? 1 : 0);
        int owner = from + 1 < phrase.head() && parse.word(from + 1).is(Tag.POSSESSIVE) ? from + 2 : from;
        return Optional.of(
                new Entity(Entity.Kind.AGENT, parse.text(owner, phrase.to()).toLowerCase(java.util.Locale.ROOT)));
    }

    /** "the manual", "a data sheet"; not "minimum specifications", "the graphics card", "our notes". */
    boolean isDocument(Parse parse, NounPhrase phrase) {
        Word head = parse.word(phrase.head());
        boolean asks = parse.words().subList(phrase.from(), phrase.head()).stream()
                .anyMatch(word -> words.is(WordClass.REQUIREMENT_NOUNS, word.lower()));
        boolean compound = phrase.head() > phrase.from()
                && words.phrases(WordClass.DOCUMENTS)
                        .contains(parse.word(phrase.head() - 1).lower() + " " + head.lower());
        return (words.is(WordClass.DOCUMENTS, head.lower()) || compound)
                && !head.is(Tag.NAME)
                && !asks
                && !AUTHOR.contains(parse.word(phrase.from()).lower());
    }
}
