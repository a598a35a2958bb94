package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes a claim for each number that measures something of a product. */
final class MeasureFrames {

    private final Words words;
    private final ComparisonFrames comparisons;
    private final MeasureNames names;
    private final Circumstances circumstances;
    private final Limits limits;
    private final Succession succession;
    private final Ellipsis ellipsis;
    private final MeasureOwners owners;
    private final PartMeasures parts;
    private final Configurations configurations;
    private final Requirements requirements;
    private final Outsiders outsiders;

    MeasureFrames(
            Words words,
            List<PropertyTerm> properties,
            MeasureNames names,
            ComparisonFrames comparisons,
            Limits limits,
            Tenses tenses) {
        this.words = words;
        this.comparisons = comparisons;
        this.names = names;
        this.circumstances = new Circumstances(words);
        this.limits = limits;
        this.succession = new Succession(tenses);
        this.owners = new MeasureOwners(words);
        this.parts = new PartMeasures(words);
        this.configurations = new Configurations(words);
        this.ellipsis = new Ellipsis(words, properties, owners);
        this.requirements = new Requirements(words);
        this.outsiders = new Outsiders(words);
    }

    /**
     * The measures of a sentence.
     *
     * @param compared the comparisons in it, from which a number may go on too
     * @param recent what the sentences before it told; those of this one are added
     */
    List<Candidate> find(Context context, List<Candidate> compared, Recent recent) {
        Parse parse = context.parse();
        if (parse.sentence().block().kind() != Block.Kind.LIST_ITEM) {
            recent.requirements(() -> requirements.introduces(parse));
        }
        List<Amount> amounts = context.amounts();
        List<Optional<MeasureNames.Reading>> readings = names.read(parse, amounts);
        Set<Integer> conditions = conditions(parse, amounts, readings);
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            if (conditions.contains(amount.word()) || outsiders.own(context, amount)) {
                continue;
            }
            Optional<Candidate> comparison =
                    compared.stream().filter(c -> c.from() == amount.word()).findFirst();
            List<Candidate> own = comparison.isPresent()
                    ? List.of()
                    : readings.get(i)
                            .map(reading -> ellipsis.ofUnit(context, amount, reading, recent)
                                    .map(then -> List.of(limits.told(parse, amount, then.candidate())))
                                    .orElseGet(() -> proposed(context, amount, reading, recent)))
                            .orElseGet(() -> continued(context, amount, found, recent).stream()
                                    .filter(candidate -> !names.isHandled(parse, amount, candidate.property()))
                                    .toList());
            found.addAll(own);
            comparison.or(() -> own.stream().findFirst()).ifPresent(candidate -> recent.tell(candidate, amount));
        }
        return succession.of(parse, found);
    }

    /** The numbers that only tell when another holds: the "100 km/h" that is reached in 6 s, "On 64 cores, …". */
    private Set<Integer> conditions(Parse parse, List<Amount> amounts, List<Optional<MeasureNames.Reading>> readings) {
        Set<Integer> conditions = new HashSet<>();
        for (int i = 0; i < amounts.size(); i++) {
            int word = amounts.get(i).word();
            readings.get(i).flatMap(MeasureNames.Reading::beside).ifPresent(conditions::add);
            if (circumstances.isMachine(parse, amounts.get(i))) {
                conditions.add(word);
            }
            Optional<NounPhrase> charge = circumstances.charge(parse, amounts.get(i));
            if (charge.isPresent()) { // "A 15-minute charge gets you five hours": neither is how long charging takes
                conditions.add(word);
                for (int j = i + 1; j < amounts.size(); j++) {
                    boolean byCharge = readings.get(j)
                            .flatMap(MeasureNames.Reading::metric)
                            .filter(metric -> charge.get().from() <= metric.from()
                                    && metric.from() < charge.get().to())
                            .isPresent();
                    if (byCharge) {
                        conditions.add(amounts.get(j).word());
                    }
                }
            }
            circumstances
                    .opening(parse, parse.clauseOf(word))
                    .filter(span -> span.to() <= word)
                    .filter(span -> !parse.word(span.from() + 1).lower().matches("its|their")) // "With its 540 Wh pack"
                    .ifPresent(span -> amounts.stream()
                            .map(Amount::word)
                            .filter(span::holds)
                            .forEach(conditions::add));
        }
        return conditions;
    }

    private List<Candidate> continued(Context context, Amount amount, List<Candidate> found, Recent recent) {
        List<Candidate> comparison = comparisons.continued(context, amount, recent);
        if (!comparison.isEmpty()) {
            return comparison;
        }
        Optional<Ellipsis.Continued> continued = ellipsis.read(context, amount, recent);
        Parse parse = context.parse();
        continued.filter(then -> then.changes(parse)).ifPresent(then -> {
            int at = found.indexOf(then.from().candidate());
            if (at >= 0) {
                found.set(at, Draft.like(found.get(at)).tense(Tense.PAST).done()); // "from 12 seconds to 4"
            }
        });
        return continued
                .map(then -> limits.told(parse, then.amount(), then.candidate()))
                .flatMap(then -> requirements.told(parse, amount, Optional.empty(), recent, then))
                .map(List::of)
                .orElseGet(() -> requirements.unnamed(context, amount, recent));
    }

    private List<Candidate> proposed(Context context, Amount amount, MeasureNames.Reading reading, Recent recent) {
        Parse parse = context.parse();
        int word = amount.word();
        Property property = parts.lasting(context, amount, reading).orElse(reading.property());
        Value.Quantity quantity = reading.least()
                ? Limits.least(amount.quantity())
                : hasWord(parse, reading, WordClass.MAXIMUM_WORDS)
                        ? limits.most(amount.quantity())
                        : hasWord(parse, reading, WordClass.MINIMUM_WORDS)
                                ? Limits.least(amount.quantity())
                                : amount.quantity();
        Optional<String> edition = configurations.edition(context, amount);
        Optional<String> variant = variant(parse, word).or(() -> edition);
        Optional<MeasureOwners.Named> owned = owners.named(context, amount);
        Optional<String> configuration = configurations.of(context, amount);
        Optional<String> accessory = reading.general() && owned.isEmpty() && isOfEach(amount)
                ? parts.accessory(context, amount)
                : Optional.empty();
        Scope scope = scope(context, amount, reading, owned);
        List<Candidate> found = new ArrayList<>();
        if (owned.isEmpty() && context.isElsewhere(parse.clauseOf(word))
                || reading.general() && parts.isSpent(context, amount)) {
            return found; // "Most rivals weigh 300 g"
        }
        for (Referent referent : owned.map(MeasureOwners.Named::referent)
                .map(List::of)
                .orElseGet(() -> owners.of(context, amount, reading))) {
            Subject subject = configuration
                    .map(make -> configured(referent.subject(), make))
                    .orElse(referent.subject());
            boolean fits = referent.known().entity().kind() != Entity.Kind.EVENT
                    && !referent.isAgent()
                    && !(reading.property().minted()
                            && (parts.isOfPeople(context, amount)
                                    || isCounted(reading) && outsiders.isNarrated(context, amount, subject)))
                    && !(owned.isEmpty() && owners.isOfUnnamed(parse, amount, subject));
            if (!fits) {
                continue;
            }
            boolean part = variant.isPresent() && (subject.variant().isEmpty() || edition.isPresent());
            Draft draft = Draft.of(
                            parse,
                            amount.from(),
                            word + 1,
                            accessory
                                    .filter(name -> referent.grade() != Referent.Grade.COMPOUND) // "the 8 kW unit"
                                    .map(extra -> ofAccessory(subject, extra, amount))
                                    .orElse(part ? subject.withVariant(variant) : subject),
                            property,
                            quantity,
                            reading.frame())
                    .score(reading.score())
                    .scope(scope)
                    .cue(reading.metric().map(Metrics.Metric::from).orElse(word))
                    .written(amount.text(parse));
            if (owners.isFormer(parse, amount) || owned.isEmpty() && owners.isEarlier(context, amount, subject)) {
                draft.tense(Tense.PAST); // "its predecessor had 60", and no predecessor has a name
            }
            Candidate whole = reading.least() ? draft.done() : limits.told(parse, amount, draft.done());
            requirements.told(parse, amount, reading.metric(), recent, whole).ifPresent(found::add);
        }
        return found;
    }

    /** "500 pages": what stands right behind its number. */
    private static boolean isCounted(MeasureNames.Reading reading) {
        return reading.metric()
                .filter(metric -> metric.place() == Metrics.Place.INSIDE)
                .isPresent();
    }

    private Scope scope(
            Context context, Amount amount, MeasureNames.Reading reading, Optional<MeasureOwners.Named> owned) {
        Parse parse = context.parse();
        boolean rated = reading.property().minted() || amount.dimension().equals("Money");
        Scope scope = reading.beside()
                .map(other -> parse.text(other, other + 1))
                .or(() -> rated ? amount.rate().map(Rate::words) : Optional.empty())
                .or(() -> owned.isPresent()
                        ? Optional.empty()
                        : circumstances.of(parse, amount.word()).map(span -> parse.text(span.from(), span.to())))
                .map(Scope.NONE::withCondition)
                .orElse(Scope.NONE);
        Optional<String> sort = owners.sort(parse, amount, reading);
        if (sort.isPresent()) {
            return scope.withMetric(sort.get());
        }
        boolean named = reading.metric()
                .filter(metric -> parse.words().subList(metric.from(), metric.to()).stream()
                        .noneMatch(part -> part.is(Tag.NAME) || part.lower().startsWith("-")))
                .isPresent();
        if (reading.modified() && named) {
            return scope.withMetric(
                    MetricNouns.plain(words, reading.metric().orElseThrow().words()));
        }
        return reading.general() && !isOfEach(amount)
                ? parts.part(context, amount).map(scope::withMetric).orElse(scope)
                : scope;
    }

    /** "The Pad Pro costs $599 with 128 GB": a make of the make. */
    private static Subject configured(Subject whole, String make) {
        String name = whole.variant()
                .map(variant -> variant.contains(make) ? variant : variant + " " + make)
                .orElse(make);
        return whole.withVariant(Optional.of(name));
    }

    /** A part belongs to one version; what is sold on its own fits others too. */
    private static Subject ofAccessory(Subject whole, String part, Amount amount) {
        Subject own = whole.withVariant(Optional.of(part));
        return amount.dimension().equals("Money") ? own.withVersion(Optional.empty()) : own;
    }

    /** Whether what a part or an accessory has of it is its own and no figure of the whole: its price, its weight. */
    private static boolean isOfEach(Amount amount) {
        return amount.dimension().equals("Money") || amount.dimension().equals("Mass");
    }

    /** "The maximum message size is 1 MB", "a minimum term of a year". */
    private boolean hasWord(Parse parse, MeasureNames.Reading reading, WordClass type) {
        return reading.metric()
                .filter(metric -> parse.words().subList(metric.from(), metric.to()).stream()
                        .anyMatch(word -> words.is(type, word.lower())))
                .isPresent();
    }

    /** "under 300 MB for the core container image": the part that the number is for. */
    private Optional<String> variant(Parse parse, int word) {
        if (word + 2 >= parse.size() || !parse.word(word + 1).is("for")) {
            return Optional.empty();
        }
        return parse.phraseFrom(word + 2)
                .filter(phrase -> parse.word(phrase.from()).is("the"))
                .filter(phrase -> parse.word(phrase.head()).is(Tag.NOUN))
                .filter(phrase ->
                        !words.is(WordClass.PEOPLE, parse.word(phrase.head()).lower()))
                .filter(phrase -> !parse.word(phrase.from() + 1).is("same"))
                .map(phrase -> parse.text(phrase.from() + 1, isEdition(parse, phrase) ? phrase.head() : phrase.to()));
    }

    /** "the base trim" is the make "base". */
    private boolean isEdition(Parse parse, NounPhrase phrase) {
        return phrase.head() > phrase.from() + 1
                && phrase.head() == phrase.to() - 1
                && words.is(WordClass.EDITION_NOUNS, parse.word(phrase.head()).lower());
    }
}
