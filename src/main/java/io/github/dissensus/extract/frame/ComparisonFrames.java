package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comparisons ("22 percent faster than X", "cut by 15 percent", "a 5x boost in Y") with metric, direction and
 * baseline, and shares of use ("over 60 percent of workloads run on X").
 */
final class ComparisonFrames {

    private static final int SURE = 40;
    /** How many words behind "of the workloads" belong to what is counted: "run on X". */
    private static final int SHARE_WORDS = 6;

    private final Changes changes;
    private final Multiples multiples;
    private final Baselines baselines;
    private final Outsiders outsiders;

    ComparisonFrames(Words words, MeasureNames names, List<UnitTerm> units) {
        this.changes = new Changes(words, names, units);
        this.multiples = new Multiples(words, units);
        this.baselines = new Baselines(words);
        this.outsiders = new Outsiders(words);
    }

    List<Candidate> find(Context context) {
        Parse parse = context.parse();
        List<Candidate> found = new ArrayList<>();
        List<Change> told = new ArrayList<>(changes.of(context));
        multiples.of(parse).stream()
                .map(change -> change.metric().isEmpty() ? change.with(changes.before(context, change.from())) : change)
                .forEach(told::add);
        told.stream()
                .filter(change -> !outsiders.isTold(context, change.to() - 1))
                .forEach(change -> compared(context, change, found));
        for (int word : parse.mentions(Mention.Measure.class)) {
            Mention.Measure measure =
                    (Mention.Measure) parse.word(word).mention().orElseThrow();
            boolean share = measure.quantity().unit().dimension().equals("Percentage")
                    && told.stream().noneMatch(change -> change.from() == word);
            if (share) {
                share(context, word, measure.quantity(), found);
            }
        }
        return found;
    }

    /** "nine fewer than its predecessor's": a bare number of what was told last. */
    List<Candidate> continued(Context context, Amount amount, Recent recent) {
        Parse parse = context.parse();
        int at = amount.word() + 1;
        return changes.direction(parse, at)
                .filter(direction -> amount.isCount()
                        && at + 1 < parse.size()
                        && parse.word(at + 1).is("than"))
                .flatMap(direction -> recent.last(told -> recent.isNear(told) && !told.isComparison())
                        .map(told -> new Change(
                                amount.from(),
                                at,
                                amount.inUnitOf(told.amount()).quantity(),
                                direction,
                                told.measured())))
                .map(change -> {
                    List<Candidate> found = new ArrayList<>();
                    compared(context, change, found);
                    return found;
                })
                .orElse(new ArrayList<>());
    }

    private void compared(Context context, Change change, List<Candidate> found) {
        Parse parse = context.parse();
        int word = change.to() - 1;
        int clause = parse.clauseOf(word);
        Scope scope = Scope.NONE.withDirection(change.direction());
        scope = change.metric().isBlank() ? scope : scope.withMetric(change.metric());
        Optional<Value.Thing> baseline = baselines
                .of(context, change)
                .or(() -> goingOn(parse, clause, found))
                .or(() -> Baselines.unsaid(context, clause, word));
        for (Referent referent : placed(context, word).map(List::of).orElseGet(() -> compared(context, clause, word))) {
            boolean itself = baseline.filter(
                            key -> key.entity().equals(referent.subject().entity())
                                    && key.version().equals(referent.subject().version()))
                    .isPresent();
            if (!itself && referent.known().entity().kind() != Entity.Kind.EVENT) {
                found.add(candidate(parse, referent, "comparison", baseline, change.quantity(), scope, change));
            }
        }
    }

    /** What differs; in "costs $50 more than the card it replaces" that of the clause around. */
    private static List<Referent> compared(Context context, int clause, int word) {
        List<Referent> own = context.products(clause, word);
        int around = context.parse().clauses().get(clause).parent();
        return own.isEmpty() && around >= 0 ? context.products(around, word) : own;
    }

    /** "30 percent faster than the X and costs $100 less", "…, drawing a fifth less power": than the same. */
    private static Optional<Value.Thing> goingOn(Parse parse, int clause, List<Candidate> found) {
        Clause.Kind kind = parse.clauses().get(clause).kind();
        boolean goesOn = kind == Clause.Kind.COORDINATE || kind == Clause.Kind.PARTICIPIAL;
        return found.stream()
                .filter(candidate -> candidate.property().name().equals("comparison"))
                .filter(candidate -> candidate.clause() == clause || goesOn && candidate.clause() < clause)
                .reduce((first, second) -> second)
                .flatMap(Candidate::key);
    }

    /** "22 percent faster on X compared to Y": what it was measured on is what is compared. */
    private static Optional<Referent> placed(Context context, int word) {
        Parse parse = context.parse();
        int on = word + 1;
        while (on < parse.size() && on <= word + 2 && !parse.word(on).is("on")) {
            on++;
        }
        return on < parse.size() && parse.word(on).is("on")
                ? parse.phraseFrom(on + 1)
                        .flatMap(context::resolve)
                        .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent())
                : Optional.empty();
    }

    private static Candidate candidate(
            Parse parse,
            Referent referent,
            String property,
            Optional<Value.Thing> key,
            Value.Quantity quantity,
            Scope scope,
            Change change) {
        return Draft.of(
                        parse,
                        change.from(),
                        change.to(),
                        referent.subject(),
                        new Property(property, false),
                        quantity,
                        property)
                .key(key)
                .scope(scope)
                .score(SURE)
                .done();
    }

    private static boolean isMark(Parse parse, int at) {
        Tag tag = parse.word(at).tag();
        return tag == Tag.COMMA || tag == Tag.END || tag == Tag.BREAK || tag == Tag.BRACKET;
    }

    /** "over 60 percent of Corvex workloads run on Linux": the use of what owns the workloads. */
    private void share(Context context, int word, Value.Quantity quantity, List<Candidate> found) {
        Parse parse = context.parse();
        if (word + 2 >= parse.size() || !parse.word(word + 1).is("of")) {
            return;
        }
        Optional<NounPhrase> counted = parse.phraseFrom(word + 2);
        if (counted.isEmpty()) {
            return;
        }
        int clause = parse.clauseOf(word);
        int end = counted.get().to();
        while (end < parse.clauses().get(clause).to()
                && end < counted.get().to() + SHARE_WORDS
                && !isMark(parse, end)) {
            end++;
        }
        String metric = parse.text(word + 2, end);
        Optional<Referent> owner = context.resolve(counted.get())
                .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent())
                .or(() -> parse
                        .phrasesIn(
                                counted.get().to(), parse.clauses().get(clause).to())
                        .stream()
                        .map(context::resolve)
                        .flatMap(Optional::stream)
                        .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent())
                        .findFirst());
        Change whole = new Change(word, word + 1, quantity, Scope.Direction.HIGHER, metric);
        owner.ifPresent(referent -> found.add(
                candidate(parse, referent, "usage", Optional.empty(), quantity, Scope.NONE.withMetric(metric), whole)));
    }
}
