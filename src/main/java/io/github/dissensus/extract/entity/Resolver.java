package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.extract.text.Tokenizer;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a noun phrase stands for, by the names in it and by what is in focus. */
public final class Resolver {

    private static final Set<String> POINTING = Set.of("the", "this", "that", "these");
    private static final Set<String> DEFINITE = Set.of(
            "the", "this", "that", "these", "those", "both", "its", "their", "each", "every", "all", "our", "my",
            "your");

    private static final Pattern BARE_VERSION = Pattern.compile("\\d+(?:\\.\\d+)+");

    private final Words words;
    private final Kinds kinds;
    private final Predecessors predecessors;
    private final Makes makes;
    private final Both both;

    public Resolver(Words words, Kinds kinds) {
        this.words = words;
        this.kinds = kinds;
        this.predecessors = new Predecessors(words, kinds);
        this.makes = new Makes(words);
        this.both = new Both(this, kinds);
    }

    /** What a noun phrase stands for; empty for people, abstractions and things that are not told yet. */
    public Optional<Referent> resolve(Parse parse, NounPhrase phrase, Focus focus) {
        Word head = parse.word(phrase.head());
        if (head.is(Tag.PRONOUN)) {
            return pronoun(parse, phrase, focus);
        }
        int name = lastName(parse, phrase);
        if (name >= 0) {
            Optional<Referent> named = named(parse, phrase, name, focus);
            if (named.isPresent()) {
                return named;
            }
        }
        return common(parse, phrase, focus);
    }

    /** What the subject of a clause stands for: two things, where it is "both TVs", else one or none. */
    public List<Referent> resolveAll(Parse parse, NounPhrase phrase, Focus focus) {
        List<Referent> two = both.of(parse, phrase, focus);
        return two.isEmpty() ? resolve(parse, phrase, focus).map(List::of).orElse(List.of()) : two;
    }

    /** "Oakline …, and its own databases are …": several things of its maker's, and none told. */
    private boolean isOwnedByAgent(Parse parse, NounPhrase phrase) {
        Word head = parse.word(phrase.head());
        return phrase.head() > phrase.from() + 1
                && parse.word(phrase.from()).is("its")
                && words.is(WordClass.OWN_WORDS, parse.word(phrase.from() + 1).lower())
                && !Inflection.singular(head.lower()).equals(head.lower())
                && kinds.isWhole(kindsOf(parse, phrase.head()));
    }

    private static Optional<Referent> pronoun(Parse parse, NounPhrase phrase, Focus focus) {
        Word head = parse.word(phrase.head());
        Tag after = phrase.to() < parse.size() ? parse.word(phrase.to()).tag() : Tag.END;
        if (head.lower().equals("those")
                && (after == Tag.PARTICIPLE || after == Tag.RELATIVE || after == Tag.ADJECTIVE)) {
            return Optional.empty(); // "those interested in …": people
        }
        return switch (head.lower()) {
            case "they", "these", "them", "themselves", "those" ->
                focus.anaphora().wholeOfSeveral().or(focus::last);
            case "it", "this", "itself", "both" -> focus.last();
            case "he", "she", "him", "her" ->
                focus.agent().map(known -> new Referent(Subject.of(known.entity()), known, Referent.Grade.ANAPHOR, ""));
            default -> Optional.empty();
        };
    }

    /** The last name of a phrase that is no mere modifier: not the "Skiff" of "Skiff-derived system". */
    private static int lastName(Parse parse, NounPhrase phrase) {
        int acronym = -1;
        for (int at = phrase.to() - 1; at >= phrase.from(); at--) {
            boolean modifier =
                    at + 1 < parse.size() && parse.word(at + 1).lower().startsWith("-");
            if (parse.word(at).is(Tag.NAME) && !modifier) {
                Mention.Name name = parse.word(at).name().orElseThrow();
                if (!name.known().acronym() || name.version().isPresent()) {
                    return at;
                }
                acronym = acronym < 0 ? at : acronym;
            }
        }
        return acronym;
    }

