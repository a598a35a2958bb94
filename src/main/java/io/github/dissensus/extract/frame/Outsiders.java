package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows the numbers that stand beside a product without being its own: those of firms, bodies, places, people and tests. */
final class Outsiders {

    /** Prepositions before what was around a test: "in a room of 20 square metres"; not "for rooms of up to 60". */
    private static final Set<String> AROUND =
            Set.of("in", "at", "on", "with", "from", "over", "after", "during", "through", "across", "around");

    private final Words words;

    Outsiders(Words words) {
        this.words = words;
    }

    /** Whether a number is told of somebody or something that is no product, so that no product can be given it. */
    boolean own(Context context, Amount amount) {
        return isTold(context, amount.word())
                || isTraded(context, amount)
                || isAround(context.parse(), amount)
                || isOfAuthor(context.parse(), amount)
                || isPaid(context, amount);
    }

    /** Whether the clause of a word tells of an outsider: "The regulator took eleven months", "The firm employs 240 people". */
    boolean isTold(Context context, int word) {
        Parse parse = context.parse();
        int at = parse.clauseOf(word);
        Clause clause = parse.clauses().get(at);
        List<NounPhrase> subject = context.subjectPhrases(at);
        Optional<VerbGroup> verb = clause.verb();
        if (subject.isEmpty() || verb.isEmpty() || !isBehind(subject, clause, word)) {
            return false;
        }
        String head = parse.word(verb.get().head()).lower();
        if (subject.stream().allMatch(phrase -> isOutsider(parse, phrase))) {
            return !hands(head);
        }
        boolean firm = subject.stream().allMatch(phrase -> isFirm(context, phrase));
        return firm && !verb.get().passive() && words.isVerbOf(WordClass.FIRM_VERBS, head);
    }

    /** "We printed 500 pages", "It closed eleven bugs": what once happened, and no property of what it happened to. */
    boolean isNarrated(Context context, Amount amount, Subject whose) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(amount.word());
        boolean named =
                context.subjectPhrases(clause).stream().anyMatch(parse::hasName); // "the C-35 managed six pallets"
        return amount.isCount()
                && amount.rate().isEmpty()
                && !amount.former()
                && context.isPastTense(parse.clauses().get(clause))
                && parse.clauses().get(clause).verb().stream()
                        .allMatch(group -> group.to() == group.from() + 1
                                && !(named
                                        && words.isVerbOf(
                                                WordClass.MEASURING_VERBS,
                                                parse.word(group.head()).lower())))
                && !context.isPast(whose)
                && context.subjectPhrases(clause).stream().noneMatch(context::isPredecessor);
    }

    /** "The firm sold 60,000 machines": how many of a thing there are, not how many it has. */
    private boolean isTraded(Context context, Amount amount) {
        Parse parse = context.parse();
        int at = parse.clauseOf(amount.word());
        List<NounPhrase> subject = context.subjectPhrases(at);
        return amount.isCount()
                && amount.rate().isEmpty()
                && !subject.isEmpty()
                && subject.stream().allMatch(phrase -> isFirm(context, phrase))
                && parse.clauses()
                        .get(at)
                        .verb()
                        .filter(group -> group.to() <= amount.from() && !group.passive())
                        .filter(group -> words.isVerbOf(
                                WordClass.TRADE_VERBS, parse.word(group.head()).lower()))
                        .isPresent();
    }

    /** "the fair, which drew 900 visitors": a relative clause stands behind its subject, others before it or not at all. */
    private static boolean isBehind(List<NounPhrase> subject, Clause clause, int word) {
        return clause.kind() == Clause.Kind.RELATIVE || subject.get(0).from() <= word;
    }

    /** "The regulator puts the dose at 10 mg": what an outsider says of the product. */
    private boolean hands(String verb) {
        return words.isVerbOf(WordClass.SPEECH_VERBS, verb)
                || words.isVerbOf(WordClass.REPORTING_VERBS, verb)
                || words.isVerbOf(WordClass.SHOWING_VERBS, verb)
                || words.isVerbOf(WordClass.PLAN_VERBS, verb)
                || words.isVerbOf(WordClass.VERDICT_VERBS, verb);
    }

    private boolean isOutsider(Parse parse, NounPhrase phrase) {
        int head = phrase.head();
        return parse.word(head).is(Tag.NOUN)
                && is(WordClass.OUTSIDERS, parse.word(head).lower());
    }

    private boolean is(WordClass type, String noun) {
        return words.is(type, noun) || words.is(type, MetricNouns.singular(noun));
    }

    private static boolean isFirm(Context context, NounPhrase phrase) {
        return PartMeasures.isOrganisation(context, phrase)
                || context.resolve(phrase).filter(Referent::isAgent).isPresent();
    }

    /** "My 1.2 GB log file": what the writer has. */
    private static boolean isOfAuthor(Parse parse, Amount amount) {
        return parse.phraseOf(amount.word())
                .filter(phrase -> phrase.to() > amount.word() + 1
                        && parse.word(phrase.head()).is(Tag.NOUN)
                        && Sources.isAuthor(parse.word(phrase.from()).lower()))
                .isPresent();
    }

    /** "in a room of 20 square metres", "with a rider of 78 kg", "on a 42 km loop": what was around a test. */
    private boolean isAround(Parse parse, Amount amount) {
        Optional<NounPhrase> holder = parse.phraseOf(amount.word());
        int of = amount.from() - 1;
        boolean behind = of > 0 && parse.word(of).is("of");
        return (behind ? parse.phraseOf(of - 1) : holder)
                .filter(phrase -> phrase.preposition() >= 0
                        && AROUND.contains(parse.word(phrase.preposition()).lower()))
                .filter(phrase -> !amount.isCount()
                        && parse.word(phrase.head()).is(Tag.NOUN)
                        && is(WordClass.SURROUNDINGS, parse.word(phrase.head()).lower()))
                .isPresent();
    }

    /** "a grant of €4.2 million", "a €2 million fine", "options worth €5,200": money, but not what a product costs. */
    private boolean isPaid(Context context, Amount amount) {
        Parse parse = context.parse();
        if (!amount.dimension().equals("Money")) {
            return false;
        }
        int before = amount.from() - 1;
        if (before >= 0 && parse.word(before).lower().equals("worth")) {
            return true;
        }
        boolean of = before > 0 && parse.word(before).is("of");
        boolean told = context.subjectPhrases(parse.clauseOf(amount.word())).stream()
                .anyMatch(phrase -> phrase.to() <= amount.from() && isSum(parse, phrase)); // "The fine was €2 million"
        Optional<NounPhrase> holder = of ? parse.phraseOf(before - 1) : parse.phraseOf(amount.word());
        return told
                || holder.filter(phrase -> of || amount.word() < phrase.head())
                        .filter(phrase -> isSum(parse, phrase))
                        .isPresent();
    }

    private boolean isSum(Parse parse, NounPhrase phrase) {
        return parse.word(phrase.head()).is(Tag.NOUN)
                && is(WordClass.OTHER_SUMS, parse.word(phrase.head()).lower());
    }
}
