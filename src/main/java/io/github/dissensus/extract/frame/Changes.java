package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Scope.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds by how much a sentence says that something differs: "22 percent faster", "cut by a third", "14 more litres", "$50 above". */
final class Changes {

    private static final Set<String> RELATIVE = Set.of("Percentage", "Factor");

    private final Words words;
    private final MeasureNames names;
    private final Map<String, UnitTerm> units = new HashMap<>();

    Changes(Words words, MeasureNames names, List<UnitTerm> terms) {
        this.words = words;
        this.names = names;
        terms.forEach(term -> term.names().forEach(name -> units.putIfAbsent(name, term)));
    }

    /** The changes that a sentence tells with a number, in reading order. */
    List<Change> of(Context context) {
        Parse parse = context.parse();
        List<Amount> amounts = context.amounts();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            Optional<Change> change = amount.isCount() ? counted(parse, amount) : measured(context, amount);
            List<Amount> before = amounts.subList(0, i);
            change.map(found -> found.metric().isEmpty() ? found.with(metric(parse, amount, before)) : found)
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<Change> measured(Context context, Amount amount) {
        Parse parse = context.parse();
        Optional<Change> behind = comparative(parse, amount).or(() -> placed(context, amount));
        return behind.or(() -> changedBy(parse, amount));
    }

    /** What the number before a word measures. */
    String before(Context context, int word) {
        return context.amounts().stream()
                .filter(amount -> amount.word() < word)
                .reduce((first, second) -> second)
                .flatMap(amount -> names.metric(context.parse(), amount))
                .orElse("");
    }

    /** What the clause says that is measured: by the number before of the same sort, by its verb, by its unit. */
    private String metric(Parse parse, Amount amount, List<Amount> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Amount other = before.get(i);
            boolean alike = other.dimension().equals(amount.dimension()) || RELATIVE.contains(amount.dimension());
            Optional<String> metric = alike ? names.metric(parse, other) : Optional.empty();
            if (metric.isPresent()) {
                return metric.get();
            }
        }
        return RELATIVE.contains(amount.dimension())
                ? ""
                : names.metric(parse, amount).orElse("");
    }

    /** "18% higher pod density", "60% smaller", "a 5x boost in file operations". */
    private Optional<Change> comparative(Parse parse, Amount amount) {
        int at = amount.word() + 1;
        if (at >= parse.size()) {
            return Optional.empty();
        }
        String behind = nounsBehind(parse, at);
        String metric = words.value(WordClass.HIGHER_WORDS, behind)
                .or(() -> words.value(WordClass.LOWER_WORDS, behind))
                .orElse(behind); // "$50 more expensive"
        return direction(parse, at)
                .map(direction -> new Change(
                        amount.from(),
                        amount.word() + 1,
                        amount.quantity(),
                        direction,
                        metric.isEmpty() ? own(parse, at, amount) : metric));
    }

    /** Which way a comparative at a place goes. */
    Optional<Direction> direction(Parse parse, int at) {
        String word = at < parse.size() ? parse.word(at).lower() : "";
        if (words.is(WordClass.HIGHER_WORDS, word)) {
            return Optional.of(Direction.HIGHER);
        }
        return words.is(WordClass.LOWER_WORDS, word) ? Optional.of(Direction.LOWER) : Optional.empty();
    }

    /** The measure that a comparative names by itself; what is longer by hours is so in its own measure. */
    private String own(Parse parse, int at, Amount amount) {
        String word = parse.word(at).lower();
        String metric = words.value(WordClass.HIGHER_WORDS, word)
                .or(() -> words.value(WordClass.LOWER_WORDS, word))
                .orElse("");
        boolean lasting = metric.equals("length") && amount.dimension().equals("Duration");
        return lasting ? "" : metric;
    }

    /** The nouns behind "higher", or behind "boost in". */
    private static String nounsBehind(Parse parse, int at) {
        int from = at + 1;
        if (from < parse.size()
                && (parse.word(from).is("in") || parse.word(from).is("of"))) {
            return parse.phraseFrom(from + 1)
                    .map(p -> Metrics.words(parse, p.from(), p.to()))
                    .orElse("");
        }
        int to = from;
        while (to < parse.size()
                && (parse.word(to).is(Tag.NOUN) || parse.word(to).is(Tag.ADJECTIVE))) {
            to++;
        }
        return Metrics.words(parse, from, to);
    }

