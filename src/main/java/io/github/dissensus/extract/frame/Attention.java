package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Focus;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.model.Block;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the focus to what the clauses of a sentence are about, one after the other. */
final class Attention {

    /** How many words may bring a topic in: "with regard to". */
    private static final int OPENING = 4;

    private final Context context;
    private final Parse parse;
    private final Focus focus;

    Attention(Context context, Focus focus) {
        this.context = context;
        this.parse = context.parse();
        this.focus = focus;
    }

    /** Turns to what a clause is about, if it is one that a text goes on from. */
    void turn(int at) {
        Clause.Kind kind = parse.clauses().get(at).kind();
        boolean beside = kind == Clause.Kind.ASIDE || isInRelative(at);
        if (beside || kind == Clause.Kind.SUBORDINATE && !followsSpeech(at) && !isContent(at)) {
            return; // "though the old images …", "than the old one, which …": turn nobody's attention
        }
        boolean components = context.subjects(at).size() > 1
                && context.subjects(at).stream()
                        .allMatch(r -> r.subject().version().isPresent())
                && context.topicBefore()
                        .filter(topic -> context.subjects(at).stream()
                                .noneMatch(r -> r.subject()
                                        .entity()
                                        .equals(topic.subject().entity())))
                        .isPresent();
        for (Referent referent : components ? List.<Referent>of() : context.subjects(at)) {
            boolean item = parse.sentence().block().kind() == Block.Kind.LIST_ITEM; // of components, say
            boolean holds = parse.clauses().get(at).verb().isPresent()
                    || referent.known().salient() && !item;
            boolean edition = referent.subject().variant().isPresent()
                    && (referent.grade() == Referent.Grade.COMPOUND
                            || referent.known().ofMain()); // "the entry model": no "phone", but "it" in what follows
            if (edition && context.subjects(at).size() == 1) {
                focus.turnToEdition(referent);
            }
            if (referent.grade() != Referent.Grade.PART
                    && holds
                    && !edition
                    && !isContained(at)
                    && !isGlanceBack(referent, parse.clauses().get(at))) {
                turnTo(referent);
            }
        }
        Clause clause = parse.clauses().get(at);
        List<Referent> own = context.subjects(at);
        boolean acted = !own.isEmpty() && own.stream().allMatch(Referent::isAgent);
        boolean presented =
                own.stream().allMatch(r -> r.grade() == Referent.Grade.PART) && isCopula(clause) && !isOfParts(own);
        if (context.hasUnknownSubject(at) && clause.verb().isPresent()) {
            introducedBy(clause).filter(r -> !isHad(clause)).ifPresent(this::turnTo);
            // "those interested in X can register": what the people in the subject have to do with
            parse.phrasesIn(clause.from(), clause.verb().get().from()).stream()
                    .map(context::resolve)
                    .flatMap(Optional::stream)
                    .filter(r -> r.known().salient())
                    .filter(r -> r.grade() == Referent.Grade.NAMED
                            || r.grade() == Referent.Grade.ANAPHOR
                                    && r.subject().version().isPresent())
                    .forEach(this::turnTo);
        }
        if (acted || presented) {
            introducedBy(clause).ifPresent(this::turnTo);
        }
        introducedMake(clause).ifPresent(this::turnTo);
    }

    /** "A touring edition has two wheels", "It announced a slim edition", but not "in a slim edition": a make told for the first time. */
    private Optional<Referent> introducedMake(Clause clause) {
        return parse.phrasesIn(clause.from(), clause.to()).stream()
                .filter(phrase -> phrase.isFree() && isIndefinite(phrase) && context.isVariant(phrase))
                .filter(phrase -> !isExplaining(phrase) && !isPredicate(clause, phrase))
                .reduce((first, last) -> last)
                .flatMap(phrase -> context.introduced(phrase, Optional.empty()));
    }

    private boolean isExplaining(NounPhrase phrase) {
        return phrase.from() > 1
                && parse.word(phrase.from() - 1).is(Tag.COMMA)
                && parse.word(phrase.from() - 2).is(Tag.NAME);
    }

    /** "The app needs iOS 17": the text does not turn to what something has or needs. */
    private boolean isHad(Clause clause) {
        return clause.verb().stream()
                .anyMatch(group -> context.isHaving(parse.word(group.head()).lower())
                        || parse.word(group.head()).is("have")
                        || parse.word(group.head()).is("get")); // "you get Android 16"
    }

    /** "Tessara is a language model": says what a thing is and tells of no make of it. */
    private boolean isPredicate(Clause clause, NounPhrase phrase) {
        return clause.verb()
                .filter(group -> group.to() == phrase.from() && context.isCopulaVerb(group))
                .isPresent();
    }

