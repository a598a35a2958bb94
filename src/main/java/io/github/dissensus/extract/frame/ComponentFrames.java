package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
    private final NeededVersions needed;

    ComponentFrames(Words words, ComponentNouns nouns) {
        this.words = words;
        this.nouns = nouns;
        this.needed = new NeededVersions(words);
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
        needed.find(context, found);
        return found;
    }

    /** "- GCC 15.2, Python 3.14 and systemd 259": an item of a list that names versions and says nothing of them. */
    private void items(Context context, Recent recent, List<Candidate> found) {
        Parse parse = context.parse();
        Optional<Referent> whole = context.topicBefore();
        int label = label(parse);
        boolean item = (label > 0 || parse.sentence().block().kind() == Block.Kind.LIST_ITEM)
                && parse.clauses().stream()
                        .noneMatch(clause ->
                                clause.verb().filter(VerbGroup::finite).isPresent());
        if (!item || whole.isEmpty()) {
            return;
        }
        for (int word : parse.mentions(Mention.Name.class)) {
            Mention.Name name = parse.word(word).name().orElseThrow();
            boolean component = name.version().isPresent()
                    && label <= word
                    && parse.words().subList(label, word).stream()
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

    /** The word behind "Bundled components:" or "Updated:"; the first where nothing like that opens a sentence. */
    private int label(Parse parse) {
        int at = 0;
        while (at < parse.size()
                && words.is(
                        WordClass.COMPONENT_LABELS,
                        MetricNouns.singular(parse.word(at).lower()))) {
            at++;
        }
        return at > 0
                        && at < parse.size()
                        && parse.word(at).is(Tag.BREAK)
                        && parse.word(at).lower().equals(":")
                ? at + 1
                : 0;
    }

    private static Value.Version released(Mention.Name name) {
        return new Value.Version(name.version().orElseThrow(), name.bound());
    }

    static void needed(
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

    /** "(build 26100.1150)". */
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
            }
        }
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
