package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what an event happens to: the product, or a part of it that comes at a time of its own. */
final class EventBearers {

    private final Words words;

    EventBearers(Words words) {
        this.words = words;
    }

    /**
     * What the event at a word happens to.
     *
     * @param verb whether the event is a verb
     * @param to the word after the event's last
     * @param isEvent whether the words for a part name the event itself: "deliveries"
     */
    List<Referent> of(Context context, int clause, int word, boolean verb, int to, Predicate<String> isEvent) {
        Parse parse = context.parse();
        Optional<Referent> owner = verb ? Optional.empty() : owned(context, to - 1);
        if (owner.isPresent()) {
            return owner.map(List::of).orElseThrow();
        }
        if (verb && actsOnAnother(context, clause, word, to)) {
            return List.of();
        }
        List<NounPhrase> subject = context.subjectPhrases(clause);
        boolean itself = subject.stream().anyMatch(phrase -> phrase.from() <= word && word < phrase.to());
        List<Referent> gotten = itself && !verb ? object(context, clause) : List.of();
        if (!gotten.isEmpty()) {
            return gotten; // "pharmacies will stock it": what the sellers get
        }
        if (context.hasUnknownSubject(clause)) {
            boolean people = subject.stream().anyMatch(phrase -> isPeople(parse, phrase));
            if (!people && !itself && !subject.isEmpty()) {
                return introduced(context, subject.get(subject.size() - 1), false);
            }
        }
        Optional<Referent> object = verb ? objectOf(context, clause, word, to) : Optional.empty();
        if (object.isPresent()) {
            return object.map(List::of).orElseThrow();
        }
        boolean event = itself && !verb;
        if (event && isOfAnother(context, to - 1)) {
            return List.of(); // "Support for 5.8 ends in May", whatever 5.8 is
        }
        List<Referent> bearers = context.products(clause, word).stream()
                .filter(referent -> referent.known().entity().kind() != Entity.Kind.EVENT)
                .filter(referent -> context.isWhole(referent)
                        || event
                        || isEvent.test(referent.part())
                        || verb && isComing(context, referent))
                .map(referent -> event || isEvent.test(referent.part()) ? referent.asWhole() : referent)
                .toList();
        return bearers.isEmpty() && event && isBare(subject)
                ? context.topicBefore().stream().toList() // "Support ends in May"
                : bearers;
    }

    private static boolean isOfAnother(Context context, int word) {
        Parse parse = context.parse();
        int joint = word + 1;
        return joint + 1 < parse.size()
                && (parse.word(joint).is("for") || parse.word(joint).is("of"))
                && parse.word(joint + 1).is(Tag.NUMBER);
    }

    /** "Support", "Pre-orders": the event without a word that says of what it is. */
    private static boolean isBare(List<NounPhrase> subject) {
        return subject.size() == 1 && subject.get(0).to() - subject.get(0).from() == 1;
    }

    /** What the new thing that is a clause's subject stands for: "a white version"; empty where it is known or people. */
    List<Referent> fresh(Context context, int clause) {
        List<NounPhrase> subject = context.hasUnknownSubject(clause) ? context.subjectPhrases(clause) : List.of();
        boolean people = subject.stream().anyMatch(phrase -> isPeople(context.parse(), phrase));
        return people || subject.isEmpty() ? List.of() : introduced(context, subject.get(subject.size() - 1), true);
    }

    /** "The maker will ship X in May": what somebody else does it to. */
    private static Optional<Referent> objectOf(Context context, int clause, int word, int to) {
        Parse parse = context.parse();
        boolean acted = context.subjects(clause).stream().allMatch(Referent::isAgent)
                && parse.clauses().get(clause).verbs().stream()
                        .anyMatch(group -> group.from() <= word && word < group.to() && !group.passive());
        return acted
                ? parse.phraseFrom(to)
                        .filter(phrase -> phrase.isFree() && phrase.from() == to)
                        .flatMap(context::resolve)
                        .filter(referent -> !referent.isAgent() && context.isWhole(referent))
                : Optional.empty();
    }

    private static List<Referent> object(Context context, int clause) {
        return context.parse().clauses().get(clause).verb().stream()
                .filter(verb -> !verb.passive())
                .flatMap(verb -> context.parse().phraseFrom(verb.to()).stream())
                .filter(NounPhrase::isFree)
                .flatMap(phrase -> context.resolve(phrase).stream())
                .filter(referent -> !referent.isAgent() && context.isWhole(referent))
                .toList();
    }

