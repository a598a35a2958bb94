package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much an article is about each of the things that it names, by the places in which their names stand. A title, a
 * subject, an owner and what a company brings out are what a text is about; what a product runs on, needs, supports or
 * has is named as an object, behind a preposition or before a noun, however often ("for Windows 11", "four USB-C ports").
 */
public final class Standing {

    /** The subject of a clause, or what a heading is about. */
    private static final int SUBJECT = 2;

    /** "The Tesk's screen", and what somebody does something with: "Sorvane announced the Tesk". */
    private static final int OBJECT = 2;

    /** Anywhere else as the main noun of its phrase. */
    private static final int BESIDE = 1;

    /** How many words may point at a thing: "the new car". */
    private static final int POINTING = 3;

    private final Words words;
    private final Kinds nouns;
    private final Map<Entity, Integer> highest = new HashMap<>();
    private final Map<Entity, Set<String>> versions = new HashMap<>();
    private final Map<Entity, Known> products = new LinkedHashMap<>();
    private final Map<String, Integer> pointed = new HashMap<>();
    private final Optional<Referent> main;
    private final Set<String> kinds;

    private Standing(List<Parse> parses, Optional<Referent> main, Words words, Kinds nouns) {
        this.words = words;
        this.nouns = nouns;
        for (Parse parse : parses) {
            parse.mentions(Mention.Name.class).forEach(word -> note(parse, word));
            parse.phrases().forEach(phrase -> point(parse, phrase));
        }
        this.main = main;
        this.kinds = main.map(found -> kinds(found.known())).orElse(Set.of());
    }

    /**
     * Weighs the names of an article.
     *
     * @param main what the article is about
     */
    public static Standing of(List<Parse> parses, Optional<Referent> main, Words words, Kinds nouns) {
        return new Standing(parses, main, words, nouns);
    }

    /** What the article is about. */
    public Optional<Referent> main() {
        return main;
    }

    /** Whether a text ever puts a thing where what it is about stands, and not only beside. */
    public boolean isProminent(Entity entity) {
        return highest.getOrDefault(entity, 0) >= OBJECT;
    }

    /** The products that the article treats as such, in the order in which it names them. */
    List<Known> products() {
        return products.values().stream()
                .filter(known -> isProminent(known.entity()))
                .toList();
    }

    /** The kinds of a thing: those of its name, and of the article's product what the text calls it, "the car". */
    Set<String> kinds(Entity entity, Set<String> named) {
        return main.filter(found -> found.known().entity().equals(entity)).isPresent() ? kinds : named;
    }

    /** The version of a thing of which the article names one only: that of "the Stride" beside the "Stride 40". */
    Optional<String> onlyVersion(Entity entity) {
        Set<String> told = versions.getOrDefault(entity, Set.of());
        return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
    }

    /** Counts the nouns that point at something of a kind: "the car", "this new car". */
    private void point(Parse parse, NounPhrase phrase) {
        boolean definite =
                parse.word(phrase.from()).is("the") || parse.word(phrase.from()).is("this");
        Word head = parse.word(phrase.head());
        if (definite
                && phrase.to() - phrase.from() <= POINTING
                && head.mention().isEmpty()
                && !isNamed(parse, phrase)) {
            nouns.endingAt(parse.sentence().tokens(), Math.max(0, head.to() - 4), head.to()).stream()
                    .filter(kind -> nouns.isA(kind, Kinds.PRODUCT) && !kind.equals(Kinds.PRODUCT))
                    .filter(kind -> !nouns.isPart(Set.of(kind)))
                    .forEach(kind -> pointed.merge(kind, 1, Integer::sum));
        }
    }

    private boolean isNamed(Parse parse, NounPhrase phrase) {
        return parse.words().subList(phrase.from(), phrase.to()).stream()
                .anyMatch(word -> word.is(Tag.NAME) || words.is(WordClass.OTHERS, word.lower()));
    }

    /** What the product is called most, where its name does not tell it and no other name is of that kind. */
    private Set<String> kinds(Known product) {
        Optional<String> called = pointed.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .filter(entry -> pointed.values().stream()
                                .filter(times -> times >= entry.getValue())
                                .count()
                        == 1)
                .map(Map.Entry::getKey)
                .findFirst();
        Set<String> all = new LinkedHashSet<>(product.kinds());
        boolean told = !all.isEmpty() && !all.contains(Kinds.PRODUCT);
        called.filter(kind -> !told).ifPresent(all::add);
        return all;
    }

    private void note(Parse parse, int word) {
        Mention.Name name = parse.word(word).name().orElseThrow();
        if (name.known().ofMain()) {
            return;
        }
        name.version()
                .ifPresent(version -> versions.computeIfAbsent(name.known().entity(), e -> new HashSet<>())
                        .add(version));
        boolean product = name.known().entity().kind() == Entity.Kind.PRODUCT;
        if (product && !nouns.isPart(name.known().kinds())) {
            products.putIfAbsent(name.known().entity(), name.known());
        }
        int place = product ? place(parse, word) : 0;
        highest.merge(name.known().entity(), place, Math::max);
    }

    private int place(Parse parse, int word) {
        Optional<NounPhrase> phrase = parse.phraseOf(word);
        boolean owner = word + 1 < parse.size() && parse.word(word + 1).is(Tag.POSSESSIVE);
        if (owner) {
            return OBJECT;
        }
        if (phrase.filter(found -> found.head() == word || isOfKind(parse, found))
                .isEmpty()) {
            return 0;
        }
        boolean explains = phrase.get().from() > 1
                && parse.word(phrase.get().from() - 1).is(Tag.COMMA)
                && parse.word(phrase.get().from()).is("the")
                && parse.word(phrase.get().from() - 2).is(Tag.NOUN);
        if (explains) {
            return OBJECT; // "on its new workstation, the Halden Box"
        }
        boolean joined = word + 1 < parse.size() && parse.word(word + 1).lower().startsWith("-");
        if (joined || !phrase.get().isFree()) {
            return joined ? 0 : BESIDE;
        }
        Clause clause = parse.clauses().get(parse.clauseOf(word));
        Optional<VerbGroup> verb = clause.verb().filter(VerbGroup::finite);
        if (verb.isEmpty()) {
            return parse.sentence().block().isHeading() ? SUBJECT : BESIDE;
        }
        if (word < verb.get().from()) {
            return isHad(parse, verb.get()) ? BESIDE : SUBJECT;
        }
        return isUse(parse.word(verb.get().head()).lower()) ? BESIDE : OBJECT;
    }

    /** "the Quern 2 model", "the Halden Box workstation": the noun behind a name says what the thing is. */
    private boolean isOfKind(Parse parse, NounPhrase phrase) {
        Word head = parse.word(phrase.head());
        return parse.word(phrase.from()).is("the")
                && !head.lower().endsWith("s")
                && head.mention().isEmpty()
                && nouns.endingAt(parse.sentence().tokens(), Math.max(0, head.to() - 4), head.to()).stream()
                        .anyMatch(kind -> !kind.equals(Kinds.PRODUCT) && nouns.isA(kind, Kinds.PRODUCT));
    }

    /** "X is required", "X is bundled": what something else has or needs. */
    private boolean isHad(Parse parse, VerbGroup verb) {
        return verb.passive() && isUse(parse.word(verb.head()).lower());
    }

    /** Whether a verb tells what a product has, needs or works with. */
    private boolean isUse(String verb) {
        return words.isVerbOf(WordClass.REQUIREMENT_VERBS, verb)
                || words.isVerbOf(WordClass.HAVING_VERBS, verb)
                || words.isVerbOf(WordClass.USE_VERBS, verb);
    }
}
