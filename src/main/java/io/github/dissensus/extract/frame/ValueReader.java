package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.PropertyTerm.ValueType;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a noun phrase in a value slot into a value of the property, or of the property that the phrase itself names. */
final class ValueReader {

    /**
     * A value that was read.
     *
     * @param property local name of the property it is a value of
     * @param key the component, for the version of one
     * @param denied whether the phrase itself says "no"
     * @param named whether a name was read rather than words
     */
    record Item(
            String property,
            Optional<Value.Thing> key,
            Value value,
            String written,
            int from,
            int to,
            boolean denied,
            boolean named) {}

    /** Properties of which a whole number behind a name tells a generation and no version. */
    private static final Set<String> NUMBERED = Set.of("supports", "integratesWith");

    private final Words words;
    private final KindNouns kinds;
    private final Map<String, PropertyTerm> byTail = new HashMap<>();
    private final Map<String, PropertyTerm> byHead = new HashMap<>();
    private final Map<String, PropertyTerm> byAttribute = new HashMap<>();
    private final VersionReader versions;
    private final ValueNouns nouns;

    ValueReader(Words words, Resolver resolver, List<PropertyTerm> properties) {
        this.words = words;
        this.versions = new VersionReader(properties);
        this.nouns = new ValueNouns(words);
        this.kinds = new KindNouns(words, resolver, nouns);
        for (PropertyTerm property : properties) {
            if (property.type() == ValueType.NOUN) {
                property.tailNouns().forEach(noun -> byTail.put(noun, property));
            }
            property.headNouns().forEach(noun -> byHead.put(noun, property));
            property.attributes().forEach(noun -> byAttribute.put(noun, property));
        }
    }

    /** The value that a noun phrase gives to a property; empty where it is of another sort. */
    Optional<Item> read(Parse parse, NounPhrase phrase, PropertyTerm property) {
        return switch (property.type()) {
            case VERSION -> versions.read(parse, phrase, property.name());
            case NAME -> name(parse, phrase, property);
            case THING -> thing(parse, called(parse, phrase), property);
            case AGENT -> agent(parse, phrase, property);
            case PERSON -> person(parse, phrase, property);
            case NOUN -> noun(parse, called(parse, phrase), property);
            case KIND -> kind(parse, phrase, property);
            case PHRASE -> phrase(parse, phrase, property);
            default -> Optional.empty();
        };
    }

    /** The value that a phrase has by itself. */
    static Item fixed(Parse parse, PropertyTerm property, String value, int from, int to) {
        return new Item(
                property.name(), Optional.empty(), new Value.Text(value), parse.text(from, to), from, to, false, false);
    }

    /** "a service called Quill": the name that stands behind the noun, else the noun phrase itself. */
    private NounPhrase called(Parse parse, NounPhrase phrase) {
        boolean naming = phrase.to() + 1 < parse.size()
                && words.is(WordClass.NAMING_VERBS, parse.word(phrase.to()).lower());
        return naming
                ? parse.phraseFrom(phrase.to() + 1)
                        .filter(name -> parse.word(name.head()).is(Tag.NAME))
                        .orElse(phrase)
                : phrase;
    }

    /** A name, whatever generic noun follows it: "the Skiff lineage", "RPM packages". */
    private Optional<Item> thing(Parse parse, NounPhrase phrase, PropertyTerm property) {
        int at = nameIn(parse, phrase, property);
        if (at < 0) {
            return isTyped(parse, phrase, property)
                    ? Optional.of(text(parse, phrase, property.name()))
                    : Optional.empty();
        }
        Mention.Name name = parse.word(at).name().orElseThrow();
        if (name.version().isPresent()
                && (versions.isComponent(parse, phrase, at)
                        || property.versionedAs().isPresent())) {
            return versions.read(parse, phrase, property.name());
        }
        if (name.known().isAgent() || name.known().entity().kind() == Entity.Kind.EVENT) {
            return Optional.empty();
        }
        return Optional.of(named(parse, phrase, property.name(), name, at));
    }

    /** "the Corvex 2.0 licence": the noun behind a name says that it is a value of the property. */
    private static boolean isTyped(Parse parse, NounPhrase phrase, PropertyTerm property) {
        return phrase.head() > phrase.from()
                && property.tailNouns().contains(parse.word(phrase.head()).lower())
                && parse.word(phrase.head() - 1).is(Tag.NAME);
    }

    /** A name for the sake of its words: "formerly known as Quill". */
    private static Optional<Item> name(Parse parse, NounPhrase phrase, PropertyTerm property) {
        String words = parse.text(phrase.head(), phrase.head() + 1);
        return parse.word(phrase.head()).is(Tag.NAME)
                ? Optional.of(fixed(parse, property, words, phrase.from(), phrase.to()))
                : Optional.empty();
    }