    private Optional<Referent> named(Parse parse, NounPhrase phrase, int at, Focus focus) {
        Mention.Name name = parse.word(at).name().orElseThrow();
        Known known = focus.ofMain(name.known());
        Subject subject = new Subject(known.entity(), name.version(), name.variant());
        boolean first =
                at > phrase.from() && Trail.EARLY.contains(parse.word(at - 1).lower());
        if (first
                && name.version().isEmpty()
                && name.variant().isEmpty()
                && focus.anaphora().hasLaterVersion(known.entity())) {
            subject = subject.withVariant(Optional.of(parse.word(at - 1).lower())); // "the first Orra"
        }
        if (known.variant().isPresent() && name.version().isEmpty()) {
            subject = subject.withVersion(
                    focus.anaphora().version(known.entity())); // "the Pro" is one of the model spoken of
        }
        if (name.variant().isEmpty() && focus.isMain(subject) && predecessors.isBefore(parse, phrase, at)) {
            subject = Predecessors.named(subject); // "the previous Sona", "last year's Halo"
        }
        boolean last = at == phrase.to() - 1;
        boolean pointed = last && at > phrase.from() && parse.word(at - 1).is("the");
        if (pointed && known.isAgent() && !known.kinds().contains(Kinds.PERSON)) {
            Optional<Referent> product = focus.rivals().of(known); // "the Corrigan"
            if (product.isPresent()) {
                return product;
            }
        }
        if (pointed && name.version().isEmpty() && subject.variant().isEmpty()) {
            subject = subject.withVersion(focus.onlyVersion(known)); // "the Stride" is the "Stride 40"
        }
        if (last) {
            return known.acronym() && name.version().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Referent(subject, known, Referent.Grade.NAMED, ""));
        }
        boolean owner = parse.word(at + 1).is(Tag.POSSESSIVE);
        Word head = parse.word(phrase.head());
        boolean people = words.is(WordClass.PEOPLE, head.lower()) || words.is(WordClass.ROLES, head.lower());
        if (people || known.acronym() || words.is(WordClass.ABSTRACTIONS, head.lower()) || isOther(parse, phrase)) {
            return Optional.empty();
        }
        Set<String> noun = kindsOf(parse, phrase.head());
        Optional<Referent> longer =
                owner ? Optional.empty() : focus.anaphora().called(contentWords(parse, at, phrase.to()));
        if (longer.isPresent()) {
            return longer; // "Corvex environments" where a "Corvex Build Environment" is spoken of
        }
        if (known.isAgent() && owner && focus.rivals().isRival(parse, phrase)) {
            return focus.rivals().of(known); // "Halden's equivalent"
        }
        if (known.isAgent()) {
            return owner && !noun.isEmpty()
                    ? focus.anaphora().ofKind(noun, head.lower()).filter(r -> !r.isAgent())
                    : Optional.empty();
        }
        if (known.entity().kind() == Entity.Kind.EVENT) {
            return Optional.empty();
        }
        boolean made = !owner
                && focus.topic().isPresent()
                && !focus.isProminent(known)
                && words.is(WordClass.EDITION_NOUNS, head.lower());
        if (made) {
            int from = phrase.from() + (parse.word(phrase.from()).is(Tag.DETERMINER) ? 1 : 0);
            return makes.named(parse, from, phrase.to(), focus); // "an Android version" of what the text is about
        }
        // "Murmur's infrastructure" is a part of it, "Corvex images" are it
        String part = owner ? parse.text(at + 2, phrase.to()) : "";
        boolean itself = !owner && kinds.canMean(noun, known.kinds());
        return Optional.of(new Referent(subject, known, itself ? Referent.Grade.NAMED : Referent.Grade.COMPOUND, part));
    }

    private Optional<Referent> common(Parse parse, NounPhrase phrase, Focus focus) {
        Word head = parse.word(phrase.head());
        String first = parse.word(phrase.from()).lower();
        boolean definite = DEFINITE.contains(first);
        Optional<Mention.Release> release = release(parse, phrase);
        boolean versionNoun =
                words.is(WordClass.VERSION_TAILS, head.lower()) || words.is(WordClass.VERSION_HEADS, head.lower());
        if (release.isPresent() && (head.is(Tag.VERSION) || versionNoun)) {
            String number = release.orElseThrow().number();
            Optional<Referent> numbered = release.orElseThrow()
                    .product()
                    .map(known -> new Referent(
                            new Subject(known.entity(), Optional.of(number), Optional.empty()),
                            known,
                            Referent.Grade.ANAPHOR,
                            ""));
            return focus.anaphora()
                    .ofVersion(number)
                    .or(() -> numbered)
                    .or(focus::last)
                    .map(r -> new Referent(
                            r.subject().withVersion(Optional.of(number)), r.known(), Referent.Grade.ANAPHOR, ""));
        }
        if (head.is(Tag.NUMBER) && BARE_VERSION.matcher(head.lower()).matches()) {
            Optional<Referent> version = focus.anaphora().ofBareVersion(head.lower());
            if (version.isPresent()) {
                return version;
            }
        }
        Optional<Referent> picked = focus.picked(parse, phrase);
        if (picked.isPresent()) {
            return picked;
        }
        if (first.equals("all") && focus.anaphora().wholeOfSeveral().isPresent()) {
            return focus.anaphora().wholeOfSeveral(); // "all three"
        }
        boolean bare = !parse.word(phrase.from()).is(Tag.DETERMINER);
        if (words.is(WordClass.ABSTRACTIONS, head.lower()) || isOther(parse, phrase) || isOwnedByAgent(parse, phrase)) {
            return Optional.empty();
        }
        if (words.is(WordClass.PEOPLE, head.lower())) {
            Set<String> group = POINTING.contains(first) ? kindsOf(parse, phrase.head()) : Set.of();
            return group.contains(Kinds.ORGANISATION)
                    ? focus.anaphora().ofKind(group, head.lower()).filter(Referent::isAgent)
                    : Optional.empty();
        }
        if (focus.rivals().isMeant(parse, phrase)) {
            return focus.rivals().other();
        }
        if (predecessors.isOwner(parse, phrase)) {
            return focus.anaphora()
                    .before()
                    .map(r -> new Referent(r.subject(), r.known(), Referent.Grade.PART, head.lower()));
        }
        if (predecessors.isMeant(parse, phrase)) {
            return predecessors.isClear(parse, phrase)
                    ? focus.anaphora().before()
                    : focus.anaphora().predecessor();
        }
        boolean variant = words.is(WordClass.VARIANT_NOUNS, head.lower());
        if (variant && POINTING.contains(first) && !makes.isTold(parse, phrase)) {
            Optional<Referent> known = focus.anaphora().variant();
            if (known.isPresent()) {
                return known;
            }
        }
        Optional<Referent> edition = makes.of(parse, phrase, focus);
        if (edition.isPresent()) {
            return edition;
        }
        Set<String> noun = kindsOf(parse, phrase.head());
        boolean owned = first.equals("its") || first.equals("their");
        if (bare && noun.contains(Kinds.ORGANISATION)) {
            return Optional.empty(); // "companies can …"
        }
        if (definite && !owned && !noun.isEmpty() && !kinds.isPart(noun) && !isNamedPart(parse, phrase)) {
            return focus.anaphora().ofKind(noun, head.lower());
        }
        Optional<Referent> called =
                POINTING.contains(first) && noun.isEmpty() ? focus.anaphora().called(head.lower()) : Optional.empty();
        if (called.isPresent()) {
            return called;
        }
        if (POINTING.contains(first) && words.is(WordClass.FEATURE_NOUNS, head.lower())) {
            Optional<Referent> feature = focus.anaphora().feature();
            if (feature.isPresent()) {
                return feature;
            }
        }
        boolean fresh = first.equals("a") || first.equals("an");
        if (!fresh) {
            String part =
                    head.is(Tag.STAGE) ? "" : parse.text(definite ? phrase.from() + 1 : phrase.from(), phrase.to());
            boolean fragment = parse.clauses().size() == 1
                    && parse.clauses().get(0).verb().isEmpty()
                    && !parse.sentence().block().isHeading(); // "The 4970 has 64 cores. List price: $5,200."
            Optional<Referent> whole = owned || fragment ? focus.edition().or(focus::topic) : focus.topic();
            return whole.map(topic -> new Referent(topic.subject(), topic.known(), Referent.Grade.PART, part));
        }
        return Optional.empty();
    }

    /** "another distribution", "most rival phones": not the one that the text is about. */
    private boolean isOther(Parse parse, NounPhrase phrase) {
        for (int at = phrase.from(); at < phrase.head(); at++) {
            if (words.is(WordClass.OTHERS, parse.word(at).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun phrase stands for a product other than the article's, which the text need not name. */
    public boolean isElsewhere(Parse parse, NounPhrase phrase, Focus focus) {
        Set<String> noun = kindsOf(parse, phrase.head());
        return focus.rivals().isMeant(parse, phrase)
                || isOther(parse, phrase)
                        && (kinds.isWhole(noun) || focus.rivals().isRival(parse, phrase));
    }

    /** Whether a noun names things that what the text is about, as far as its kind is told, is none of. */
    public boolean isOtherKind(Parse parse, NounPhrase phrase, Focus focus) {
        Set<String> noun = kindsOf(parse, phrase.head());
        Set<String> topic =
                focus.topic().map(found -> focus.kindsOf(found.known())).orElse(Set.of());
        boolean accessory =
                words.is(WordClass.ACCESSORY_NOUNS, parse.word(phrase.head()).lower());
        return !noun.isEmpty()
                && (accessory ? !kinds.clearlyMeans(noun, topic) : kinds.isWhole(topic) && !kinds.canMean(noun, topic));
    }

    /** Whether words stand for what came before a product: "its predecessor", "the old model". */
    public boolean isPredecessor(Parse parse, NounPhrase phrase) {
        return predecessors.isMeant(parse, phrase);
    }

    /** "the neural unit": which unit it is, a word before it says. */
    private boolean isNamedPart(Parse parse, NounPhrase phrase) {
        int from = phrase.from() + (parse.word(phrase.from()).is(Tag.DETERMINER) ? 1 : 0);
        return words.is(WordClass.PART_NOUNS, parse.word(phrase.head()).lower())
                && parse.words().subList(from, phrase.head()).stream()
                        .anyMatch(word -> !words.is(WordClass.PLAIN_MODIFIERS, word.lower()) && !word.is(Tag.ADVERB));
    }

    private static Set<String> contentWords(Parse parse, int from, int to) {
        Set<String> content = new LinkedHashSet<>();
        for (int at = from; at < to; at++) {
            content.add(Inflection.singular(parse.word(at).lower()));
        }
        return content;
    }

    private static Optional<Mention.Release> release(Parse parse, NounPhrase phrase) {
        for (int at = phrase.from(); at < phrase.to(); at++) {
            Optional<Mention> mention = parse.word(at).mention();
            if (mention.isPresent() && mention.get() instanceof Mention.Release release) {
                return Optional.of(release);
            }
        }
        return Optional.empty();
    }

    /** Whether a word names a kind of thing. */
    public boolean isKind(String words) {
        List<Token> tokens = Tokenizer.tokens(words);
        return !kinds.endingAt(tokens, Math.max(0, tokens.size() - 3), tokens.size())
                .isEmpty();
    }

    /** Whether words end in a noun for things that are mostly parts of others: "package manager", "kernel". */
    public boolean isPart(String words) {
        List<Token> tokens = Tokenizer.tokens(words);
        return kinds.isPart(kinds.endingAt(tokens, Math.max(0, tokens.size() - 3), tokens.size()));
    }

    /** Whether a thing is mostly spoken of as a part of others. */
    public boolean isPart(Known known) {
        return kinds.isPart(known.kinds());
    }

    /** The kinds that the head noun of a phrase names, by the longest noun that ends there. */
    public Set<String> kindsOf(Parse parse, int head) {
        Word word = parse.word(head);
        if (word.mention().isPresent() && !word.is(Tag.STAGE)) {
            return Set.of();
        }
        return kinds.endingAt(parse.sentence().tokens(), Math.max(0, word.to() - 4), word.to());
    }
}
