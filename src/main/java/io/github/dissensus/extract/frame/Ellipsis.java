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
import io.github.dissensus.model.Tense;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a number that leaves out what was just said: its unit ("a range of 400 km; we drove 340"), or the property of a
 * measure that it is joined to ("eight years or 160,000 km").
 */
final class Ellipsis {

    private static final int SURE = 28;

    /** How many times larger or smaller than the measure it goes on from a number may be. */
    private static final BigDecimal LIKE = BigDecimal.valueOf(12);

    private final Words words;
    private final MeasureOwners owners;
    private final Map<String, Set<String>> dimensions = new HashMap<>();

    Ellipsis(Words words, List<PropertyTerm> properties, MeasureOwners owners) {
        this.words = words;
        this.owners = owners;
        properties.forEach(property -> dimensions.put(property.name(), property.dimensions()));
    }

    /** A number that goes on from another. */
    record Continued(Candidate candidate, Amount amount, Recent.Told from) {

        /** "has dropped from 12 seconds to 4": whether the number it goes on from is what held before. */
        boolean changes(Parse parse) {
            int before = from.amount().from() - 1;
            int to = amount.from() - 1;
            return before >= 0
                    && to == from.amount().word() + 1
                    && parse.word(before).is("from")
                    && parse.word(to).lower().equals("to");
        }
    }

    /** What a number without a noun or verb of its own measures. */
    Optional<Continued> read(Context context, Amount amount, Recent recent) {
        Parse parse = context.parse();
        if (!amount.isCount()) {
            return joined(parse, amount, recent).or(() -> alike(context, amount, recent));
        }
        if (!isBare(parse, amount)
                || isSubject(parse, amount.word())
                || isLabel(parse, amount.from())
                || isTraded(parse, amount)) {
            return Optional.empty();
        }
        return recent.last(told -> isLike(amount, told) && (recent.isHere(told) || !told.isComparison()))
                .map(told -> {
                    Amount whole = amount.inUnitOf(told.amount());
                    return new Continued(candidate(context, whole, told), whole, told);
                });
    }

    /** "guaranteed for eight years or 160,000 km": joined to a number whose property has this dimension too. */
    private Optional<Continued> joined(Parse parse, Amount amount, Recent recent) {
        boolean joint = amount.from() > 1
                && (parse.word(amount.from() - 1).is(Tag.CONJUNCTION)
                        || parse.word(amount.from() - 1).is(Tag.COMMA));
        return !joint
                ? Optional.empty()
                : recent.last(told -> recent.isHere(told) && told.candidate().from() >= amount.from() - 4)
                        .filter(told -> dimensions
                                .getOrDefault(told.candidate().property().name(), Set.of())
                                .contains(amount.dimension()))
                        .map(told -> new Continued(like(parse, told, amount).done(), amount, told));
    }

    /** "The battery lasts 15 hours. The maker promises 19 hours.", "the X draws 140 W, the Y 98 W": of one dimension. */
    private Optional<Continued> alike(Context context, Amount amount, Recent recent) {
        Parse parse = context.parse();
        Optional<Continued> elsewhere = elsewhere(context, amount, recent);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        boolean gapped = owners.named(context, amount).isPresent();
        if (!gapped && !isObject(context, amount)) {
            return Optional.empty();
        }
        return recent.last(told -> (recent.isHere(told) || !gapped)
                        && told.amount().dimension().equals(amount.dimension())
                        && isLike(amount, told)
                        && !told.isComparison())
                .map(told -> new Continued(candidate(context, amount, told), amount, told));
    }

    /** "picked up 97% on hard floors, on carpet 84%": the same under other circumstances, without a verb. */
    private Optional<Continued> elsewhere(Context context, Amount amount, Recent recent) {
        Parse parse = context.parse();
        Optional<NounPhrase> where = parse.phrases().stream()
                .filter(phrase -> phrase.preposition() > 1
                        && phrase.from() < amount.from()
                        && (phrase.to() == amount.from() || phrase.to() == amount.word() + 1))
                .filter(phrase -> parse.word(phrase.preposition() - 1).is(Tag.COMMA)
                        || parse.word(phrase.preposition() - 1).is(Tag.CONJUNCTION))
                .filter(phrase -> parse.word(amount.from() - 1).is(Tag.NOUN))
                .findFirst();
        return where.flatMap(phrase -> recent.last(told -> recent.isHere(told)
                        && told.amount().dimension().equals(amount.dimension())
                        && told.amount().word() < phrase.preposition()
                        && !told.isComparison()
                        && parse.words().subList(told.amount().word(), amount.from()).stream()
                                .noneMatch(word -> word.is(Tag.VERB) || word.is(Tag.AUXILIARY)))
                .map(told -> new Continued(
                        like(parse, told, amount)
                                .scope(told.candidate()
                                        .scope()
                                        .withCondition(parse.text(phrase.preposition(), amount.from())))
                                .done(),
                        amount,
                        told)));
    }