    private int nameIn(Parse parse, NounPhrase phrase, PropertyTerm property) {
        int acronym = -1;
        for (int at = phrase.to() - 1; at >= phrase.from(); at--) {
            boolean modifier = at + 1 < phrase.to() && ValueNouns.modifies(parse, at);
            if (!parse.word(at).is(Tag.NAME) || modifier) {
                continue;
            }
            Known known = parse.word(at).name().orElseThrow().known();
            boolean owner = at + 1 < parse.size() && parse.word(at + 1).is(Tag.POSSESSIVE);
            boolean fits =
                    property.valueKinds().isEmpty() || known.kinds().stream().anyMatch(property.valueKinds()::contains);
            if (owner || !fits) {
                return acronym;
            }
            if (!known.acronym()) {
                return at;
            }
            acronym = acronym < 0 ? at : acronym;
        }
        return acronym;
    }

    private Item named(Parse parse, NounPhrase phrase, String property, Mention.Name name, int at) {
        Value value = new Value.Thing(name.known().entity(), name.version());
        return new Item(
                property,
                Optional.empty(),
                value,
                parse.text(at, at + 1),
                phrase.from(),
                phrase.to(),
                ValueNouns.isDenied(parse, phrase),
                true);
    }

    /** An organisation that words point back to: "the company". */
    static Item agent(Parse parse, NounPhrase phrase, PropertyTerm property, Entity who) {
        return new Item(
                property.name(),
                Optional.empty(),
                new Value.Thing(who, Optional.empty()),
                parse.text(phrase.from(), phrase.to()),
                phrase.from(),
                phrase.to(),
                false,
                true);
    }

    private Optional<Item> agent(Parse parse, NounPhrase phrase, PropertyTerm property) {
        Word head = parse.word(phrase.head());
        Optional<Known> known = head.name().map(Mention.Name::known).filter(Known::isAgent);
        return known.map(k -> new Item(
                property.name(),
                Optional.empty(),
                new Value.Thing(k.entity(), Optional.empty()),
                parse.text(phrase.head(), phrase.head() + 1),
                phrase.from(),
                phrase.to(),
                false,
                true));
    }

    /** A person by name, or as "a Debian engineer". */
    private Optional<Item> person(Parse parse, NounPhrase phrase, PropertyTerm property) {
        Optional<Item> named = agent(parse, phrase, property)
                .filter(item -> parse.word(phrase.head()).name().stream()
                        .noneMatch(name -> name.known().kinds().contains(Kinds.ORGANISATION)));
        boolean role = words.is(WordClass.PEOPLE, parse.word(phrase.head()).lower());
        boolean indefinite = parse.word(phrase.from()).lower().equals("a")
                || parse.word(phrase.from()).lower().equals("an");
        return named.or(
                () -> role && indefinite ? Optional.of(text(parse, phrase, property.name())) : Optional.empty());
    }

    private Optional<Item> noun(Parse parse, NounPhrase phrase, PropertyTerm property) {
        Word head = parse.word(phrase.head());
        if (head.is(Tag.PRONOUN)
                || head.is(Tag.STAGE)
                || head.is(Tag.NUMBER)
                || nouns.isPeople(parse, phrase)
                || nouns.isVague(parse, phrase)) {
            return Optional.empty();
        }
        if (property.versionedAs().isPresent()) {
            Optional<Item> versioned =
                    versions.read(parse, phrase, property.versionedAs().get());
            if (versioned.filter(item -> !isPartOfName(item, property)).isPresent()) {
                return versioned;
            }
        }
        if (head.is(Tag.NAME)) {
            Mention.Name name = head.name().orElseThrow();
            boolean usable = name.known().entity().kind() != Entity.Kind.EVENT
                    && !name.known().isAgent();
            return usable ? Optional.of(named(parse, phrase, property.name(), name, phrase.head())) : Optional.empty();
        }
        if (head.is(Tag.VERSION)) {
            return Optional.empty();
        }
        boolean one = phrase.head() > phrase.from()
                && parse.word(phrase.head() - 1).is(Tag.NAME)
                && words.is(WordClass.INSTANCE_NOUNS, head.lower());
        if (one) { // "any existing Corvex installation"
            Mention.Name name = parse.word(phrase.head() - 1).name().orElseThrow();
            return name.known().isAgent()
                    ? Optional.empty()
                    : Optional.of(named(parse, phrase, property.name(), name, phrase.head() - 1));
        }
        return isBareTail(parse, phrase) ? Optional.empty() : Optional.of(ownNoun(parse, phrase, property));
    }

