package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes a claim for each number that measures something of a product. */
final class MeasureFrames {

    private final Words words;
    private final MeasureNames names;
    private final Circumstances circumstances;

    MeasureFrames(Words words, List<PropertyTerm> properties) {
        this.words = words;
        this.names = new MeasureNames(words, properties);
        this.circumstances = new Circumstances(words);
    }

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Parse parse = context.parse();
        Set<Integer> taken = new HashSet<>();
        for (int word = parse.size() - 1; word >= 0; word--) {
            Optional<Value.Quantity> quantity = quantity(parse, word);
            if (quantity.isEmpty() || taken.contains(word)) {
                continue;
            }
            int at = word;
            Optional<MeasureNames.Reading> reading = names.read(parse, word, quantity.get());
            reading.flatMap(MeasureNames.Reading::beside).ifPresent(taken::add);
            reading.ifPresent(name -> propose(context, at, bounded(parse, at, quantity.get()), name, found));
        }
        return found;
    }

    private static Optional<Value.Quantity> quantity(Parse parse, int word) {
        Mention mention = parse.word(word).mention().orElse(null);
        if (mention instanceof Mention.Measure measure) {
            return Optional.of(measure.quantity());
        }
        return mention instanceof Mention.Count count ? Optional.of(count.quantity()) : Optional.empty();
    }

    /** "Prices start at €1,250": the least of many. */
    private Value.Quantity bounded(Parse parse, int word, Value.Quantity quantity) {
        boolean least = quantity.number().isPresent()
                && names.isLeast(parse, word, quantity.unit().dimension());
        return least
                ? new Value.Quantity(
                        quantity.number(), quantity.number(), Optional.empty(), quantity.approximate(), quantity.unit())
                : quantity;
    }

    private void propose(
            Context context, int word, Value.Quantity quantity, MeasureNames.Reading reading, List<Candidate> found) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(word);
        Optional<String> variant = variant(context, word);
        Scope scope = reading.beside()
                .map(other -> parse.text(other, other + 1))
                .or(() -> circumstances.of(parse, word))
                .map(Scope.NONE::withCondition)
                .orElse(Scope.NONE);
        boolean needed = isNeeded(parse, clause, quantity);
        Optional<Value.Thing> key = needed ? reading.metric().map(MeasureFrames::key) : Optional.empty();
        for (Referent referent : owners(context, clause, word, reading)) {
            Subject subject = referent.subject();
            boolean fits = referent.known().entity().kind() != Entity.Kind.EVENT && !referent.isAgent();
            if (!fits) {
                continue;
            }
            found.add(Candidate.at(
                            parse,
                            word,
                            variant.isPresent() && subject.variant().isEmpty() ? subject.withVariant(variant) : subject,
                            key.isPresent() ? new Property("requires", false) : reading.property(),
                            quantity,
                            reading.score(),
                            reading.frame())
                    .withKey(key)
                    .withScope(scope)
                    .withCue(reading.metric().map(Metrics.Metric::from).orElse(word)));
        }
    }

    /** "needs at least 80 GB of video memory": nothing that it has. */
    private boolean isNeeded(Parse parse, int clause, Value.Quantity quantity) {
        return quantity.unit().dimension().equals("Data")
                && parse.clauses().get(clause).verbs().stream()
                        .anyMatch(group -> words.isVerbOf(
                                WordClass.REQUIREMENT_VERBS,
                                parse.word(group.head()).lower()));
    }

    private static Value.Thing key(Metrics.Metric metric) {
        return new Value.Thing(new Entity(Entity.Kind.FEATURE, metric.words()), Optional.empty());
    }

    /** Whose measure it is: the owner inside the metric's phrase, else what the clause is about. */
    private static List<Referent> owners(Context context, int clause, int word, MeasureNames.Reading reading) {
        Parse parse = context.parse();
        Optional<Referent> owner = reading.metric()
                .filter(metric -> metric.place() != Metrics.Place.NEAR)
                .flatMap(metric -> parse.phraseOf(metric.from()))
                .filter(phrase -> phrase.from() <= word)
                .flatMap(context::resolve)
                .filter(referent -> referent.grade() == Referent.Grade.NAMED && !referent.isAgent());
        return owner.map(List::of).orElseGet(() -> context.products(clause, word));
    }

    /** "under 300 MB for the core container image": the part that the number is for. */
    private Optional<String> variant(Context context, int word) {
        Parse parse = context.parse();
        if (word + 2 >= parse.size() || !parse.word(word + 1).is("for")) {
            return Optional.empty();
        }
        return parse.phraseFrom(word + 2)
                .filter(phrase -> parse.word(phrase.from()).is("the"))
                .filter(phrase -> parse.word(phrase.head()).is(Tag.NOUN))
                .filter(phrase ->
                        !words.is(WordClass.PEOPLE, parse.word(phrase.head()).lower()))
                .filter(phrase -> !parse.word(phrase.from() + 1).is("same"))
                .map(phrase -> parse.text(phrase.from() + 1, phrase.to()));
    }
}
