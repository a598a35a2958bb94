package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds whose measure a number is, and of which part: "11 ms on the X and 6 ms on the Y", "The wall bracket costs $79". */
final class MeasureOwners {

    /** Prepositions between a number and the thing that it was found on. */
    private static final Set<String> FOUND_ON = Set.of("on", "for", "in", "with");

    private final Words words;

    MeasureOwners(Words words) {
        this.words = words;
    }

    /** A thing named right beside a number, whose measure it is before all others. */
    record Named(Referent referent) {}

    /** The thing that is named right before a number without a verb, or right behind it where the measure is the subject. */
    Optional<Named> named(Context context, Amount amount) {
        return within(context, amount)
                .or(() -> gapped(context, amount))
                .or(() -> before(context, amount))
                .or(() -> behind(context, amount))
                .or(() -> around(context, amount))
                .map(Named::new);
    }

    /** "the X draws 140 W, the Y 98 W": the name that shares its phrase with the number. */
    private static Optional<Referent> within(Context context, Amount amount) {
        Parse parse = context.parse();
        return parse.phraseOf(amount.from())
                .filter(phrase -> phrase.to() == amount.word() + 1 && phrase.from() < amount.from())
                .filter(phrase -> phrase.isFree() && phrase.from() > 0)
                .filter(phrase -> !parse.word(phrase.from() - 1).is(Tag.VERB)
                        && !parse.word(phrase.from() - 1).is(Tag.AUXILIARY))
                .map(phrase -> new NounPhrase(phrase.from(), amount.from(), amount.from() - 1, phrase.preposition()))
                .flatMap(phrase -> context.resolve(phrase)
                        .filter(found -> isEdition(found)
                                || parse.words().subList(phrase.from(), phrase.to()).stream()
                                        .anyMatch(word -> word.is(Tag.NAME))))
                .filter(MeasureOwners::isProduct);
    }

    /** "the X reached 940 Mbit/s, the Y only 610": the name between a comma and the adverbs before a number. */
    private static Optional<Referent> gapped(Context context, Amount amount) {
        Parse parse = context.parse();
        int end = amount.from();
        while (end > 0 && parse.word(end - 1).is(Tag.ADVERB)) {
            end--;
        }
        int to = end;
        return end == amount.from()
                ? Optional.empty()
                : parse.phrases().stream()
                        .filter(phrase -> phrase.to() == to && phrase.isFree() && phrase.from() > 0)
                        .filter(phrase -> parse.word(phrase.from() - 1).is(Tag.COMMA)
                                || parse.word(phrase.from() - 1).is(Tag.CONJUNCTION))
                        .findFirst()
                        .flatMap(phrase ->
                                context.resolve(phrase).filter(found -> parse.hasName(phrase) || isEdition(found)))
                        .filter(MeasureOwners::isProduct);
    }

    /** "The obvious alternative is the $119 Corvo": the number stands inside the name's own phrase. */
    private static Optional<Referent> around(Context context, Amount amount) {
        Parse parse = context.parse();
        return amount.isCount()
                ? Optional.empty()
                : parse.phraseOf(amount.word())
                        .filter(phrase -> amount.word() < phrase.head()
                                && parse.word(phrase.head()).is(Tag.NAME)
                                && parse.word(phrase.from()).is(Tag.DETERMINER))
                        .flatMap(context::named)
                        .filter(MeasureOwners::isProduct);
    }

    /** "Medium with 30 billion", "the Tern Smart for €89", "and the Tern, at 9.5 cm, is": the edition that has it. */
    private Optional<Referent> before(Context context, Amount amount) {
        Parse parse = context.parse();
        int led = amount.from() - 1;
        if (led < 1) {
            return Optional.empty();
        }
        boolean price = amount.dimension().equals("Money")
                && words.is(WordClass.PRICE_PREPOSITIONS, parse.word(led).lower());
        boolean aside =
                led > 1 && parse.word(led).is("at") && parse.word(led - 1).is(Tag.COMMA);
        int name = aside ? led - 2 : led - 1;
        boolean named = (aside || price || parse.word(led).is("with"))
                && parse.word(name).is(Tag.NAME)
                && (aside
                        || parse.word(name)
                                .name()
                                .flatMap(Mention.Name::variant)
                                .isPresent());
        return named
                ? parse.phraseOf(name).flatMap(context::resolve).filter(MeasureOwners::isProduct)
                : Optional.empty();
    }

