package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.syntax.Clause;
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
    private final Optional<PropertyTerm> includes;

    DescriptionFrames(Words words, Resolver resolver, List<PropertyTerm> properties) {
        this.words = words;
        this.resolver = resolver;
        this.values = new ValueReader(words, resolver, properties);
        this.includes = properties.stream()
                .filter(property -> property.name().equals("includes"))
                .findFirst();
    }

    /** A noun phrase and the products that it describes. */
    private record Description(NounPhrase phrase, List<Referent> products) {}

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
                describe(context, phrase).ifPresent(description -> tell(context, description, found));
            }
        }
        return found;
    }

    /** "X, a two-pack", "X, a mid-drive motor for tourers": between commas any noun says what a product is. */
    private boolean isApposition(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        String head = parse.word(phrase.head()).lower();
        return precededByComma(parse, phrase)
                && parse.word(phrase.head()).is(Tag.NOUN)
                && phrase.head() > phrase.from() + 1 // "a win", "a first"
                && !words.is(WordClass.ABSTRACT_NOUNS, head)
                && !words.is(WordClass.PEOPLE, head)
                && context.described(phrase).stream().anyMatch(context::isProminent);
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

    private Optional<Description> describe(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        List<Referent> products = context.described(phrase);
        if (!products.isEmpty() && !isInverted(parse, phrase)) {
            return Optional.of(new Description(phrase, wholes(context, products)));
        }
        Optional<Referent> named = namedBehind(context, phrase)
                .or(() -> namedBefore(context, phrase))
                .or(() -> madeOf(context, phrase))
                .or(() -> ownedPredicate(context, phrase));
        if (named.isPresent()) {
            return Optional.of(new Description(phrase, List.of(named.get())));
        }
        // "the rear camera uses …" is a part as often as it is the product
        boolean says = parse.word(phrase.from()).is("this")
                && phrase.isFree()
                && (!precededByComma(parse, phrase) || isSubject(parse, phrase))
                && isTelling(parse, phrase);
        return says
                ? context.resolve(phrase)
                        .filter(r -> r.grade() == Referent.Grade.ANAPHOR && !r.isAgent())
                        .map(r -> new Description(phrase, List.of(r)))
                : Optional.empty();
    }

    /** "Built upon X, this small lamp weighs …": right before the verb it is no apposition. */
    private static boolean isSubject(Parse parse, NounPhrase phrase) {
        return parse.clauses()
                .get(parse.clauseOf(phrase.from()))
                .verb()
                .filter(verb -> verb.finite() && verb.from() == phrase.to())
                .isPresent();
    }

    /** "Even more striking is a lamp": what is told stands behind the verb. */
    private static boolean isInverted(Parse parse, NounPhrase phrase) {
        Clause clause = parse.clauses().get(parse.clauseOf(phrase.from()));
        boolean apposition = precededByComma(parse, phrase);
        return !apposition
                && clause.verb()
                        .filter(verb ->
                                parse.phrasesIn(clause.from(), verb.from()).isEmpty())
                        .isPresent();
    }

    private static List<Referent> wholes(Context context, List<Referent> products) {
        return products.stream().filter(context::isWhole).toList();
    }

    /** "its new reading lamp, the X": the name follows what it is. */
    private static Optional<Referent> namedBehind(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        boolean comma = (phrase.isFree() || parse.word(phrase.from()).is("its"))
                && phrase.to() + 1 < parse.size()
                && parse.word(phrase.to()).is(Tag.COMMA)
                && parse.word(phrase.from()).is(Tag.DETERMINER);
        return comma
                ? parse.phraseFrom(phrase.to() + 1)
                        .filter(name -> parse.word(name.head()).is(Tag.NAME) && name.to() - name.from() <= 2)
                        .filter(name -> !precededByComma(parse, phrase))
                        .flatMap(context::resolve)
                        .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent())
                : Optional.empty();
    }

    /** "X, the maker's reading lamp for travellers": it follows the name. */
    private static Optional<Referent> namedBefore(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        if (!precededByComma(parse, phrase)) {
            return Optional.empty();
        }
        return parse.phrases().stream()
                .filter(before -> before.to() == phrase.from() - 1
                        && parse.word(before.head()).is(Tag.NAME))
                .findFirst()
                .filter(before -> owner(parse, phrase).isPresent())
                .flatMap(context::resolve)
                .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent());
    }

    /** "X is Norvale's own reading lamp". */
    private static Optional<Referent> ownedPredicate(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(phrase.from());
        boolean predicate = parse.clauses()
                .get(clause)
                .verb()
                .filter(verb -> verb.to() == phrase.from() && context.isCopulaVerb(verb))
                .isPresent();
        return predicate && owner(parse, phrase).isPresent()
                ? context.subjects(clause).stream()
                        .filter(r -> !r.isAgent() && context.isWhole(r))
                        .findFirst()
                : Optional.empty();
    }

    /** "X is the latest generation of Norvale's reading lamp", "X, the next version of …". */
    private Optional<Referent> madeOf(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        int of = phrase.preposition();
        Optional<NounPhrase> stage = of < 1 || !parse.word(of).is("of")
                ? Optional.empty()
                : parse.phraseOf(of - 1)
                        .filter(before -> words.is(
                                WordClass.VERSION_TAILS,
                                parse.word(before.head()).lower()));
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        NounPhrase before = stage.get();
        boolean apposition = precededByComma(parse, before);
        Clause clause = parse.clauses().get(parse.clauseOf(before.from()));
        boolean predicate = clause.verb()
                .filter(verb -> verb.to() == before.from() && context.isCopulaVerb(verb))
                .isPresent();
        if (apposition) {
            return parse.phrases().stream()
                    .filter(name -> name.to() == before.from() - 1
                            && parse.word(name.head()).is(Tag.NAME))
                    .findFirst()
                    .flatMap(context::resolve)
                    .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent());
        }
        return predicate
                ? context.subjects(parse.clauseOf(before.from())).stream()
                        .filter(r -> !r.isAgent() && context.isWhole(r))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean precededByComma(Parse parse, NounPhrase phrase) {
        return phrase.from() > 0 && parse.word(phrase.from() - 1).is(Tag.COMMA);
    }

    /** Whether a word before the head says something of the thing: not "the new system". */
    private boolean isTelling(Parse parse, NounPhrase phrase) {
        return parse.words().subList(phrase.from() + 1, phrase.head()).stream()
                .anyMatch(word -> word.is(Tag.ADJECTIVE)
                        && !word.lower().endsWith("ing") // "operating system", "washing machine"
                        && !words.is(WordClass.PLAIN_MODIFIERS, word.lower())
                        && !words.is(WordClass.HIGHER_WORDS, word.lower()));
    }

    private void tell(Context context, Description description, List<Candidate> found) {
        Parse parse = context.parse();
        NounPhrase phrase = description.phrase();
        Optional<NounPhrase> owner = owner(parse, phrase);
        int from = owner.map(o -> o.to() + 1).orElse(phrase.from());
        while (from < phrase.head()
                && (parse.word(from).is(Tag.DETERMINER)
                        || words.is(WordClass.PLAIN_MODIFIERS, parse.word(from).lower()))) {
            from++;
        }
        for (Referent product : description.products()) {
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
        return Draft.of(
                        parse,
                        part.from(),
                        part.to(),
                        product.claimed(),
                        new Property(part.property(), false),
                        part.value(),
                        "description with")
                .key(part.key())
                .written(part.written())
                .denied(part.denied())
                .presupposed(isTakenForGranted(parse, phrase))
                .clause(parse.clauseOf(phrase.from()))
                .cue(phrase.head())
                .score(SURE)
                .done();
    }

    /** "Norvale's" in "Norvale's reading lamp". */
    private static Optional<NounPhrase> owner(Parse parse, NounPhrase phrase) {
        for (int at = phrase.from() + 1; at < phrase.head(); at++) {
            if (parse.word(at).is(Tag.POSSESSIVE) && parse.word(at - 1).is(Tag.NAME)) {
                return Optional.of(new NounPhrase(at - 1, at, at - 1, -1));
            }
        }
        return Optional.empty();
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
