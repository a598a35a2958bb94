package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number of a sentence with the unit that it has or shares with the next: the 8 of "8, 12 or 16 GB"; two numbers are one
 * range where nothing changed: "6 Hz to 40 kHz".
 *
 * @param from its first word
 * @param word its last word, which names the place of the whole
 * @param unit the unit as written; empty for a count
 * @param former whether it is what held before a change: "down from 12 seconds"
 * @param rate what it is for each of: "per month", "per user and year"
 * @param written the part of its words that tells it, where they tell two: the "4,900 mAh" of "from 4,200 to 4,900 mAh"
 */
record Amount(
        int from,
        int word,
        Value.Quantity quantity,
        Optional<UnitTerm> unit,
        boolean former,
        Optional<Rate> rate,
        Optional<String> written) {

    /** Half of the last written digit, less a little, as the recogniser of quantities has it. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.45");

    String dimension() {
        return quantity.unit().dimension();
    }

    /** Whether it is a bare number: nothing that it counts or measures stands beside it. */
    boolean isCount() {
        return dimension().equals("Count");
    }

    /** Names of standards that begin with a number: "4K", "5G", "1080p". */
    private static final Pattern STANDARD = Pattern.compile("[1-9]\\d?[KG]|\\d{3,4}[pi]");

    /** The numbers of a sentence in reading order. */
    static List<Amount> of(Parse parse, Words words) {
        List<Amount> amounts = new ArrayList<>();
        for (int word = 0; word < parse.size(); word++) {
            amount(parse, word).map(amount -> amount.changed(parse)).ifPresent(amounts::addAll);
        }
        for (int i = amounts.size() - 2; i >= 0; i--) {
            Amount first = amounts.get(i);
            Amount second = amounts.get(i + 1);
            if (isListed(parse, first, second)) {
                amounts.set(i, first.inUnitOf(second));
            } else if (isSpanned(parse, first, second)) {
                boolean change = isChange(parse, first, words);
                amounts.set(i, change ? first.asFormer() : first.upTo(second));
                if (!change) {
                    amounts.remove(i + 1);
                }
            }
        }
        return amounts;
    }

    private static Optional<Amount> amount(Parse parse, int word) {
        Mention mention = parse.word(word).mention().orElse(null);
        if (isStandard(parse, word) || isRatio(parse, word)) {
            return Optional.empty();
        }
        if (mention instanceof Mention.Measure measure) {
            return Optional.of(of(parse, word, measure.quantity(), Optional.of(measure.written()), measure.aspects()));
        }
        return mention instanceof Mention.Count count
                ? Optional.of(of(parse, word, count.quantity(), Optional.empty(), count.aspects()))
                : Optional.empty();
    }

    private static Amount of(
            Parse parse, int word, Value.Quantity quantity, Optional<UnitTerm> unit, Mention.Aspects aspects) {
        return new Amount(
                word,
                word,
                quantity,
                unit,
                aspects.former(),
                aspects.per().map(rate -> Rate.of(parse, rate)),
                Optional.empty());
    }

    private static boolean isStandard(Parse parse, int word) {
        return parse.word(word).is(Tag.NUMBER)
                && STANDARD.matcher(parse.text(word, word + 1)).matches();
    }

    /** One of the numbers of "3,000:1". */
    private static boolean isRatio(Parse parse, int word) {
        boolean before = word + 2 < parse.size()
                && parse.word(word + 1).lower().equals(":")
                && parse.word(word + 2).is(Tag.NUMBER)
                && parse.endOf(word) == parse.startOf(word + 1)
                && parse.endOf(word + 1) == parse.startOf(word + 2);
        return before
                || word > 1
                        && parse.word(word).is(Tag.NUMBER)
                        && parse.word(word - 1).lower().equals(":")
                        && parse.word(word - 2).is(Tag.NUMBER)
                        && parse.endOf(word - 1) == parse.startOf(word);
    }

    /** "has grown from 4,200 to 4,900 mAh": what was and what is. */
    private List<Amount> changed(Parse parse) {
        Optional<BigDecimal> before = parse.word(word)
                .mention()
                .filter(mention -> mention instanceof Mention.Measure)
                .flatMap(mention -> ((Mention.Measure) mention).core().before());
        String[] ends = before.isPresent() ? parse.text(word, word + 1).split(" to ") : new String[0];
        if (ends.length != 2 || unit.isEmpty()) {
            return List.of(this);
        }
        Optional<BigDecimal> number = before.map(unit.get()::toBase);
        Value.Quantity earlier = new Value.Quantity(number, number, number, false, quantity.unit());
        return List.of(
                new Amount(from, word, earlier, unit, true, rate, Optional.of(ends[0].strip())),
                new Amount(from, word, quantity, unit, false, rate, Optional.of(ends[1].strip())));
    }

    /** The words that tell it. */
    String text(Parse parse) {
        return written.orElseGet(() -> parse.text(from, word + 1));
    }

    /** "8, 12 or 16 GB": whether the first number leaves its unit to the second. */
    private static boolean isListed(Parse parse, Amount first, Amount second) {
        return first.isCount()
                && second.unit.filter(unit -> !unit.isCurrency()).isPresent()
                && first.isJoined(parse, second);
    }

    /** "256 GB or 512 GB of storage": whether this and the number behind it measure one thing. */
    boolean isListedWith(Parse parse, Amount next) {
        return dimension().equals(next.dimension()) && isJoined(parse, next);
    }

    /** Whether nothing but commas and conjunctions stands between. */
    private boolean isJoined(Parse parse, Amount next) {
        return word + 1 < next.from
                && parse.words().subList(word + 1, next.from).stream()
                        .allMatch(between -> between.is(Tag.COMMA) || between.is(Tag.CONJUNCTION));
    }

    /** "from ISO 80 to ISO 12,800", "6 Hz to 40 kHz", "between 6 and 7 stops". */
    private static boolean isSpanned(Parse parse, Amount first, Amount second) {
        if (!first.dimension().equals(second.dimension())
                || first.word + 1 >= second.from
                || first.quantity.number().isEmpty()
                || second.quantity.number().isEmpty()
                || first.from > 0 && parse.word(first.from - 1).is("by")) { // "rose by 10 km to 45 km"
            return false;
        }
        boolean to = parse.word(first.word + 1).lower().equals("to")
                || parse.word(first.word + 1).is("and")
                        && first.from > 0
                        && parse.word(first.from - 1).is("between");
        boolean named = second.from == first.word + 3
                && first.from > 0
                && parse.word(first.word + 2)
                        .lower()
                        .equals(parse.word(first.from - 1).lower());
        return to && (second.from == first.word + 2 || named);
    }

    /** "has dropped from 12 seconds to 4 seconds": a verb of change before the first of two numbers. */
    private static boolean isChange(Parse parse, Amount first, Words words) {
        Clause clause = parse.clauses().get(parse.clauseOf(first.from));
        return first.former
                || parse.words().subList(clause.from(), first.from).stream()
                        .anyMatch(word -> words.isVerbOf(WordClass.HIGHER_VERBS, word.lower())
                                || words.isVerbOf(WordClass.LOWER_VERBS, word.lower())
                                || words.isVerbOf(WordClass.CHANGING_VERBS, word.lower()));
    }

    Amount asFormer() {
        return new Amount(from, word, quantity, unit, true, rate, written);
    }

    private Amount upTo(Amount other) {
        List<BigDecimal> ends = Stream.of(quantity, other.quantity)
                .map(end -> end.number().orElseThrow())
                .sorted()
                .toList();
        return new Amount(
                from,
                other.word,
                new Value.Quantity(
                        Optional.empty(), Optional.of(ends.get(0)), Optional.of(ends.get(1)), false, quantity.unit()),
                other.unit,
                former || other.former,
                rate.or(other::rate),
                Optional.empty());
    }

    /** A bare number as one of a unit. */
    Amount in(UnitTerm unit) {
        return new Amount(from, word, in(quantity, unit, unit.base()), Optional.of(unit), former, rate, written);
    }

    /** A bare number as one of the unit that another amount has. */
    Amount inUnitOf(Amount other) {
        return other.unit
                .map(shared -> new Amount(
                        from,
                        word,
                        in(quantity, shared, other.quantity.unit()),
                        Optional.of(shared),
                        former,
                        rate,
                        written))
                .orElse(this);
    }

    private static Value.Quantity in(Value.Quantity count, UnitTerm unit, io.github.dissensus.model.Unit base) {
        boolean exact = count.lower().equals(count.upper());
        BigDecimal slack = exact
                ? count.number()
                        .map(number -> BigDecimal.ONE.movePointLeft(Math.max(0, number.scale())))
                        .map(ROUNDING::multiply)
                        .orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
        return new Value.Quantity(
                count.number().map(unit::toBase),
                count.lower().map(number -> unit.toBase(number.subtract(slack))),
                count.upper().map(number -> unit.toBase(number.add(slack))),
                count.approximate(),
                base);
    }

    /** The number in the unit that was written, or one end of a range. */
    BigDecimal magnitude() {
        BigDecimal base =
                quantity.number().or(quantity::upper).or(quantity::lower).orElseThrow();
        return unit.map(term -> term.fromBase(base)).orElse(base);
    }
}
