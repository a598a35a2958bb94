package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Property;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows the measures that are not the product's own: those of its parts and accessories, of people, and of firms. */
final class PartMeasures {

    private final Words words;

    PartMeasures(Words words) {
        this.words = words;
    }

    /** "Its chief engineer has 20 years of experience": what people have or are measures no product. */
    boolean isOfPeople(Context context, Amount amount) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(amount.word());
        List<NounPhrase> subject = context.subjectPhrases(clause);
        boolean having = parse.clauses()
                .get(clause)
                .verb()
                .filter(group -> parse.word(group.head()).is(Tag.AUXILIARY))
                .isPresent();
        return having
                && subject.size() == 1
                && subject.get(0).to() <= amount.from()
                && Stream.of(WordClass.PEOPLE, WordClass.ROLES)
                        .anyMatch(people -> words.is(
                                people, parse.word(subject.get(0).head()).lower()));
    }

    /** "The company had prepaid $600 million for capacity": what a firm spends or earns is no price. */
    boolean isSpent(Context context, Amount amount) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(amount.word());
        boolean spent = parse.clauses()
                .get(clause)
                .verb()
                .filter(group -> words.isVerbOf(
                        WordClass.SPENDING_VERBS, parse.word(group.head()).lower()))
                .isPresent();
        return spent
                && context.subjectPhrases(clause).stream()
                        .anyMatch(phrase -> isOrganisation(context, phrase)
                                || context.resolve(phrase)
                                        .filter(Referent::isAgent)
                                        .isPresent());
    }

    static boolean isOrganisation(Context context, NounPhrase phrase) {
        return context.resolver().kindsOf(context.parse(), phrase.head()).contains(Kinds.ORGANISATION);
    }

    /** The part or accessory whose own price or weight a number is: not "my scale", which "says 203 g". */
    Optional<String> accessory(Context context, Amount amount) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(amount.word());
        boolean told = parse.clauses().get(clause).verb().stream()
                .map(group -> parse.word(group.head()).lower())
                .anyMatch(verb -> words.isVerbOf(WordClass.SPEECH_VERBS, verb)
                        || words.isVerbOf(WordClass.REPORTING_VERBS, verb)
                        || words.isVerbOf(WordClass.SHOWING_VERBS, verb));
        boolean own = context.subjectPhrases(clause).stream()
                .anyMatch(phrase -> Sources.isAuthor(parse.word(phrase.from()).lower()));
        return told || own ? Optional.empty() : part(context, amount);
    }

    /** "A pack of filters costs $25", "The wall bracket weighs 2 kg": the part or accessory that is the subject. */
    Optional<String> part(Context context, Amount amount) {
        Parse parse = context.parse();
        List<NounPhrase> subject = context.subjectPhrases(parse.clauseOf(amount.word()));
        Optional<NounPhrase> holder = parse.phraseOf(amount.from());
        if (holder.filter(held -> isNounBefore(parse, held, amount)).isPresent()) { // "…, a second battery $139"
            return Optional.of(Metrics.words(parse, holder.get().from(), amount.from()));
        }
        if (subject.size() != 1) {
            return Optional.empty();
        }
        NounPhrase phrase = subject.get(0);
        String head = parse.word(phrase.head()).lower();
        boolean thing = parse.word(phrase.head()).is(Tag.NOUN)
                && (phrase.head() == 0
                                && MintedMeasures.verb(parse, amount.from()).isPresent()
                        || parse.text(phrase.head(), phrase.head() + 1).equals(head))
                && phrase.to() <= amount.from()
                && !words.is(WordClass.PEOPLE, head)
                && !isOrganisation(context, phrase)
                && !words.is(WordClass.MEASURE_NOUNS, MetricNouns.singular(head))
                && !words.is(WordClass.ROLES, head)
                && !words.is(WordClass.EDITION_NOUNS, head)
                && !(words.is(WordClass.SINGLE_NOUNS, head) && isBare(parse, phrase))
                && !words.is(WordClass.PERIOD_NOUNS, head)
                && !isBareKind(context, phrase)
                && !context.isPredecessor(phrase)
                && parse.words().subList(phrase.from(), phrase.to()).stream().noneMatch(word -> word.is(Tag.NAME));
        boolean whole = context.resolve(phrase)
                .filter(referent -> referent.grade() != Referent.Grade.PART)
                .filter(referent -> referent.grade() == Referent.Grade.NAMED || !context.isOtherKind(phrase))
                .isPresent();
        return thing && !whole
                ? Optional.of(Metrics.words(parse, phrase.from(), phrase.to()))
                        .filter(text -> !text.isBlank() && !text.startsWith("-"))
                : Optional.empty();
    }

    /** "The contract runs for two years": what lasts is no battery, so that it is the contract's duration. */
    Optional<Property> lasting(Context context, Amount amount, MeasureNames.Reading reading) {
        Parse parse = context.parse();
        List<NounPhrase> subject = context.subjectPhrases(parse.clauseOf(amount.word()));
        Optional<String> ofData = words.value(
                        WordClass.DATA_MEASURES, reading.property().name())
                .filter(name -> subject.size() == 1
                        && words.is(
                                WordClass.DATA_NOUNS,
                                parse.word(subject.get(0).head()).lower()));
        if (ofData.isPresent()) {
            return ofData.map(name -> new Property(name, false)); // "Logs are kept for 30 days"
        }
        Optional<String> ofAnything =
                words.value(WordClass.CHARGE_MEASURES, reading.property().name());
        if (ofAnything.isEmpty()
                || reading.metric().isPresent()
                || subject.size() != 1
                || subject.get(0).to() > amount.from()) {
            return Optional.empty();
        }
        NounPhrase phrase = subject.get(0);
        String head = MetricNouns.singular(parse.word(phrase.head()).lower());
        boolean foreign = parse.word(phrase.head()).is(Tag.NOUN)
                && parse.words().subList(phrase.from(), phrase.to()).stream().noneMatch(word -> word.is(Tag.NAME))
                && !words.is(WordClass.POWER_NOUNS, head)
                && !words.is(WordClass.PEOPLE, head)
                && !context.resolver().isKind(head)
                && context.resolve(phrase)
                        .filter(found -> found.grade() != Referent.Grade.PART)
                        .isEmpty();
        return ofAnything.filter(name -> foreign).map(name -> new Property(head + " " + name, true));
    }

    private static boolean isNounBefore(Parse parse, NounPhrase phrase, Amount amount) {
        boolean apart = phrase.isFree()
                && (phrase.from() == 0
                        || !parse.word(phrase.from() - 1).is(Tag.VERB)
                                && !parse.word(phrase.from() - 1).is(Tag.AUXILIARY)); // "weighs a mere 4 g"
        return apart
                && phrase.from() < amount.from()
                && phrase.to() == amount.word() + 1
                && parse.word(amount.from() - 1).is(Tag.NOUN)
                && parse.words().subList(phrase.from(), amount.from()).stream().noneMatch(word -> word.is(Tag.NAME));
    }

    private boolean isBare(Parse parse, NounPhrase phrase) {
        return parse.words().subList(phrase.from(), phrase.head()).stream()
                .allMatch(word -> word.is(Tag.DETERMINER) || words.is(WordClass.PLAIN_MODIFIERS, word.lower()));
    }

    /** "The machine": the product, even where the text has not made clear which machine. */
    private boolean isBareKind(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        boolean bare = isBare(parse, phrase);
        String head = parse.word(phrase.head()).lower();
        return bare
                && context.resolver().isKind(head)
                && !context.resolver().isPart(head)
                && !context.isOtherKind(phrase);
    }
}