    /**
     * "not above 50 mg" behind a dose: a number of which only the unit tells what it measures goes on from the measure
     * before it, where that is another than the unit's own.
     */
    Optional<Continued> ofUnit(Context context, Amount amount, MeasureNames.Reading reading, Recent recent) {
        boolean bare = reading.general()
                && reading.metric().isEmpty()
                && !amount.dimension().equals("Money");
        Parse parse = context.parse();
        boolean itself = context.subjectPhrases(parse.clauseOf(amount.word())).stream()
                .allMatch(phrase -> !parse.word(phrase.head()).is(Tag.NAME)
                        && (context.resolve(phrase).isEmpty()
                                || parse.word(phrase.head()).is(Tag.PRONOUN)));
        return !bare || !itself || reading.frame().startsWith("phrase")
                ? Optional.empty()
                : recent.last(told -> told.amount().dimension().equals(amount.dimension()) && !told.isComparison())
                        .filter(told -> isLike(amount, told)
                                && !told.candidate().property().equals(reading.property()))
                        .map(told -> new Continued(candidate(context, amount, told), amount, told));
    }

    /** "manages 100 W", "talks of 19 hours": right behind a verb by which a figure is given, and nothing is said of what. */
    private boolean isObject(Context context, Amount amount) {
        Parse parse = context.parse();
        Clause clause = parse.clauses().get(parse.clauseOf(amount.word()));
        int next = amount.word() + 1;
        boolean of = next < parse.size()
                && (parse.word(next).is("of")
                        || parse.word(next).is(Tag.TO)
                        || parse.word(next).tag().isNominal());
        boolean measure = context.subjects(parse.clauseOf(amount.word())).isEmpty()
                && context.subjectPhrases(parse.clauseOf(amount.word())).stream()
                        .anyMatch(phrase -> parse.word(phrase.head()).is(Tag.NOUN)
                                && !words.is(
                                        WordClass.PEOPLE,
                                        parse.word(phrase.head()).lower()));
        return !of
                && !measure
                && clause.verb()
                        .filter(VerbGroup::finite)
                        .filter(verb -> verb.to() <= amount.from())
                        .filter(verb -> gives(parse.word(verb.head()).lower())
                                || amount.dimension().equals("Percentage") // "The older one collected only 74%"
                                        && parse.word(verb.head()).is(Tag.VERB)
                                || parse.word(verb.head()).is(Tag.AUXILIARY) && isOfPronoun(context, amount))
                        .filter(verb -> parse.words().subList(verb.to(), amount.from()).stream()
                                .allMatch(word ->
                                        word.is(Tag.ADVERB) || word.is(Tag.PRONOUN) || word.is("of") || word.is("at")))
                        .isPresent();
    }

    /** "Until now it was 30 minutes": "it" is what was measured. */
    private static boolean isOfPronoun(Context context, Amount amount) {
        Parse parse = context.parse();
        List<NounPhrase> subject = context.subjectPhrases(parse.clauseOf(amount.word()));
        return subject.size() == 1 && parse.word(subject.get(0).head()).is("it");
    }

    private boolean gives(String verb) {
        return words.isVerbOf(WordClass.MEASURING_VERBS, verb)
                || words.isVerbOf(WordClass.SPEECH_VERBS, verb)
                || words.isVerbOf(WordClass.REPORTING_VERBS, verb);
    }

