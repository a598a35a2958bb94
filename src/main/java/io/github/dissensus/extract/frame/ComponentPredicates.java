package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the verb of a clause says that a part of a product is or has reached: "Its kernel is Linux 6.12", "The default
 * Python version is 3.12", "The bundled shell is now Ferro 4.1", "The Corvex library was updated to 2.7.3".
 */
final class ComponentPredicates {

    private static final int SURE = 35;

    /** Where no noun of the lexicon says what the part is. */
    private static final int LESS_SURE = 34;

    private static final Pattern VERSION = Pattern.compile("(?:version |v)?(\\d+(?:\\.\\d+)+)");

    private static final Pattern BARE_VERSION = Pattern.compile("\\d+(\\.\\d+)*");

    private final Words words;
    private final ComponentNouns nouns;

    ComponentPredicates(Words words, ComponentNouns nouns) {
        this.words = words;
        this.nouns = nouns;
    }

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        updates(context, found);
        for (int clause = 0; clause < context.parse().clauses().size(); clause++) {
            predicates(context, clause, found);
        }
        return found;
    }

    private void updates(Context context, List<Candidate> found) {
        Optional<Referent> whole = context.topicBefore();
        for (int clause = 0; clause < context.parse().clauses().size() && whole.isPresent(); clause++) {
            Optional<VerbGroup> verb = context.parse().clauses().get(clause).verb();
            if (verb.filter(group -> isTold(context, group) && mayReach(context.parse(), group))
                    .isEmpty()) {
                continue;
            }
            Optional<NounPhrase> subject = context.subjectPhrases(clause).stream()
                    .filter(phrase -> isPart(context, phrase, whole.get()))
                    .findFirst();
            if (subject.isPresent()) {
                updated(context.parse(), subject.get(), verb.get(), whole.get()).ifPresent(found::add);
                named(context, subject.get(), verb.get(), whole.get()).ifPresent(found::add);
            }
        }
    }

    /** Whether a version may be told behind a verb: a number, or a name with one. */
    private boolean mayReach(Parse parse, VerbGroup verb) {
        int at = behind(parse, verb);
        boolean name = at < parse.size()
                && parse.word(at).name().flatMap(Mention.Name::version).isPresent();
        return name
                || isUpgrade(parse, verb)
                || at < parse.size() && number(parse, at).isPresent();
    }

    /** The word behind a verb and the adverbs that follow it. */
    private static int behind(Parse parse, VerbGroup verb) {
        int at = verb.to();
        while (at < parse.size() && parse.word(at).is(Tag.ADVERB)) {
            at++;
        }
        return at;
    }

    private boolean isTold(Context context, VerbGroup verb) {
        return context.isCopulaVerb(verb) || isUpgrade(context.parse(), verb);
    }

    private boolean isUpgrade(Parse parse, VerbGroup verb) {
        String head = parse.word(verb.head()).lower();
        return verb.passive()
                ? words.isVerbOf(WordClass.UPGRADE_VERBS, head)
                : words.isVerbOf(WordClass.CHANGING_VERBS, head); // "The client moves to 3.0"
    }

    /** "was updated to 2.7.3", "has been bumped from 5.38 to 5.40": the number behind the last "to". */
    private Optional<Candidate> updated(Parse parse, NounPhrase subject, VerbGroup verb, Referent whole) {
        boolean upgrade = isUpgrade(parse, verb);
        int to = verb.to();
        if (upgrade && to + 2 < parse.size() && parse.word(to).is("from")) {
            to += 2;
        }
        boolean goal = upgrade && to + 1 < parse.size() && parse.word(to).is("to");
        Optional<String> number = goal ? number(parse, to + 1) : bundled(parse, subject, verb);
        int place = goal ? to + 1 : behind(parse, verb);
        int from = subject.from() + (parse.word(subject.from()).is(Tag.DETERMINER) ? 1 : 0);
        if (number.isEmpty() || from >= subject.to()) {
            return Optional.empty();
        }
        Entity component = parse.word(subject.head())
                .name()
                .map(name -> name.known().entity())
                .orElseGet(() -> new Entity(Entity.Kind.FEATURE, parse.text(from, subject.to())));
        return Optional.of(candidate(parse, whole, component, new Value.Version(number.get(), Bound.EXACT), place));
    }

    /** "The bundled shell is now 3.50.1": what a part is, which its subject says to come with the product. */
    private Optional<String> bundled(Parse parse, NounPhrase subject, VerbGroup verb) {
        int at = behind(parse, verb);
        boolean part = at < parse.size()
                && words.is(WordClass.FORMS_OF_BE, parse.word(verb.head()).lower())
                && parse.words().subList(subject.from(), subject.head()).stream()
                        .anyMatch(word -> words.is(WordClass.COMPONENT_LABELS, word.lower()));
        return part ? number(parse, at) : Optional.empty();
    }

    private static Optional<String> number(Parse parse, int word) {
        Matcher version = VERSION.matcher(parse.word(word).lower());
        return version.matches() ? Optional.of(version.group(1)) : Optional.empty();
    }

    /** "The bundled shell is now Ferro 4.1": a part is a versioned thing of another name. */
    private Optional<Candidate> named(Context context, NounPhrase subject, VerbGroup verb, Referent whole) {
        Parse parse = context.parse();
        int at = behind(parse, verb);
        Optional<Mention.Name> name = at < parse.size() ? parse.word(at).name() : Optional.empty();
        boolean noun = !parse.word(subject.head()).is(Tag.NAME)
                && !context.resolver().kindsOf(parse, subject.head()).isEmpty(); // "the shell", not "our favourite"
        boolean component = noun
                && context.isCopulaVerb(verb)
                && name.flatMap(Mention.Name::version).isPresent()
                && !name.get().known().entity().equals(whole.subject().entity());
        return component
                ? Optional.of(candidate(
                        parse,
                        whole,
                        name.get().known().entity(),
                        new Value.Version(
                                name.get().version().orElseThrow(), name.get().bound()),
                        at))
                : Optional.empty();
    }

    private boolean isPart(Context context, NounPhrase phrase, Referent whole) {
        return context.resolve(phrase)
                .filter(referent -> referent.grade() != Referent.Grade.PART)
                .filter(referent ->
                        referent.subject().entity().equals(whole.subject().entity()))
                .isEmpty();
    }

    /** "Its kernel is Linux 6.12", "the package manager is DNF": the subject names the property, the verb is "be". */
    private void predicates(Context context, int clause, List<Candidate> found) {
        Parse parse = context.parse();
        Optional<VerbGroup> verb = parse.clauses().get(clause).verb().filter(context::isCopulaVerb);
        Optional<NounPhrase> value = verb.flatMap(group -> parse.phraseFrom(group.to()));
        Optional<NounPhrase> subject = verb.flatMap(group -> parse.phrases().stream()
                .filter(phrase -> phrase.to() == group.from())
                .findFirst());
        if (value.isEmpty() || subject.isEmpty()) {
            return;
        }
        List<Referent> products = context.products(clause, value.get().from());
        versionOf(parse, subject.get(), value.get())
                .ifPresent(thing -> context.topicBefore()
                        .filter(of -> !of.known().entity().equals(thing.key().entity()))
                        .ifPresent(of -> found.add(sure(
                                parse,
                                of.asWhole(),
                                thing.property(),
                                thing.property().equals(ComponentNouns.COMPONENT)
                                        ? Optional.of(thing.key())
                                        : Optional.empty(),
                                thing.version(),
                                value.get().head(),
                                "version of a component"))));
        Optional<PropertyTerm> property = nouns.attribute(parse, subject.get());
        Optional<PropertyTerm> component =
                nouns.versionOf(parse.word(subject.get().head()).lower());
        int head = value.get().head();
        Optional<Mention.Name> name = parse.word(head).name();
        for (Referent of : products) {
            if (component.isPresent() && name.flatMap(Mention.Name::version).isPresent()) {
                Value version = new Value.Version(
                        name.get().version().orElseThrow(), name.get().bound());
                found.add(sure(parse, of, component.get().name(), Optional.empty(), version, head, "component"));
            } else if (property.isPresent() && name.isPresent()) {
                Value thing =
                        new Value.Thing(name.get().known().entity(), name.get().version());
                found.add(sure(parse, of, property.get().name(), Optional.empty(), thing, head, "attribute"));
            }
        }
    }

    private record Versioned(String property, Value.Thing key, Value.Version version) {}

    /** "The default Python version is 3.12", "the kernel version is 6.12". */
    private Optional<Versioned> versionOf(Parse parse, NounPhrase subject, NounPhrase value) {
        Optional<Mention> mention = parse.word(value.head()).mention();
        Optional<Value.Version> release = mention.filter(Mention.Release.class::isInstance)
                .map(Mention.Release.class::cast)
                .map(found -> new Value.Version(found.number(), found.bound()))
                .or(() -> mention.filter(Mention.Count.class::isInstance)
                        .map(number -> parse.text(value.head(), value.head() + 1))
                        .filter(number -> BARE_VERSION.matcher(number).matches())
                        .map(number -> new Value.Version(number, Bound.EXACT)));
        boolean version =
                words.is(WordClass.VERSION_HEADS, parse.word(subject.head()).lower());
        int of = subject.head() - 1;
        if (release.isEmpty() || !version || of < subject.from()) {
            return Optional.empty();
        }
        Optional<PropertyTerm> own = nouns.versionOf(parse.word(of).lower());
        Optional<Entity> component =
                parse.word(of).name().map(name -> name.known().entity());
        Entity key = component.orElseGet(
                () -> new Entity(Entity.Kind.FEATURE, parse.word(of).lower()));
        boolean noun = own.isPresent() || component.isPresent();
        return noun
                ? Optional.of(new Versioned(
                        own.map(PropertyTerm::name).orElse(ComponentNouns.COMPONENT),
                        new Value.Thing(key, Optional.empty()),
                        release.get()))
                : Optional.empty();
    }

    private static Candidate candidate(Parse parse, Referent whole, Entity component, Value.Version version, int word) {
        return ComponentFrames.draft(
                        parse,
                        whole,
                        ComponentNouns.COMPONENT,
                        Optional.of(new Value.Thing(component, Optional.empty())),
                        version,
                        word,
                        "version reached")
                .score(LESS_SURE)
                .done();
    }

    private static Candidate sure(
            Parse parse, Referent of, String property, Optional<Value.Thing> key, Value value, int word, String frame) {
        return ComponentFrames.draft(parse, of, property, key, value, word, frame)
                .score(SURE)
                .done();
    }
}