    /** Before a sentence is read: "As for X, it …" turns to X. */
    void open() {
        for (int at = 1; at < Math.min(parse.size(), OPENING); at++) {
            if (context.opensTopic(parse.text(0, at).toLowerCase(Locale.ROOT))) {
                parse.phraseFrom(at)
                        .flatMap(context::resolve)
                        .filter(referent -> !referent.isAgent() && referent.grade() == Referent.Grade.NAMED)
                        .ifPresent(this::turnTo);
                return;
            }
        }
    }

    /** "The old model gave up after 34": a look at what came before, after which a text goes on as it was. */
    private boolean isGlanceBack(Referent referent, Clause clause) {
        return referent.isUnnamedPredecessor()
                || context.isPast(referent.subject())
                        && (referent.grade() == Referent.Grade.ANAPHOR || context.isPastTense(clause));
    }

    /** "X is required", "X is bundled": what something has or needs, which the text does not turn to. */
    private boolean isContained(int at) {
        return parse.clauses()
                .get(at)
                .verb()
                .filter(VerbGroup::passive)
                .filter(group -> context.isHaving(parse.word(group.head()).lower()))
                .isPresent();
    }

    private void turnTo(Referent referent) {
        boolean named = referent.grade() == Referent.Grade.NAMED || referent.grade() == Referent.Grade.COMPOUND;
        if (named
                && !referent.isAgent()
                && !focus.isProminent(referent.known())
                && context.topicBefore().isPresent()) {
            return; // "It runs on X 5 and Y 2": the text stays with what runs there
        }
        focus.turnTo(
                isOneOfSeveral(referent) ? referent.subject().withVariant(Optional.empty()) : referent.subject(),
                referent.known());
    }

    /** "Mini with 4 GB, Base with 8 and Large with 16": a sentence that lists makes is about their whole. */
    private boolean isOneOfSeveral(Referent referent) {
        return referent.subject().variant().isPresent()
                && parse.mentions(Mention.Name.class).stream()
                                .map(at -> parse.word(at).name().orElseThrow())
                                .filter(name -> name.known().ofMain()
                                        || name.known()
                                                .entity()
                                                .equals(referent.known().entity()))
                                .map(Mention.Name::variant)
                                .filter(Optional::isPresent)
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether a clause is a relative one, or goes on with one: "…, which weighed 189 g and was withdrawn in May". */
    private boolean isInRelative(int at) {
        Clause clause = parse.clauses().get(at);
        boolean goesOn = clause.kind() == Clause.Kind.COORDINATE || clause.kind() == Clause.Kind.PARTICIPIAL;
        return clause.kind() == Clause.Kind.RELATIVE
                || goesOn
                        && clause.parent() >= 0
                        && context.subjects(at).equals(context.subjects(clause.parent()))
                        && isInRelative(clause.parent());
    }

    /** "in answer to the A and X": the X hangs on the preposition too. */
    private boolean isJoinedToHanging(NounPhrase phrase) {
        int joint = phrase.from() - 1;
        return joint > 0
                && parse.word(joint).is(Tag.CONJUNCTION)
                && parse.phraseOf(joint - 1)
                        .filter(before -> !before.isFree() || isJoinedToHanging(before))
                        .isPresent();
    }

    private boolean isCompared(NounPhrase phrase) {
        return phrase.from() > 0 && parse.word(phrase.from() - 1).is("than");
    }

    /** The first product named behind the verb of a clause. */
    private Optional<Referent> introducedBy(Clause clause) {
        return clause.verb()
                .flatMap(verb -> parse.phrasesIn(verb.from(), clause.to()).stream()
                        .filter(NounPhrase::isFree)
                        .filter(phrase -> !isCompared(phrase) && !isJoinedToHanging(phrase))
                        .map(context::named)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** "Its engine is X": what a product has, unlike "the centrepiece is X". */
    private boolean isOfParts(List<Referent> subjects) {
        return !subjects.isEmpty()
                && subjects.stream().allMatch(referent -> context.resolver().isKind(referent.part()));
    }

    /** "Administrators will be glad that X …": what somebody who stands for nobody knows or feels. */
    private boolean isContent(int at) {
        Clause clause = parse.clauses().get(at);
        return clause.from() > 0
                && parse.word(clause.from() - 1).is("that")
                && clause.parent() >= 0
                && context.hasUnknownSubject(clause.parent());
    }

    private boolean followsSpeech(int at) {
        return at > 0
                && parse.clauses().get(at - 1).to() == parse.clauses().get(at).from();
    }

    /** "The centerpiece was X." */
    private boolean isCopula(Clause clause) {
        return clause.verb()
                .filter(group -> parse.word(group.head()).is(Tag.AUXILIARY))
                .isPresent();
    }

    private boolean isIndefinite(NounPhrase phrase) {
        return parse.word(phrase.from()).lower().equals("a")
                || parse.word(phrase.from()).lower().equals("an");
    }
}
