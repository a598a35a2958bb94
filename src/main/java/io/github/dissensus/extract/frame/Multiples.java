package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Scope.Direction;
import io.github.dissensus.model.Unit;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds changes by a factor: "twice as fast as the X", "half the price of the X", "The range has doubled". */
final class Multiples {

    private static final String HALF = "half";

    /** How many words "as many quests as" may have before its second "as". */
    private static final int REACH = 7;

    private final Words words;
    private final Optional<Unit> times;

    Multiples(Words words, List<UnitTerm> units) {
        this.words = words;
        this.times = units.stream()
                .map(UnitTerm::base)
                .filter(unit -> unit.dimension().equals("Factor"))
                .findFirst();
    }

    /** The changes by a factor that a sentence tells, in reading order. */
    List<Change> of(Parse parse) {
        List<Change> found = new ArrayList<>();
        for (int at = 0; at < parse.size() && times.isPresent(); at++) {
            multiple(parse, at).ifPresent(found::add);
        }
        for (Clause clause : parse.clauses()) {
            clause.verb().flatMap(verb -> multiplied(parse, clause, verb)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Change> multiple(Parse parse, int at) {
        Optional<Value.Quantity> factor = factor(parse, at);
        int next = at + 1;
        if (factor.isEmpty() || next + 1 >= parse.size()) {
            return Optional.empty();
        }
        if (parse.word(next).is("as")) {
            return asMuch(parse, at, factor.get());
        }
        if (parse.word(next).lower().equals("what")) { // "twice what the X had"
            return Optional.of(new Change(at, next, factor.get(), direction(factor.get()), "", next, "what"));
        }
        boolean of = parse.word(next).is("the")
                || parse.word(next).is("that")
                || parse.word(next).is("its");
        return of ? ofIt(parse, at, factor.get()) : Optional.empty();
    }

    private Optional<Value.Quantity> factor(Parse parse, int at) {
        String lower = parse.word(at).lower();
        Mention mention = parse.word(at).mention().orElse(null);
        if (mention instanceof Mention.Measure measure
                && measure.quantity().unit().dimension().equals("Factor")) {
            return Optional.of(measure.quantity());
        }
        return words.value(WordClass.MULTIPLES, lower)
                .or(() -> lower.equals(HALF) ? Optional.of("1/2") : Optional.empty())
                .map(this::quantity);
    }

    private Value.Quantity quantity(String factor) {
        String[] parts = factor.split("/");
        BigDecimal number = parts.length == 1
                ? new BigDecimal(factor)
                : new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), MathContext.DECIMAL32);
        return new Value.Quantity(
                Optional.of(number), Optional.of(number), Optional.of(number), false, times.orElseThrow());
    }

    /** "twice as large as that of the X", "three times as many quests as the X". */
    private Optional<Change> asMuch(Parse parse, int at, Value.Quantity factor) {
        int adjective = at + 2;
        String measure = parse.word(adjective).lower();
        boolean many = measure.equals("many") || measure.equals("much");
        int second = adjective + 1;
        int limit = Math.min(parse.size(), at + REACH);
        while (second < limit && !parse.word(second).is("as")) {
            second++;
        }
        boolean compared = second < limit;
        String nouns = Metrics.words(parse, adjective + 1, compared ? second : adjective + 1);
        String metric = many ? nouns : nouns.isEmpty() ? named(measure) : nouns;
        return Optional.of(new Change(
                at,
                at + 1,
                factor,
                direction(factor),
                metric,
                compared ? second : adjective + 1,
                compared ? "as" : ""));
    }

    /** "half the price of the X", "twice that of the X", "three times the range". */
    private Optional<Change> ofIt(Parse parse, int at, Value.Quantity factor) {
        return parse.phrases().stream()
                .filter(phrase -> phrase.from() <= at + 1 && at + 1 < phrase.to())
                .findFirst()
                .filter(phrase ->
                        phrase.to() < parse.size() && parse.word(phrase.to()).is("of"))
                .filter(phrase ->
                        !parse.word(phrase.head()).lower().endsWith("s") // "half the users" are a share of them
                                || words.is(
                                        WordClass.MEASURE_NOUNS,
                                        parse.word(phrase.head()).lower()))
                .map(phrase -> new Change(
                        at,
                        at + 1,
                        factor,
                        direction(factor),
                        Metrics.words(parse, at + 1, phrase.to()),
                        phrase.to(),
                        "of"));
    }

    /** "large" is told of size as "larger" is. */
    private String named(String adjective) {
        String stem = adjective.endsWith("y") ? adjective.substring(0, adjective.length() - 1) + "i" : adjective;
        String doubled = adjective + adjective.charAt(adjective.length() - 1);
        for (String comparative : List.of(stem + "er", stem + "r", doubled + "er")) {
            Optional<String> metric = words.value(WordClass.HIGHER_WORDS, comparative)
                    .or(() -> words.value(WordClass.LOWER_WORDS, comparative))
                    .filter(name -> !name.isEmpty());
            if (metric.isPresent()) {
                return metric.get();
            }
        }
        return adjective;
    }

    /** "The range has doubled", "the new version halves the memory usage". */
    private Optional<Change> multiplied(Parse parse, Clause clause, VerbGroup verb) {
        int head = verb.head();
        Optional<String> factor = words.verbs(parse.word(head).lower()).stream()
                .map(form -> words.value(WordClass.FACTOR_VERBS, form.lemma()))
                .flatMap(Optional::stream)
                .findFirst();
        boolean told = verb.finite() && parse.word(head).is(Tag.VERB);
        String metric = factor.isPresent() && told ? Changes.changed(parse, clause, head, clause.to()) : "";
        return metric.isBlank()
                ? Optional.empty()
                : factor.map(this::quantity)
                        .map(quantity -> new Change(head, head + 1, quantity, direction(quantity), metric));
    }

    private static Direction direction(Value.Quantity factor) {
        return factor.number()
                        .filter(number -> number.compareTo(BigDecimal.ONE) < 0)
                        .isPresent()
                ? Direction.LOWER
                : Direction.HIGHER;
    }
}