    /** "the latter 98 W", "the larger model $300". */
    private static boolean isEdition(Referent referent) {
        return referent.grade() == Referent.Grade.COMPOUND
                && referent.subject().variant().isPresent();
    }

    /** "Input lag was 11 ms on the X": what the measure, which is the subject, was found on. */
    private Optional<Referent> behind(Context context, Amount amount) {
        Parse parse = context.parse();
        int on = amount.word() + 1;
        if (on + 1 >= parse.size()) {
            return Optional.empty();
        }
        if (parse.word(on).lower().equals("(")) {
            return bracketed(context, on + 1);
        }
        if (!FOUND_ON.contains(parse.word(on).lower())) {
            return Optional.empty();
        }
        boolean owned = context.subjects(parse.clauseOf(amount.word())).stream()
                .anyMatch(subject -> subject.grade() != Referent.Grade.PART && !subject.isAgent());
        Optional<Referent> found = parse.phraseFrom(on + 1).flatMap(context::resolve);
        boolean baseline = amount.former() || isBehindMarker(parse, amount.from());
        boolean edition = found.filter(thing -> isEditionOfAll(thing, context.subjects(parse.clauseOf(amount.word()))))
                .isPresent();
        return owned
                        && !edition
                        && !(baseline
                                && found.filter(thing -> context.isPast(thing.subject()))
                                        .isPresent())
                ? Optional.empty()
                : found.filter(thing -> thing.isUnnamedPredecessor()
                        || isProduct(thing) && thing.known().salient());
    }

    /** "280 nits (the Arc)", "300 nits (Ultra)": a name alone in brackets. */
    private static Optional<Referent> bracketed(Context context, int from) {
        Parse parse = context.parse();
        return parse.phraseFrom(from)
                .filter(phrase -> phrase.to() < parse.size()
                        && parse.word(phrase.to()).lower().equals(")")
                        && parse.word(phrase.head()).is(Tag.NAME))
                .flatMap(context::resolve)
                .filter(MeasureOwners::isProduct);
    }

    /** "The Tern itself reached 94% for the Studio": an edition of what the clause is about is meant before the whole. */
    private static boolean isEditionOfAll(Referent thing, List<Referent> subjects) {
        return isProduct(thing)
                && thing.subject().variant().isPresent()
                && subjects.stream()
                        .allMatch(subject -> subject.subject()
                                        .entity()
                                        .equals(thing.subject().entity())
                                && subject.subject().variant().isEmpty());
    }

    /** Whether a number behind "against" is that of something that the text does not name. */
    boolean isOfUnnamed(Parse parse, Amount amount, Subject whose) {
        return whose.variant().isPresent()
                && !amount.former()
                && isBehindMarker(parse, amount.from())
                && !words.is(
                        WordClass.WINDOW_OPENERS, parse.word(amount.from() - 1).lower()); // "from $18 to $22"
    }

    /** "compared with 250 km", "against 665 g", "from 31 ms": behind words for what something is compared with. */
    private boolean isBehindMarker(Parse parse, int from) {
        if (from == 0) {
            return false;
        }
        String before = parse.text(Math.max(0, from - 2), from).toLowerCase(Locale.ROOT);
        return words.is(WordClass.BASELINE_PREPOSITIONS, before.substring(before.lastIndexOf(' ') + 1))
                || words.phrases(WordClass.BASELINE_MARKERS).contains(before);
    }

    /** "against 110 km/h before", "previously 14": what it was until now. */
    boolean isFormer(Parse parse, Amount amount) {
        String before = amount.from() > 0 ? parse.word(amount.from() - 1).lower() : "";
        if (words.is(WordClass.FORMERLY, before) && !words.is(WordClass.PREPOSITIONS, before)) {
            return true;
        }
        int next = amount.word() + 1;
        boolean ends = next + 1 >= parse.size() || !parse.word(next + 1).tag().isNominal();
        return next < parse.size()
                && ends
                && !amount.dimension().equals("Duration")
                && words.is(WordClass.FORMERLY, parse.word(next).lower());
    }

