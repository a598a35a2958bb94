package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Unit;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Numbers with their units, bounds and ranges: "under 300 MB", "up to one hundred twenty-eight gigabytes", "30 to 40 kg",
 * "$1,299", "more than two-thirds", "40+".
 */
final class QuantityRecogniser {

    /** Half of the last written digit, less a little, so that neighbouring whole numbers do not touch. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.45");
    /** How far "about" reaches: a tenth to either side. */
    private static final BigDecimal ABOUT = new BigDecimal("0.1");

    private static final Unit NUMBER = new Unit("http://qudt.org/vocab/unit/NUM", "", "Count");

    private final Words words;
    private final NumberReader numbers;
    private final PhraseTrie<UnitTerm> units;
    private final PhraseTrie<UnitTerm> currencySigns;
    private final PhraseTrie<Bound> boundsBefore;
    private final PhraseTrie<Bound> boundsAfter;
    private final UnitTerm percent;

    QuantityRecogniser(Words words, List<UnitTerm> terms) {
        this.words = words;
        this.numbers = new NumberReader(words);
        this.units = new PhraseTrie<>(words);
        this.currencySigns = new PhraseTrie<>(words);
        for (UnitTerm term : terms) {
            term.names().forEach(name -> units.add(name, term));
            term.symbols().forEach(symbol -> units.add(symbol, term));
            if (term.isCurrency()) {
                term.symbols().forEach(symbol -> currencySigns.add(symbol, term));
            }
        }
        this.boundsBefore = new PhraseTrie<>(words);
        this.boundsAfter = new PhraseTrie<>(words);
        words.phrases(WordClass.LOWER_BOUNDS).forEach(phrase -> boundsBefore.add(phrase, Bound.AT_LEAST));
        words.phrases(WordClass.UPPER_BOUNDS).forEach(phrase -> boundsBefore.add(phrase, Bound.AT_MOST));
        words.phrases(WordClass.APPROXIMATIONS).forEach(phrase -> boundsBefore.add(phrase, Bound.EXACT));
        words.phrases(WordClass.LOWER_BOUND_TAILS).forEach(phrase -> boundsAfter.add(phrase, Bound.AT_LEAST));
        words.phrases(WordClass.UPPER_BOUND_TAILS).forEach(phrase -> boundsAfter.add(phrase, Bound.AT_MOST));
        this.percent = terms.stream()
                .filter(term -> term.base().dimension().equals("Percentage"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The lexicon names no unit of percentage"));
    }

    /** The bounds and softening words before a number. */
    private record Prefix(int to, Bound bound, boolean approximate) {}

    /** The quantity that begins at a token, if one does. */
    Optional<Mention> read(List<Token> tokens, int from) {
        Prefix prefix = prefix(tokens, from);
        int at = prefix.to();
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        PhraseTrie.Match<UnitTerm> sign = currencySigns.longest(tokens, at);
        if (sign != null && sign.to() < tokens.size()) {
            Optional<NumberReader.Read> amount = numbers.read(tokens, sign.to());
            if (amount.isPresent()) {
                return Optional.of(money(tokens, from, prefix, sign.values().get(0), amount.get()));
            }
        }
        Optional<NumberReader.Read> first = numbers.read(tokens, at);
        if (first.isEmpty()) {
            return bareUnit(tokens, from, prefix);
        }
        return Optional.of(measured(tokens, from, prefix, first.get()));
    }

    private Prefix prefix(List<Token> tokens, int from) {
        Bound bound = Bound.EXACT;
        boolean approximate = false;
        int at = from;
        for (int i = 0; i < 2 && at < tokens.size(); i++) {
            PhraseTrie.Match<Bound> match = boundsBefore.longest(tokens, at);
            if (match == null) {
                break;
            }
            Bound found = match.values().get(0);
            approximate |= found == Bound.EXACT;
            bound = found == Bound.EXACT ? bound : found;
            at = match.to();
            if (at < tokens.size() && tokens.get(at).lower().equals("the")) {
                break;
            }
        }
        return new Prefix(at, bound, approximate);
    }

    private Mention money(List<Token> tokens, int from, Prefix prefix, UnitTerm currency, NumberReader.Read amount) {
        int to = amount.to();
        Optional<NumberReader.Read> second = rangeEnd(tokens, to, Optional.of(currency));
        if (second.isPresent()) {
            return range(from, second.get().to(), amount, second.get(), currency);
        }
        return bounded(tokens, from, to, prefix, amount, currency);
    }

    private Mention measured(List<Token> tokens, int from, Prefix prefix, NumberReader.Read first) {
        int to = first.to();
        Optional<NumberReader.Read> second = rangeEnd(tokens, to, Optional.empty());
        if (second.isPresent()) {
            int after = second.get().to();
            PhraseTrie.Match<UnitTerm> unit = unitAt(tokens, after);
            if (unit != null) {
                return range(from, unit.to(), first, second.get(), unit.values().get(0));
            }
        }
        PhraseTrie.Match<UnitTerm> unit = unitAt(tokens, to);
        if (unit != null) {
            return bounded(tokens, from, unit.to(), prefix, first, unit.values().get(0));
        }
        boolean fraction =
                first.number().compareTo(BigDecimal.ONE) < 0 && first.step().signum() == 0;
        if (fraction) {
            NumberReader.Read share = new NumberReader.Read(
                    first.number().multiply(BigDecimal.valueOf(100)).round(MathContext.DECIMAL32),
                    to,
                    BigDecimal.ZERO,
                    false);
            return bounded(tokens, from, to, prefix, share, percent);
        }
        Tail tail = tail(tokens, to);
        Bound bound = tail.bound == Bound.EXACT ? prefix.bound() : tail.bound;
        Value.Quantity count = quantity(first.number(), BigDecimal.ZERO, bound, prefix.approximate(), NUMBER);
        return new Mention.Count(from, tail.to, count);
    }

    /** "under a second", "an hour": one of the unit. */
    private Optional<Mention> bareUnit(List<Token> tokens, int from, Prefix prefix) {
        int at = prefix.to();
        String article = tokens.get(at).lower();
        if (!article.equals("a") && !article.equals("an")
                || prefix.bound() == Bound.EXACT && !prefix.approximate()
                || at + 1 >= tokens.size()) {
            return Optional.empty();
        }
        PhraseTrie.Match<UnitTerm> unit = units.longest(tokens, at + 1);
        if (unit == null || unit.values().get(0).isCurrency()) {
            return Optional.empty();
        }
        NumberReader.Read one = new NumberReader.Read(BigDecimal.ONE, at + 1, BigDecimal.ONE, false);
        return Optional.of(
                bounded(tokens, from, unit.to(), prefix, one, unit.values().get(0)));
    }

    /** The unit behind a number: "300 MB", "30-second", "128GB", "60%". */
    private PhraseTrie.Match<UnitTerm> unitAt(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return null;
        }
        boolean hyphen = tokens.get(at).lower().equals("-") && tokens.get(at).glued() && at + 1 < tokens.size();
        PhraseTrie.Match<UnitTerm> match = units.longest(tokens, hyphen ? at + 1 : at);
        if (match == null) {
            return null;
        }
        Token sign = tokens.get(hyphen ? at + 1 : at);
        boolean letter =
                sign.text().length() == 1 && Character.isLetter(sign.text().charAt(0));
        boolean wordFollows = match.to() < tokens.size()
                && tokens.get(match.to()).glued()
                && tokens.get(match.to()).isWord();
        // "in" is a preposition and "m" an initial unless they stand right at their number
        boolean loose = !hyphen
                && !sign.glued()
                && (letter && Character.isLowerCase(sign.text().charAt(0))
                        || sign.lower().equals("in"));
        return loose || wordFollows ? null : match;
    }

    private Optional<NumberReader.Read> rangeEnd(List<Token> tokens, int at, Optional<UnitTerm> currency) {
        if (at + 1 >= tokens.size()) {
            return Optional.empty();
        }
        String joint = tokens.get(at).lower();
        boolean dash = (joint.equals("-") || joint.equals("—"))
                && tokens.get(at).glued()
                && tokens.get(at + 1).glued();
        if (!dash && !joint.equals("to") && !joint.equals("and")) {
            return Optional.empty();
        }
        if (joint.equals("and") && !between(tokens, at)) {
            return Optional.empty();
        }
        int next = at + 1;
        if (currency.isPresent()) {
            PhraseTrie.Match<UnitTerm> sign = currencySigns.longest(tokens, next);
            next = sign == null ? next : sign.to();
        }
        return next < tokens.size() ? numbers.read(tokens, next) : Optional.empty();
    }

    private static boolean between(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 6; i--) {
            if (tokens.get(i).lower().equals("between")) {
                return true;
            }
        }
        return false;
    }

