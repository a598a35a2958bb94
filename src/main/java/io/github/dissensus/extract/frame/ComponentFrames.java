package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads versions that no verb of having governs: a list of versioned names as a subject ("systemd 256, glibc 2.39 and
 * OpenSSL 3.3 form …"), a name beside the noun for what it is ("the package manager, DNF 4.19"), a build number, and a
 * version that is asked for ("kernel version 6.6 or later").
 */
final class ComponentFrames {

    private static final int SURE = 35;

    /** "Build 2026" is an event. */
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final Words words;
    private final ComponentNouns nouns;

    ComponentFrames(Words words, ComponentNouns nouns) {
        this.words = words;
        this.nouns = nouns;
    }

    /**
     * The candidates of a sentence.
     *
     * @param recent whether the list that the sentence is an item of tells what is needed
     */
    List<Candidate> find(Context context, Recent recent) {
        List<Candidate> found = new ArrayList<>();
        for (int clause = 0; clause < context.parse().clauses().size(); clause++) {
            subjects(context, clause, found);
        }
        items(context, recent, found);
        attributes(context, found);
        releases(context, found);
        return found;
    }

    /** "- GCC 15.2, Python 3.14 and systemd 259": an item of a list that names versions and says nothing of them. */
    private void items(Context context, Recent recent, List<Candidate> found) {
        Parse parse = context.parse();
        Optional<Referent> whole = context.topicBefore();
        boolean item = parse.sentence().block().kind() == Block.Kind.LIST_ITEM
                && parse.clauses().stream()
                        .noneMatch(clause ->
                                clause.verb().filter(VerbGroup::finite).isPresent());
        if (!item || whole.isEmpty()) {
            return;
        }
        for (int word : parse.mentions(Mention.Name.class)) {
            Mention.Name name = parse.word(word).name().orElseThrow();
            boolean component = name.version().isPresent()
                    && parse.words().subList(0, word).stream()
                            .noneMatch(before -> before.is(Tag.BREAK)) // "Wireless: …"
                    && !name.known().isAgent()
                    && name.known().entity().kind() != Entity.Kind.EVENT
                    && !name.known().entity().equals(whole.get().subject().entity());
            if (component) {
                if (recent.areRequirements()) {
                    needed(parse, whole.get(), name.known().entity(), released(name), word, found);
                    continue;
                }
                NounPhrase phrase = new NounPhrase(word, word + 1, word, -1);
                version(parse, whole.get(), name, phrase, parse.clauseOf(word), found);
            }
        }
    }

    private static Value.Version released(Mention.Name name) {
        return new Value.Version(name.version().orElseThrow(), name.bound());
    }

    private static void needed(
            Parse parse, Referent whole, Entity component, Value.Version version, int word, List<Candidate> found) {
        found.add(candidate(
                parse,
                whole,
                "requires",
                Optional.of(new Value.Thing(component, Optional.empty())),
                version,
                word,
                "version needed"));
    }

    private void subjects(Context context, int clause, List<Candidate> found) {
        Parse parse = context.parse();
        Clause at = parse.clauses().get(clause);
        Optional<VerbGroup> verb = at.verb();
        Optional<Referent> whole = context.topicBefore();
        if (verb.isEmpty() || whole.isEmpty()) {
            return;
        }
        List<NounPhrase> list = NounLists.endingAt(parse, verb.get().from(), at.from());
        boolean versioned = list.size() > 1
                && list.stream()
                        .allMatch(phrase -> name(parse, phrase)
                                .filter(name -> name.version().isPresent())
                                .filter(name -> !name.known()
                                        .entity()
                                        .equals(whole.get().subject().entity()))
                                .isPresent());
        if (versioned) {
            list.forEach(
                    phrase -> version(parse, whole.get(), name(parse, phrase).orElseThrow(), phrase, clause, found));
        }
    }

    private static Optional<Mention.Name> name(Parse parse, NounPhrase phrase) {
        return parse.word(phrase.to() - 1).name();
    }

    private void version(
            Parse parse, Referent whole, Mention.Name name, NounPhrase phrase, int clause, List<Candidate> found) {
        Optional<PropertyTerm> own = nouns.versionOf(name.known().entity().name());
        found.add(candidate(
                parse,
                whole,
                own.map(PropertyTerm::name).orElse(ComponentNouns.COMPONENT),
                own.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Value.Thing(name.known().entity(), Optional.empty())),
                released(name),
                phrase.to() - 1,
                "versioned names"));
    }

    /** "The package manager, DNF 4.19, …": the noun says what the name is to the product in focus. */
    private void attributes(Context context, List<Candidate> found) {
        Parse parse = context.parse();
        for (NounPhrase phrase : parse.phrases()) {
            Optional<PropertyTerm> property = nouns.attribute(parse, phrase);
            int comma = phrase.to();
            boolean explained = property.isPresent()
                    && comma + 1 < parse.size()
                    && parse.word(comma).is(Tag.COMMA)
                    && parse.word(comma + 1).is(Tag.NAME);
            Optional<Referent> whole = context.topicBefore();
            if (!explained || whole.isEmpty()) {
                continue;
            }
            Mention.Name name = parse.word(comma + 1).name().orElseThrow();
            int clause = parse.clauseOf(comma + 1);
            Value value = new Value.Thing(name.known().entity(), Optional.empty());
            found.add(candidate(
                    parse, whole.get(), property.get().name(), Optional.empty(), value, comma + 1, "attribute"));
            if (name.version().isPresent()) {
                version(parse, whole.get(), name, new NounPhrase(comma + 1, comma + 2, comma + 1, -1), clause, found);
            }
        }
    }

    /** "(build 26100.1150)" and "kernel version 6.6 or later". */
    private void releases(Context context, List<Candidate> found) {
        Parse parse = context.parse();
        for (int word : parse.mentions(Mention.Release.class)) {
            Mention.Release release =
                    (Mention.Release) parse.word(word).mention().orElseThrow();
            int clause = parse.clauseOf(word);
            String head = parse.sentence().tokens().get(release.from()).lower();
            Value value = new Value.Version(release.number(), release.bound());
            if (words.is(WordClass.BUILD_NOUNS, head)
                    && !YEAR.matcher(release.number()).matches()) {
                owner(context, word, clause)
                        .ifPresent(of -> found.add(
                                candidate(parse, of, "buildNumber", Optional.empty(), value, word, "build number")));
            } else if (release.bound() == Bound.AT_LEAST) {
                asked(context, word, clause, release, found);
            }
        }
    }

    /** "kernel version 6.6 or later", "firmware 2.4 or newer", "The Rust client has to be version 5.0 or later". */
    private void asked(Context context, int word, int clause, Mention.Release release, List<Candidate> found) {
        Parse parse = context.parse();
        Value.Version version = new Value.Version(release.number(), release.bound());
        int from = word;
        while (from > 0 && isNaming(parse.word(from - 1))) {
            from--;
        }
        String noun = named(parse, from, word);
        String head = parse.sentence().tokens().get(release.from()).lower();
        boolean headed = noun.isEmpty() && words.is(WordClass.VERSIONED_NOUNS, head);
        if (headed) {
            noun = head;
        }
        Optional<NounPhrase> subject = context.subjectPhrases(clause).stream().findFirst();
        boolean predicate = noun.isEmpty()
                && subject.isPresent()
                && subject.get().to() <= word
                && parse.clauses()
                        .get(clause)
                        .verb()
                        .filter(group -> isBeing(parse, group.to() - 1))
                        .isPresent();
        if (predicate) {
            noun = named(parse, subject.get().from(), subject.get().to());
        }
        if (noun.isEmpty()) {
            return;
        }
        boolean inPhrase =
                !predicate && parse.words().subList(from, word).stream().anyMatch(part -> part.is(Tag.NAME));
        Optional<Referent> of = predicate || inPhrase
                ? context.topicBefore()
                : context.products(clause, word).stream().findFirst();
        Entity component = new Entity(Entity.Kind.FEATURE, noun);
        of.ifPresent(whole -> needed(parse, whole, component, version, word, found));
    }

    private static boolean isNaming(Word word) {
        return word.is(Tag.NOUN)
                || word.name().filter(name -> name.version().isEmpty()).isPresent();
    }

    private static boolean isBeing(Parse parse, int word) {
        return Set.of("be", "is", "are", "run", "have")
                .contains(parse.word(word).lower());
    }

    /** The names and nouns among some words: "Go SDK". */
    private static String named(Parse parse, int from, int to) {
        return IntStream.range(from, to)
                .filter(at -> parse.word(at).is(Tag.NOUN) || parse.word(at).is(Tag.NAME))
                .mapToObj(at -> parse.text(at, at + 1))
                .collect(Collectors.joining(" "));
    }

    /** The product named before the bracket, else what the clause is about. */
    private static Optional<Referent> owner(Context context, int word, int clause) {
        Parse parse = context.parse();
        if (word > 1 && parse.word(word - 1).lower().equals("(")) {
            Optional<Referent> named = parse.phraseOf(word - 2).flatMap(context::resolve);
            if (named.isPresent()) {
                return named;
            }
        }
        return context.products(clause, word).stream().findFirst();
    }

    private static Candidate candidate(
            Parse parse, Referent of, String property, Optional<Value.Thing> key, Value value, int word, String frame) {
        return draft(parse, of, property, key, value, word, frame).score(SURE).done();
    }

    /** What a word says of a product or of a component of it, without how sure that is. */
    static Draft draft(
            Parse parse, Referent of, String property, Optional<Value.Thing> key, Value value, int word, String frame) {
        return Draft.of(parse, word, word + 1, of.claimed(), new Property(property, false), value, frame)
                .key(key);
    }
}