    private static boolean isProduct(Referent referent) {
        boolean named = referent.grade() == Referent.Grade.NAMED
                || referent.grade() == Referent.Grade.COMPOUND
                        && referent.part().isEmpty(); // "the X television"
        return named && !referent.isAgent() && referent.known().entity().kind() != Entity.Kind.EVENT;
    }

    /** The owner inside the metric's phrase, else what the clause is about. */
    List<Referent> of(Context context, Amount amount, MeasureNames.Reading reading) {
        Parse parse = context.parse();
        Optional<Referent> owner = reading.metric()
                .filter(metric -> metric.place() != Metrics.Place.NEAR)
                .flatMap(metric -> parse.phraseOf(metric.from()))
                .filter(phrase -> phrase.from() <= amount.word())
                .filter(phrase -> !isTypedBehind(parse, phrase, amount))
                .flatMap(context::resolve)
                .filter(referent -> referent.grade() == Referent.Grade.NAMED && !referent.isAgent());
        boolean typed = context.subjectPhrases(parse.clauseOf(amount.word())).stream()
                .anyMatch(phrase -> amount.word() < phrase.to() && isTypedBehind(parse, phrase, amount));
        Optional<Referent> used = owner.isEmpty() && !reading.property().minted() && amount.isCount()
                ? acted(context, amount)
                : Optional.empty();
        if (used.isPresent()) {
            return used.map(List::of).orElseThrow();
        }
        return owner.or(() -> typed ? context.topicBefore() : Optional.empty()) // "A 65 W USB-C charger is included"
                .map(List::of)
                .orElseGet(() -> context.products(parse.clauseOf(amount.word()), amount.word()));
    }

    /** "More than 1,400 developers contributed to it": what those that are counted have to do with. */
    private static Optional<Referent> acted(Context context, Amount amount) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(amount.word());
        boolean subject = context.hasUnknownSubject(clause)
                && context.subjectPhrases(clause).stream()
                        .anyMatch(phrase -> phrase.from() <= amount.from() && amount.word() + 1 < phrase.to());
        Optional<VerbGroup> verb = parse.clauses().get(clause).verb().filter(group -> amount.word() < group.from());
        return !subject || verb.isEmpty()
                ? Optional.empty()
                : parse.phrasesIn(verb.get().to(), parse.clauses().get(clause).to()).stream()
                        .map(context::resolve)
                        .flatMap(Optional::stream)
                        .filter(referent -> referent.grade() != Referent.Grade.PART
                                && context.topicBefore()
                                        .map(topic -> topic.subject().entity())
                                        .filter(referent.subject().entity()::equals)
                                        .isPresent())
                        .findFirst();
    }

    /** "four HDMI ports": of what sort the things are that are counted or measured. */
    Optional<String> sort(Parse parse, Amount amount, MeasureNames.Reading reading) {
        return reading.metric()
                .filter(metric -> metric.place() == Metrics.Place.INSIDE
                        && !metric.words().startsWith("-"))
                .filter(metric -> parse.phraseOf(amount.word())
                        .filter(phrase -> isTypedBehind(parse, phrase, amount))
                        .isPresent())
                .filter(metric -> parse.words().subList(metric.from(), metric.to()).stream()
                        .anyMatch(word -> word.is(Tag.NAME)))
                .map(metric -> parse.text(metric.from(), metric.to()).toLowerCase(Locale.ROOT));
    }

    /** "four HDMI ports": the name behind a number tells of what sort the things are, not whose. */
    private static boolean isTypedBehind(Parse parse, NounPhrase phrase, Amount amount) {
        return phrase.from() <= amount.from()
                && amount.word() + 1 < phrase.to()
                && parse.words().subList(phrase.from(), amount.from()).stream().noneMatch(word -> word.is(Tag.NAME));
    }

    /** "Its predecessor had 60": whether the number is told of what came before, which the text does not tell apart. */
    boolean isEarlier(Context context, Amount amount, Subject whose) {
        Parse parse = context.parse();
        List<NounPhrase> subject = context.subjectPhrases(parse.clauseOf(amount.word()));
        return subject.size() == 1
                && context.isPredecessor(subject.get(0))
                && context.resolve(subject.get(0)).isEmpty()
                && !context.isPast(whose);
    }
}