    /** "14 more litres of boot space than", "2.8 fewer attacks": a count of a unit or of things. */
    private Optional<Change> counted(Parse parse, Amount amount) {
        int at = amount.word() + 1;
        Optional<Direction> direction = direction(parse, at);
        int noun = at + 1;
        if (direction.isEmpty() || noun >= parse.size() || !parse.word(noun).is(Tag.NOUN)) {
            return Optional.empty();
        }
        UnitTerm unit = units.get(parse.word(noun).lower());
        if (unit != null && !unit.isCurrency()) {
            String metric = noun + 2 < parse.size() && parse.word(noun + 1).is("of") ? nounsBehind(parse, noun) : "";
            return Optional.of(
                    new Change(amount.from(), noun + 1, amount.in(unit).quantity(), direction.get(), metric));
        }
        Change change = new Change(amount.from(), at, amount.quantity(), direction.get(), nounsBehind(parse, at));
        return isCompared(parse, change) ? Optional.of(change) : Optional.empty();
    }

    private static boolean isCompared(Parse parse, Change change) {
        return parse.words().subList(change.behind(), parse.size()).stream().anyMatch(word -> word.is("than"));
    }

    /** "$50 above the price of its predecessor", "6% ahead of the X": a place beside a product. */
    private Optional<Change> placed(Context context, Amount amount) {
        Parse parse = context.parse();
        int at = amount.word() + 1;
        String word = at < parse.size() ? parse.word(at).lower() : "";
        boolean more = words.is(WordClass.HIGHER_PLACES, word);
        if (!more && !words.is(WordClass.LOWER_PLACES, word)) {
            return Optional.empty();
        }
        int of = at + 1 < parse.size() && parse.word(at + 1).is("of") ? at + 1 : at;
        if (of + 2 < parse.size()
                && parse.word(of + 1).is("that")
                && parse.word(of + 2).is("of")) {
            of += 2; // "15% below that of the X"
        }
        Optional<NounPhrase> phrase = parse.phraseFrom(of + 1);
        Optional<NounPhrase> beside = phrase.filter(first ->
                        first.to() < parse.size() && parse.word(first.to()).is("of"))
                .flatMap(first -> parse.phraseFrom(first.to() + 1));
        boolean compared = phrase.filter(first -> isBaseline(context, first)).isPresent()
                || beside.filter(held -> isBaseline(context, held)).isPresent();
        String metric = beside.isPresent()
                ? Metrics.words(parse, phrase.get().from(), phrase.get().to())
                : "";
        return compared
                ? Optional.of(new Change(
                        amount.from(),
                        at,
                        amount.quantity(),
                        more ? Direction.HIGHER : Direction.LOWER,
                        metric,
                        of,
                        parse.word(of).lower()))
                : Optional.empty();
    }

    private boolean isBaseline(Context context, NounPhrase phrase) {
        return context.isPredecessor(phrase)
                || words.is(
                        WordClass.BASELINE_NOUNS,
                        context.parse().word(phrase.head()).lower())
                || context.resolve(phrase)
                        .filter(found -> found.grade() == Referent.Grade.NAMED && !found.isAgent())
                        .isPresent();
    }

    /** "has been cut by another 15 percent", "reduces latency by up to 40 percent". */
    private Optional<Change> changedBy(Parse parse, Amount amount) {
        int by = amount.from() - 1;
        while (by > 0 && (parse.word(by).is(Tag.DETERMINER) || parse.word(by).is(Tag.ADJECTIVE))) {
            by--;
        }
        if (by < 1 || !parse.word(by).is("by")) {
            return Optional.empty();
        }
        Clause clause = parse.clauses().get(parse.clauseOf(amount.word()));
        for (int at = by - 1; at >= clause.from(); at--) {
            String lower = parse.word(at).lower();
            boolean more = words.isVerbOf(WordClass.HIGHER_VERBS, lower);
            boolean less = words.isVerbOf(WordClass.LOWER_VERBS, lower);
            if (more || less) {
                return Optional.of(new Change(
                        amount.from(),
                        amount.word() + 1,
                        amount.quantity(),
                        more ? Direction.HIGHER : Direction.LOWER,
                        changed(parse, clause, at, by)));
            }
        }
        return Optional.empty();
    }

    /** What a verb of change changes: its object, else its subject. */
    static String changed(Parse parse, Clause clause, int verb, int to) {
        List<NounPhrase> object = parse.phrasesIn(verb + 1, to).stream()
                .filter(NounPhrase::isFree)
                .toList();
        if (!object.isEmpty()) {
            return Metrics.words(parse, object.get(0).from(), object.get(0).to());
        }
        return parse.phrasesIn(clause.from(), verb).stream()
                .filter(NounPhrase::isFree)
                .findFirst()
                .map(phrase -> Metrics.words(parse, phrase.from(), phrase.to()))
                .orElse("");
    }
}