    /** "supports Wi-Fi 7": with a whole number the name is one of a generation; "HDMI 2.1", "iOS 17 or later" are versions. */
    private static boolean isPartOfName(Item item, PropertyTerm property) {
        return NUMBERED.contains(property.name())
                && item.value() instanceof Value.Version version
                && version.bound() == Bound.EXACT
                && version.number().indexOf('.') < 0;
    }

    /** "native support", "similar integration": of what is not said, or behind a preposition. */
    private boolean isBareTail(Parse parse, NounPhrase phrase) {
        boolean service = phrase.head() > phrase.from()
                && words.is(
                        WordClass.SERVICE_WORDS, parse.word(phrase.head() - 1).lower()); // "long-term support"
        return byTail.containsKey(parse.word(phrase.head()).lower())
                && (service
                        || parse.words().subList(phrase.from(), phrase.head()).stream()
                                .noneMatch(word -> word.is(Tag.NOUN) || word.is(Tag.NAME)));
    }

    /** "roll back upgrades", "isolation for agents on shared hosts": words with all that hangs on them. */
    private Optional<Item> phrase(Parse parse, NounPhrase phrase, PropertyTerm property) {
        if (!parse.word(phrase.head()).tag().isHead()) {
            return Optional.of(item(parse, phrase, property.name(), parse.text(phrase.from(), phrase.to())));
        }
        boolean people = nouns.isPeople(parse, phrase) && !nouns.isVague(parse, phrase);
        Optional<Item> noun =
                people ? Optional.of(text(parse, phrase, property.name())) : noun(parse, phrase, property);
        if (noun.isEmpty()
                || !noun.get().property().equals(property.name())
                || noun.get().named()) {
            return noun;
        }
        int to = VerbPhrases.extent(parse, phrase);
        int from = Math.min(ValueNouns.contentFrom(parse, phrase), phrase.head());
        NounPhrase whole = new NounPhrase(phrase.from(), to, phrase.head(), phrase.preposition());
        return Optional.of(item(parse, whole, property.name(), parse.text(from, to)));
    }

    /** Words of a phrase; where its last noun names a property itself ("CUDA support"), a value of that one. */
    private Item ownNoun(Parse parse, NounPhrase phrase, PropertyTerm property) {
        Word head = parse.word(phrase.head());
        PropertyTerm tail = byTail.get(head.lower());
        if (tail != null && phrase.head() > phrase.from()) {
            int name = nameIn(parse, new NounPhrase(phrase.from(), phrase.head(), phrase.head() - 1, -1), tail);
            if (name >= 0) {
                return named(parse, phrase, tail.name(), parse.word(name).name().orElseThrow(), name);
            }
            int from = ValueNouns.contentFrom(parse, phrase);
            if (from < phrase.head()) {
                return item(parse, phrase, tail.name(), parse.text(from, phrase.head()));
            }
        }
        for (int length = 2; length >= 1; length--) {
            int from = phrase.to() - length;
            PropertyTerm attribute = from >= phrase.from() ? byAttribute.get(lower(parse, from, phrase.to())) : null;
            PropertyTerm owner = from >= phrase.from() ? byHead.get(lower(parse, from, phrase.to())) : null;
            if (owner != null) {
                return text(parse, phrase, owner.name());
            }
            if (attribute != null) {
                return text(parse, phrase, attribute.name());
            }
        }
        return text(parse, phrase, property.name());
    }

    private Optional<Item> kind(Parse parse, NounPhrase phrase, PropertyTerm property) {
        return kinds.isKind(parse, phrase) ? Optional.of(text(parse, phrase, property.name())) : Optional.empty();
    }

    private Item text(Parse parse, NounPhrase phrase, String property) {
        int from = ValueNouns.contentFrom(parse, phrase);
        int to = nouns.isMeasureOf(parse, phrase)
                ? parse.phraseFrom(phrase.to() + 1).map(NounPhrase::to).orElse(phrase.to())
                : phrase.to();
        return item(parse, phrase, property, parse.text(Math.min(from, phrase.head()), to));
    }

    private Item item(Parse parse, NounPhrase phrase, String property, String content) {
        return new Item(
                property,
                Optional.empty(),
                new Value.Text(content),
                content,
                phrase.from(),
                phrase.to(),
                ValueNouns.isDenied(parse, phrase),
                false);
    }

    private static String lower(Parse parse, int from, int to) {
        return parse.text(from, to).toLowerCase(Locale.ROOT);
    }
}