    private record Tail(int to, Bound bound) {}

    private Tail tail(List<Token> tokens, int at) {
        PhraseTrie.Match<Bound> match = at < tokens.size() ? boundsAfter.longest(tokens, at) : null;
        return match == null
                ? new Tail(at, Bound.EXACT)
                : new Tail(match.to(), match.values().get(0));
    }

    private Mention bounded(
            List<Token> tokens, int from, int to, Prefix prefix, NumberReader.Read read, UnitTerm unit) {
        Tail tail = tail(tokens, to);
        Bound bound = tail.bound == Bound.EXACT ? prefix.bound() : tail.bound;
        BigDecimal slack = read.step().multiply(ROUNDING).multiply(unit.factor());
        Value.Quantity quantity = quantity(unit.toBase(read.number()), slack, bound, prefix.approximate(), unit.base());
        return new Mention.Measure(from, tail.to, quantity, unit);
    }

    private static Value.Quantity quantity(
            BigDecimal number, BigDecimal slack, Bound bound, boolean approximate, Unit unit) {
        BigDecimal reach = approximate ? slack.max(number.abs().multiply(ABOUT)) : slack;
        Optional<BigDecimal> lower = bound == Bound.AT_MOST
                ? Optional.empty()
                : Optional.of(bound == Bound.AT_LEAST ? number : number.subtract(reach));
        Optional<BigDecimal> upper = bound == Bound.AT_LEAST
                ? Optional.empty()
                : Optional.of(bound == Bound.AT_MOST ? number : number.add(reach));
        return new Value.Quantity(Optional.of(number), lower, upper, approximate, unit);
    }

    private static Mention range(int from, int to, NumberReader.Read low, NumberReader.Read high, UnitTerm unit) {
        BigDecimal a = unit.toBase(low.number());
        BigDecimal b = unit.toBase(high.number());
        Value.Quantity quantity =
                new Value.Quantity(Optional.empty(), Optional.of(a.min(b)), Optional.of(a.max(b)), false, unit.base());
        return new Mention.Measure(from, to, quantity, unit);
    }
}