    private boolean isPeople(Parse parse, NounPhrase phrase) {
        String head = parse.word(phrase.head()).lower();
        return parse.word(phrase.head()).is(Tag.PRONOUN)
                || words.is(WordClass.PEOPLE, head)
                || words.is(WordClass.ROLES, head);
    }

    /** The product that a noun phrase hangs on, however many others stand between: "results of the study of X". */
    static Optional<Referent> behind(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        Optional<NounPhrase> next =
                phrase.to() + 1 < parse.size() && parse.word(phrase.to()).is(Tag.PREPOSITION)
                        ? parse.phraseFrom(phrase.to() + 1).filter(other -> other.from() == phrase.to() + 1)
                        : Optional.empty();
        Optional<Referent> product = next.flatMap(context::resolve)
                .filter(referent -> !referent.isAgent()
                        && referent.known().entity().kind() != Entity.Kind.EVENT
                        && referent.grade() != Referent.Grade.PART);
        return product.isPresent() || next.isEmpty() ? product : behind(context, next.get());
    }

    /**
     * "A white version follows in May": new in the text, of what it is about.
     *
     * @param lasting whether a thing that happens on a day can be meant too: "a service is in preview", not "a test is due"
     */
    private List<Referent> introduced(Context context, NounPhrase phrase, boolean lasting) {
        Parse parse = context.parse();
        String head = parse.word(phrase.head()).lower();
        boolean noun = parse.word(phrase.head()).is(Tag.NOUN)
                && (lasting || !words.is(WordClass.EVENT_NOUNS, head))
                && !words.is(WordClass.ABSTRACT_NOUNS, head);
        boolean thing = noun || lasting && parse.word(phrase.head()).is(Tag.ING); // "Voice unlocking is in beta"
        return thing
                ? context.introduced(whole(parse, phrase), behind(context, phrase)).stream()
                        .toList()
                : List.of();
    }

    /** "a version with vision": with what tells it from others. */
    private NounPhrase whole(Parse parse, NounPhrase phrase) {
        boolean told = phrase.to() + 1 < parse.size()
                && words.is(
                        WordClass.TELLING_PREPOSITIONS, parse.word(phrase.to()).lower())
                && words.is(WordClass.EDITION_NOUNS, parse.word(phrase.head()).lower());
        return told
                ? parse.phraseFrom(phrase.to() + 1)
                        .map(behind -> new NounPhrase(phrase.from(), behind.to(), phrase.head(), phrase.preposition()))
                        .orElse(phrase)
                : phrase;
    }

    /** A part that can come later than its product: "wireless charging", not "the price", not "the decision". */
    boolean isComing(Context context, Referent referent) {
        String part = referent.part();
        String head = part.substring(part.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
        return context.isThing(referent) && !words.is(WordClass.EVENT_NOUNS, head);
    }

    /** "The company launched a campaign in May": what its maker does to something else is no event of the product. */
    private boolean actsOnAnother(Context context, int clause, int word, int to) {
        Parse parse = context.parse();
        boolean active = parse.clauses().get(clause).verbs().stream()
                .anyMatch(group -> group.from() <= word && word < group.to() && !group.passive());
        boolean acted = context.hasUnknownSubject(clause)
                || context.subjects(clause).stream().anyMatch(Referent::isAgent);
        Optional<NounPhrase> object = active && acted
                ? parse.phraseFrom(to)
                        .filter(phrase -> phrase.from() == to && !parse.word(to).is(Tag.DATE))
                : Optional.empty();
        return object.filter(phrase -> parse.word(phrase.from()).is(Tag.NUMBER)
                                && words.isVerbOf(
                                        WordClass.TRADE_VERBS,
                                        parse.word(word).lower()) // "sold 60,000 machines in 2025"
                        || context.resolve(phrase).filter(r -> !r.isAgent()).isEmpty())
                .isPresent();
    }

    /** "support for X ends in May", "deliveries of X began in May": the product that the noun hangs on. */
    static Optional<Referent> owned(Context context, int word) {
        Parse parse = context.parse();
        int joint = word + 1;
        boolean noun = parse.word(word).is(Tag.NOUN)
                || parse.word(word)
                        .mention()
                        .filter(Mention.Stage.class::isInstance)
                        .isPresent();
        boolean hangs = noun
                && joint + 1 < parse.size()
                && (parse.word(joint).is("of") || parse.word(joint).is("for"));
        return hangs
                ? parse.phraseFrom(joint + 1)
                        .flatMap(context::resolve)
                        .filter(referent -> !referent.isAgent() && referent.grade() != Referent.Grade.PART)
                : Optional.empty();
    }
}
