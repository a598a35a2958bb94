package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.PropertyTerm.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a phrase of the ontology speaks of where it was found. */
final class PhraseSubjects {

    /** Determiners that bring in what was not told before. */
    private static final Set<String> FRESH = Set.of("a", "an", "any", "some", "no");

    private PhraseSubjects() {}

    /** The things of which a phrase says something; empty where its subject is none that the text knows. */
    static List<Referent> of(Context context, Phrase phrase, List<NounPhrase> filled, int from, int clause) {
        if (filled.isEmpty()) {
            boolean acted = phrase.left() != 'A' || isActed(context, clause); // "the firm ships V": with what it sells
            boolean ofOthers = context.parse().clauses().get(clause).kind() == Clause.Kind.RELATIVE
                    && context.hasUnknownSubject(clause); // "teams that use V"
            return phrase.left() == 'S'
                    ? leftSubjects(context, phrase, from, clause)
                    : acted && !ofOthers ? topic(context) : List.of();
        }
        List<Referent> named = filled.stream()
                .map(slot -> meant(context, slot).or(() -> context.resolve(slot)))
                .flatMap(Optional::stream)
                .filter(referent -> !referent.isAgent())
                .toList();
        if (!phrase.isWithin()) {
            return isPointed(context.parse(), filled.get(0))
                    ? named
                    : named.stream()
                            .filter(r -> r.grade() != Referent.Grade.PART)
                            .toList();
        }
        Optional<Referent> behind = nameBehindOf(context, filled.get(0));
        if (behind.isPresent()) {
            return behind.map(List::of).orElseThrow();
        }
        if (phrase.fixed().isPresent()) {
            return nameOf(context, filled.get(0)).map(List::of).orElseGet(() -> context.described(filled.get(0)));
        }
        List<Referent> whole = named.stream()
                .filter(r ->
                        r.grade() != Referent.Grade.PART || context.resolver().isPart(r.part()))
                .map(Referent::asWhole)
                .toList();
        return whole.isEmpty() ? context.described(filled.get(0)) : whole;
    }

    /** "the release of X", "its new lamp, the X": the name that says which one is meant. */
    private static Optional<Referent> meant(Context context, NounPhrase slot) {
        Parse parse = context.parse();
        if (parse.word(slot.head()).is(Tag.NAME) || slot.to() + 1 >= parse.size()) {
            return Optional.empty();
        }
        boolean of = parse.word(slot.to()).is("of") && context.isRelease(slot);
        boolean comma =
                parse.word(slot.to()).is(Tag.COMMA) && parse.word(slot.from()).is("its");
        return of || comma
                ? parse.phraseFrom(slot.to() + 1)
                        .filter(name -> of || parse.word(name.head()).is(Tag.NAME) && name.to() - name.from() <= 2)
                        .flatMap(context::named)
                : Optional.empty();
    }

    /** "the open-source Corvex": the name at the end of the noun phrase itself. */
    private static Optional<Referent> nameOf(Context context, NounPhrase phrase) {
        return context.named(phrase);
    }

    /** "the open-source release of X": the product that the noun hangs on. */
    private static Optional<Referent> nameBehindOf(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        boolean of = phrase.to() < parse.size() && parse.word(phrase.to()).is("of");
        return of ? parse.phraseFrom(phrase.to() + 1).flatMap(context::named) : Optional.empty();
    }

    /** Whether a noun phrase points at something told before, or names what the text is about. */
    static boolean isTold(Context context, NounPhrase phrase) {
        return context.parse().word(phrase.head()).is(Tag.PRONOUN)
                || context.resolve(phrase)
                        .filter(r -> r.grade() == Referent.Grade.ANAPHOR || isTopic(context, r) || isProduct(r))
                        .isPresent();
    }

    /** Whether the text treats a thing as a product of its own, so that it is no part of another. */
    private static boolean isProduct(Referent referent) {
        return referent.grade() != Referent.Grade.PART
                && referent.known().salient()
                && referent.subject().version().isEmpty(); // "Corvex 4.2 is the default" tells of what is inside
    }

    /** Whether the text is about something, and does not merely name it in passing. */
    static boolean isProminent(Context context, Referent referent) {
        return referent.known().salient()
                || referent.grade() == Referent.Grade.ANAPHOR
                || context.topicBefore()
                        .filter(topic -> !topic.subject()
                                .entity()
                                .equals(referent.subject().entity()))
                        .isEmpty();
    }

    private static boolean isTopic(Context context, Referent referent) {
        return referent.grade() == Referent.Grade.NAMED
                && context.topicBefore()
                        .filter(topic -> topic.subject()
                                .entity()
                                .equals(referent.subject().entity()))
                        .isPresent();
    }

    private static List<Referent> topic(Context context) {
        return context.topicBefore().map(List::of).orElse(List.of());
    }

