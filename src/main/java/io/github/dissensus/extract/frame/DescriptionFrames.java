package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the noun phrases that describe a product say of it: its sort, whose it is, what it is for. */
final class DescriptionFrames {

    /** The frame of a description that says more of a thing than what it is made from. */
    static final String IN_FULL = "description in full";

    private static final int SURE = 4;

    private static final int MAX_WORDS = 11;
    private static final Set<String> PLATFORMS = Set.of("OperatingSystem", "Telephone", "Computer");

    private final Words words;
    private final Resolver resolver;
    private final ValueReader values;
    private final DescribedProducts described;
    private final Optional<PropertyTerm> includes;

    DescriptionFrames(Words words, Resolver resolver, List<PropertyTerm> properties) {
        this.words = words;
        this.resolver = resolver;
        this.values = new ValueReader(words, resolver, properties);
        this.described = new DescribedProducts(words);
        this.includes = PropertyTerm.named(properties, "includes");
    }

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Parse parse = context.parse();
        for (NounPhrase phrase : parse.phrases()) {
            Set<String> kinds = resolver.kindsOf(parse, phrase.head());
            boolean kind = (kinds.isEmpty() ? isApposition(context, phrase) : !kinds.contains(Kinds.ORGANISATION))
                    && length(parse, phrase) <= MAX_WORDS
                    && !isDefault(parse, phrase)
                    && !isEdition(parse, phrase);
            if (kind) {
                List<Referent> products = described.by(context, phrase);
                tell(context, phrase, products, found);
            }
        }
        return found;
    }

    /** "X, a two-pack", "X, a mid-drive motor for tourers": between commas any noun says what a product is. */
    private boolean isApposition(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        String head = parse.word(phrase.head()).lower();
        return DescribedProducts.isBehindComma(parse, phrase)
                && parse.word(phrase.head()).is(Tag.NOUN)
                && phrase.head() > phrase.from() + 1 // "a win", "a first"
                && !words.is(WordClass.ABSTRACT_NOUNS, head)
                && !words.is(WordClass.PEOPLE, head)
                && context.described(phrase).stream()
                        .anyMatch(product -> context.isProminent(product) || isReleased(context, phrase, product));
    }

    /** "the release of X, a small store": what comes out is a product, whether or not the text names it again. */
    private static boolean isReleased(Context context, NounPhrase phrase, Referent product) {
        Parse parse = context.parse();
        int name = phrase.from() - 2;
        return name > 0
                && product.grade() == Referent.Grade.NAMED
                && parse.phraseOf(name)
                        .filter(before -> before.preposition() > 0
                                && parse.word(before.preposition()).is("of"))
                        .flatMap(before -> parse.phraseOf(before.preposition() - 1))
                        .filter(context::isRelease)
                        .isPresent();
    }

    /** How many words describe and name it, the commas and "and" between them left out. */
    private static long length(Parse parse, NounPhrase phrase) {
        return parse.words().subList(phrase.from(), phrase.to()).stream()
                .filter(word -> word.tag().isNominal() && !word.is(Tag.POSSESSIVE))
                .count();
    }

    /** "the default browser for …" says what it is the default for, and has a property of its own. */
    private static boolean isDefault(Parse parse, NounPhrase phrase) {
        return parse.words().subList(phrase.from(), phrase.to()).stream().anyMatch(word -> word.is("default"));
    }

    /** "a feature release", "the free plan", "a cheaper card": which of several it is, not what sort of thing. */
    private boolean isEdition(Parse parse, NounPhrase phrase) {
        String head = parse.word(phrase.head()).lower();
        boolean compared = parse.words().subList(phrase.from(), phrase.head()).stream()
                .filter(word -> word.lower().endsWith("er"))
                .anyMatch(word -> words.is(WordClass.HIGHER_WORDS, word.lower())
                        || words.is(WordClass.LOWER_WORDS, word.lower()));
        boolean oneOfThem = parse.word(phrase.from()).is("the") && words.is(WordClass.EDITION_NOUNS, head);
        return compared || oneOfThem || words.is(WordClass.VERSION_TAILS, head);
    }

    private void tell(Context context, NounPhrase phrase, List<Referent> products, List<Candidate> found) {
        Parse parse = context.parse();
        Optional<NounPhrase> owner = DescribedProducts.owner(parse, phrase);
        int from = owner.map(o -> o.to() + 1).orElse(phrase.from());
        while (from < phrase.head()
                && (parse.word(from).is(Tag.DETERMINER)
                        || words.is(WordClass.PLAIN_MODIFIERS, parse.word(from).lower()))) {
            from++;
        }
        for (Referent product : products) {
            if (product.isAgent()) {
                continue;
            }
            boolean make =
                    words.is(WordClass.VARIANT_NOUNS, parse.word(phrase.head()).lower())
                            && resolver.kindsOf(parse, phrase.head()).isEmpty();
            if (!make) { // "X, a smaller variant for Y"
                found.add(type(parse, product, from, phrase));
            }
            owner.flatMap(o -> parse.word(o.head()).name())
                    .filter(name -> name.known().isAgent())
                    .ifPresent(name -> found.add(candidate(
                            parse,
                            product,
                            "developer",
                            new Value.Thing(name.known().entity(), Optional.empty()),
                            owner.get().from(),
                            owner.get().to(),
                            phrase)));
            parts(parse, phrase).forEach(part -> found.add(part(parse, product, part, phrase)));
            purposes(parse, phrase)
                    .forEach(purpose -> found.add(candidate(
                            parse,
                            product,
                            platform(parse, purpose).isPresent() ? "supports" : "purpose",
                            platform(parse, purpose)
                                    .orElseGet(() -> new Value.Text(parse.text(purpose.from(), purpose.to()))),
                            purpose.from(),
                            purpose.to(),
                            phrase)));
        }
    }

    /** "a lamp with a dimmer and two sockets": what it has, one by one. */
    private List<ValueReader.Item> parts(Parse parse, NounPhrase phrase) {
        boolean having =
                phrase.to() + 1 < parse.size() && parse.word(phrase.to()).is("with") && includes.isPresent();
        return having
                ? NounLists.from(parse, phrase.to() + 1).items().stream()
                        .filter(item -> parse.words().subList(item.from(), item.to()).stream()
                                .noneMatch(word -> word.is(Tag.NUMBER))) // a measure has frames of its own
                        .map(item -> values.read(parse, item, includes.get()))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static Candidate part(Parse parse, Referent product, ValueReader.Item part, NounPhrase phrase) {
        return Draft.of(parse, part, product.claimed(), "description with")
                .denied(part.denied())
                .presupposed(isTakenForGranted(parse, phrase))
                .clause(parse.clauseOf(phrase.from()))
                .cue(phrase.head())
                .score(SURE)
                .done();
    }

    /** "an editor for Corvex OS": what a thing runs on, rather than what it is for. */
    private static Optional<Value> platform(Parse parse, NounPhrase purpose) {
        return parse.word(purpose.head())
                .name()
                .filter(name -> name.known().kinds().stream().anyMatch(PLATFORMS::contains))
                .map(name -> new Value.Thing(name.known().entity(), name.version()));
    }

    /** "a lamp for travellers and students": what a thing is for, one by one. */
    private static List<NounPhrase> purposes(Parse parse, NounPhrase phrase) {
        boolean meant =
                phrase.to() + 1 < parse.size() && parse.word(phrase.to()).is("for");
        if (!meant) {
            return List.of();
        }
        return NounLists.upToComma(parse, NounLists.from(parse, phrase.to() + 1).items()).stream()
                .filter(item -> !parse.word(item.head()).is(Tag.NUMBER)
                        && !parse.word(item.head()).is(Tag.PRONOUN))
                .map(item -> new NounPhrase(
                        parse.word(item.from()).is(Tag.DETERMINER) && item.from() < item.head()
                                ? item.from() + 1
                                : item.from(),
                        VerbPhrases.extent(parse, item),
                        item.head(),
                        -1))
                .toList();
    }

    /** Outside of a predicate a description holds whatever the verb of its clause says. */
    private static boolean isTakenForGranted(Parse parse, NounPhrase phrase) {
        return parse.clauses().get(parse.clauseOf(phrase.from())).verb().stream()
                .noneMatch(verb -> verb.to() == phrase.from());
    }

    private Candidate type(Parse parse, Referent product, int from, NounPhrase phrase) {
        boolean full = parse.words().subList(from, phrase.head()).stream()
                .map(Word::lower)
                .anyMatch(word -> !word.endsWith("-based")
                        && !word.endsWith("-derived")
                        && (word.indexOf('-') > 0 || words.is(WordClass.ADJECTIVES, word)));
        Value type = new Value.Text(parse.text(from, phrase.to()));
        return Draft.of(
                        parse,
                        from,
                        phrase.to(),
                        product.claimed(),
                        new Property("productType", false),
                        type,
                        full ? IN_FULL : "description")
                .presupposed(isTakenForGranted(parse, phrase))
                .clause(parse.clauseOf(phrase.from()))
                .cue(phrase.head())
                .score(SURE)
                .done();
    }

    private static Candidate candidate(
            Parse parse, Referent product, String property, Value value, int from, int to, NounPhrase phrase) {
        return Draft.of(parse, from, to, product.claimed(), new Property(property, false), value, "description")
                .presupposed(isTakenForGranted(parse, phrase))
                .clause(parse.clauseOf(phrase.from()))
                .cue(phrase.head())
                .score(SURE)
                .done();
    }
}