    private Candidate candidate(Context context, Amount amount, Recent.Told told) {
        Parse parse = context.parse();
        Draft draft = like(parse, told, amount);
        Optional<Referent> named = owners.named(context, amount).map(MeasureOwners.Named::referent);
        named.or(() -> context.subjects(parse.clauseOf(amount.word())).stream()
                        .filter(referent -> !referent.isAgent() && referent.grade() != Referent.Grade.PART)
                        .findFirst())
                .ifPresent(referent -> draft.subject(referent.subject()));
        boolean earlier = named.isEmpty()
                && owners.isEarlier(context, amount, told.candidate().subject());
        if (isInstead(parse, amount.from())) {
            return draft.tense(Tense.PAST).turned().done(); // what it was before
        }
        return earlier || owners.isFormer(parse, amount)
                ? draft.tense(Tense.PAST).done()
                : draft.done();
    }

    private static Draft like(Parse parse, Recent.Told told, Amount amount) {
        return Draft.like(told.candidate())
                .moved(parse, amount.from(), amount.word() + 1)
                .value(amount.quantity())
                .written(amount.text(parse))
                .score(SURE);
    }

    /** Whether nothing that is counted stands behind a number, but a mark, a preposition or "advertised". */
    private boolean isBare(Parse parse, Amount amount) {
        int next = amount.word() + 1;
        if (parse.word(amount.word())
                        .mention()
                        .filter(m -> m instanceof Mention.Count)
                        .isEmpty()
                || amount.quantity().number().filter(BigDecimal.ONE::equals).isPresent()) {
            return false;
        }
        if (next >= parse.size()
                || words.is(WordClass.NUMBER_TAILS, parse.word(next).lower())) {
            return true;
        }
        boolean counted = parse.phraseOf(amount.word())
                .filter(phrase -> phrase.to() > next)
                .isPresent();
        boolean compared = words.is(WordClass.HIGHER_WORDS, parse.word(next).lower())
                || words.is(WordClass.LOWER_WORDS, parse.word(next).lower());
        return !counted
                && !compared
                && !parse.word(next).is("of")
                && !parse.word(next).is("by")
                && !parse.word(next).lower().startsWith("-");
    }

    /** "plans to build 1,500 this year", "expects to sell 3,000": how many there are of the product itself. */
    private boolean isTraded(Parse parse, Amount amount) {
        int verb = amount.from() - 1;
        return verb >= 0
                && words.isVerbOf(WordClass.TRADE_VERBS, parse.word(verb).lower())
                && amount.rate().isEmpty();
    }

    /** "Three remain": no measure. */
    private static boolean isSubject(Parse parse, int word) {
        Clause clause = parse.clauses().get(parse.clauseOf(word));
        return clause.verb()
                        .filter(VerbGroup::finite)
                        .filter(verb -> word < verb.from()
                                && !parse.word(word + 1).is("as") // "not 60 as announced"
                                && !parse.word(word + 1).is("with")) // "1,600 with the seats folded"
                        .isPresent()
                && parse.phraseOf(word).filter(NounPhrase::isFree).isPresent();
    }

    /** "chapter 4", "a pack of three", "ten by ten": a number that tells one of many from the others, or how many. */
    private boolean isLabel(Parse parse, int number) {
        int from = number;
        while (from > 1
                && (parse.word(from - 1).is(Tag.COMMA) || parse.word(from - 1).is(Tag.CONJUNCTION))
                && parse.word(from - 2).is(Tag.NUMBER)) {
            from -= 2; // "levels 5, 7 and 9"
        }
        return from > 0
                && !isInstead(parse, from)
                && !words.is(WordClass.CLAIMED_WORDS, parse.word(from - 1).lower())
                && (parse.word(from - 1).is(Tag.NOUN)
                        || parse.word(from - 1).is(Tag.NAME)
                        || parse.word(from - 1).is("of")
                        || parse.word(from - 1).is("by"));
    }

    /** "three minutes instead of ten". */
    private static boolean isInstead(Parse parse, int from) {
        return from > 1 && parse.word(from - 1).is("of") && parse.word(from - 2).is("instead");
    }

    private static boolean isLike(Amount amount, Recent.Told told) {
        BigDecimal mine = amount.magnitude().abs();
        BigDecimal theirs = told.amount().magnitude().abs();
        return mine.signum() > 0
                && theirs.signum() > 0
                && mine.max(theirs)
                                .divide(mine.min(theirs), MathContext.DECIMAL32)
                                .compareTo(LIKE)
                        <= 0;
    }
}