    /** What an active verb's subject stands for; where a company acts, what the text was about. */
    private static List<Referent> leftSubjects(Context context, Phrase phrase, int from, int clause) {
        Parse parse = context.parse();
        if (parse.word(from).is(Tag.COMMA)
                && from > 0) { // "X, the latest version of V's": what stands before the comma
            Optional<Referent> explained = parse.phraseOf(from - 1).flatMap(context::named);
            if (explained.isPresent()) {
                return explained.map(List::of).orElseThrow();
            }
        }
        if (!phrase.anchor().startsWith("~") && from > 0) {
            List<Referent> explained = parse.phraseOf(from - 1)
                    .filter(before -> before.to() == from && context.isBehindComma(before))
                    .map(context::described)
                    .orElse(List.of());
            if (!explained.isEmpty()) {
                return explained; // "the release of X, a small store designed for V"
            }
        }
        if (isAbsolute(parse, from, clause)) { // "with X serving as the host and Y providing V"
            return context.named(parse.phraseOf(from - 1).orElseThrow())
                    .filter(context::isProminent)
                    .map(List::of)
                    .orElse(List.of());
        }
        if (phrase.property().type() == ValueType.AGENT && parse.word(from).is(Tag.PREPOSITION)) {
            return from > 0 // "a car by V", not "cleared by V"
                    ? parse.phraseOf(from - 1).flatMap(context::resolve).filter(r -> !r.isAgent()).stream()
                            .toList()
                    : List.of();
        }
        if (parse.word(from).is(Tag.PARTICIPLE) && from > 0 && hangsOnObject(parse, from, clause)) {
            Optional<NounPhrase> object = parse.phraseOf(from - 1);
            List<Referent> described = object.map(context::described).orElse(List.of());
            if (!described.isEmpty() && described.stream().allMatch(context::isWhole)) {
                return described; // "X, a tool designed for Y"
            }
            boolean lent = phrase.property().type() == ValueType.PHRASE
                    && object.flatMap(context::resolve)
                            .filter(r -> r.grade() != Referent.Grade.PART)
                            .isEmpty();
            if (lent) { // "has an image designed for X": what the part is for, the whole is for
                return context.products(clause, from).stream()
                        .filter(context::isWhole)
                        .toList();
            }
            return object.flatMap(context::resolve)
                    .filter(r -> r.grade() == Referent.Grade.NAMED || r.grade() == Referent.Grade.ANAPHOR)
                    .map(List::of)
                    .orElse(List.of());
        }
        if (phrase.isActive() && isAsked(context, phrase, clause)) {
            return topic(context);
        }
        boolean verb = phrase.anchor().startsWith("~"); // "this step is aimed at V", as well as "administrators gain V"
        if (verb && context.hasUnknownSubject(clause)) {
            boolean feature =
                    phrase.isActive() && phrase.property().type() == ValueType.PHRASE && context.isFeature(clause);
            return feature ? topic(context) : List.of(); // "a new mode lets A V"
        }
        List<Referent> subjects =
                phrase.isActive() && isActed(context, clause) ? topic(context) : context.products(clause, from);
        boolean doing = phrase.property().type() == ValueType.PHRASE && phrase.isActive();
        boolean ofParts =
                phrase.isActive() && phrase.property().type() == ValueType.NOUN && isPointed(parse, clause, from);
        return subjects.stream()
                .filter(r -> context.isWhole(r) || ofParts && context.isThing(r))
                .filter(r -> !doing || isProminent(context, r))
                .toList();
    }

    /** "with X serving as the host": a participle whose subject stands right before it. */
    private static boolean isAbsolute(Parse parse, int from, int clause) {
        Clause at = parse.clauses().get(clause);
        return at.kind() == Clause.Kind.PARTICIPIAL
                && parse.word(at.from()).is("with")
                && from > at.from() + 1
                && parse.word(from).is(Tag.ING)
                && parse.word(from - 1).is(Tag.NAME)
                && parse.phraseOf(from - 1).isPresent();
    }

    /** "You need an account": what the product asks of whoever uses it. */
    private static boolean isAsked(Context context, Phrase phrase, int clause) {
        return phrase.property().name().equals("requires")
                && context.subjectPhrases(clause).stream()
                        .allMatch(
                                subject -> context.parse().word(subject.head()).is("you"))
                && !context.subjectPhrases(clause).isEmpty();
    }

    /** Whether organisations or people act in a clause, and no product. */
    private static boolean isActed(Context context, int clause) {
        List<NounPhrase> actors = context.subjectPhrases(clause);
        boolean makers = !actors.isEmpty()
                && actors.stream()
                        .allMatch(actor -> context.parse().word(actor.head()).is("we"));
        return makers && !context.parse().sentence().block().isHeading()
                || !context.subjects(clause).isEmpty()
                        && context.subjects(clause).stream().allMatch(Referent::isAgent);
    }

    /** Whether the subject of a clause points at what was told: "the body has no fan". */
    private static boolean isPointed(Parse parse, int clause, int verb) {
        return parse.phrasesIn(parse.clauses().get(clause).from(), verb).stream()
                .filter(NounPhrase::isFree)
                .reduce((first, last) -> last)
                .filter(subject -> isPointed(parse, subject))
                .isPresent();
    }

    /** "its body", "the lid": a part of what was told. */
    private static boolean isPointed(Parse parse, NounPhrase phrase) {
        boolean joint = parse.word(phrase.from()).is("that")
                && parse.word(phrase.head()).lower().endsWith("s"); // "noting that tests need X"
        return !joint
                && parse.word(phrase.from()).is(Tag.DETERMINER)
                && !FRESH.contains(parse.word(phrase.from()).lower());
    }

    /** "includes a mechanism built on X": the participle speaks of the noun right before it. */
    private static boolean hangsOnObject(Parse parse, int participle, int clause) {
        boolean behindVerb = parse.clauses()
                .get(clause)
                .verb()
                .filter(group -> group.finite() && group.to() < participle)
                .isPresent();
        return behindVerb && parse.word(participle - 1).tag().isHead();
    }
}
