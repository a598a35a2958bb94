package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.NumberReader.Read;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers with their units, bounds and ranges: "under 300 MB", "up to one hundred twenty-eight gigabytes", "30 to 40 kg",
 * "$1,299", "more than two-thirds", "40+", "5 feet 2 inches".
 */
final class QuantityRecogniser {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String[] PERCENT = {"percent", "percents", "per"};

    private final Words words;
    private final NumberReader numbers;
    private final UnitFinder units;
    private final Bounds bounds;
    private final Ranges ranges;
    private final SmallerUnits smaller;
    private final UnitTerm percent;

    QuantityRecogniser(Words words, List<UnitTerm> terms) {
        this.words = words;
        this.numbers = new NumberReader(words);
        this.units = new UnitFinder(words, terms);
        this.bounds = new Bounds(words);
        this.ranges = new Ranges(words, numbers, units);
        this.smaller = new SmallerUnits(numbers, units);
        this.percent = terms.stream()
                .filter(term -> term.base().dimension().equals("Percentage"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The lexicon names no unit of percentage"));
    }

    /** A quantity that is being read: the words before its number and the place where the number begins. */
    private record Opening(List<Token> tokens, int from, Bounds.Prefix prefix) {

        int start() {
            return prefix.to();
        }
    }

    /** The quantity that begins at a token, if one does. */
    Optional<Mention> read(List<Token> tokens, int from) {
        return mayBegin(tokens, from) ? begun(tokens, from) : Optional.empty();
    }

    /** One look passes over the words that no quantity begins with, which most are. */
    private boolean mayBegin(List<Token> tokens, int from) {
        Token token = tokens.get(from);
        Row row = new Row(tokens);
        return !token.isWord()
                || numbers.opens(row, from)
                || bounds.opens(token)
                || units.opensMoney(token)
                || row.is(from, PERCENT);
    }

    private Optional<Mention> begun(List<Token> tokens, int from) {
        Opening opening = new Opening(tokens, from, bounds.before(tokens, from));
        int at = opening.start();
        if (at >= tokens.size() || isInsideCode(tokens, at)) {
            return Optional.empty();
        }
        Optional<Mention> money = money(opening).or(() -> gluedMoney(opening));
        if (money.isPresent()) {
            return money;
        }
        Optional<Read> first = numbers.read(tokens, at);
        if (first.isEmpty() && row(opening).is(at, PERCENT)) {
            return percentOf(opening);
        }
        return first.isEmpty() ? bareUnit(opening) : measured(opening, first.get());
    }

    /** A number that a hyphen ties to letters and digits is a part of a code: "scp2-173m". */
    private static boolean isInsideCode(List<Token> tokens, int at) {
        Row row = new Row(tokens);
        return row.glued(at)
                && row.isHyphen(at - 1)
                && row.glued(at - 1)
                && row.isWord(at - 2)
                && row.word(at - 2).chars().anyMatch(Character::isDigit);
    }

    /** A currency's letters that a hyphen ties to what follows are the head of a number of some register: "CVE-2026-1188". */
    private static boolean isHeadOfCode(Row row, int end) {
        return row.isWord(end - 1) && row.isHyphen(end) && row.glued(end) && row.glued(end + 1);
    }

    /** "$1,299", "US$ 10 billion", "$30 to $40", "$10 dollars", "-$5 million". */
    private Optional<Mention> money(Opening opening) {
        List<Token> tokens = opening.tokens();
        int at = opening.start();
        Row row = row(opening);
        boolean minus = row.isHyphen(at) && row.glued(at + 1) && (at == 0 || !row.glued(at) && !row.isNumber(at - 1));
        Optional<UnitFinder.Found> sign =
                units.currencyBefore(tokens, minus ? at + 1 : at).filter(found -> !isHeadOfCode(row, found.to()));
        Optional<Read> amount =
                sign.flatMap(found -> amount(row, found.to())).map(read -> minus ? read.negated() : read);
        if (sign.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        UnitFinder.Found currency = sign.get();
        Optional<Read> second = ranges.end(tokens, amount.get().to(), true);
        if (second.isPresent()) {
            return Optional.of(range(
                    opening, amount.get(), second.get(), currency, second.get().to()));
        }
        int end = amount.get().to();
        return smaller.hundredths(row(opening), amount.get(), end)
                .map(sum -> single(opening, sum, currency, sum.to()))
                .or(() -> Optional.of(cents(opening, amount.get(), currency)));
    }

    /** The "-5" of "$-5 million" is below zero, the hyphen of "$5-6" is none. */
    private Optional<Read> amount(Row row, int at) {
        boolean minus = row.isHyphen(at) && row.glued(at) && row.glued(at + 1) && row.isNumber(at + 1);
        return minus ? numbers.read(row.tokens(), at + 1).map(Read::negated) : numbers.read(row.tokens(), at);
    }

    /** "$3 and 50 cents". */
    private Mention cents(Opening opening, Read amount, UnitFinder.Found currency) {
        Row row = row(opening);
        int at = row.is(amount.to(), "and", ",") ? amount.to() + 1 : amount.to();
        Optional<Read> number = row.isNumber(at) || row.isWord(at) ? numbers.read(row.tokens(), at) : Optional.empty();
        Optional<UnitFinder.Found> small = number.flatMap(read -> smaller.after(row, read, currency.unit()));
        if (small.isEmpty() || number.get().number().compareTo(HUNDRED) >= 0) {
            return single(opening, amount, currency, amount.to());
        }
        List<Mention.Part> parts = List.of(
                new Mention.Part(amount.number(), currency.unit()),
                new Mention.Part(number.get().number(), small.get().unit()));
        Read sum = new Read(Amount.sum(parts), small.get().to(), BigDecimal.ZERO, false);
        return mention(opening, sum, currency, small.get().to(), parts);
    }

    /** "USD50": a code and its amount in one word. */
    private Optional<Mention> gluedMoney(Opening opening) {
        Row row = new Row(opening.tokens());
        int at = opening.start();
        Optional<UnitTerm> currency = units.gluedCurrency(row.at(at));
        if (currency.isEmpty()) {
            return Optional.empty();
        }
        boolean decimals = row.is(at + 1, ".") && row.glued(at + 1) && row.isNumber(at + 2) && row.glued(at + 2);
        String digits = row.at(at).text().substring(3)
                + (decimals ? "." + row.at(at + 2).text() : "");
        int to = decimals ? at + 3 : at + 1;
        return DigitNumbers.plain(digits)
                .map(number -> new Read(number, to, BigDecimal.ONE.movePointLeft(number.scale()), false))
                .map(read -> single(opening, read, new UnitFinder.Found(at, at, currency.get()), to));
    }

    /** "percent of twenty": the number behind its unit. */
    private Optional<Mention> percentOf(Opening opening) {
        Row row = row(opening);
        int at = opening.start();
        int of = row.is(at, "per") && row.is(at + 1, "cent", "cents") ? at + 2 : at + 1;
        boolean free = at == 0 || !row.isNumber(at - 1) && !row.isWord(at - 1);
        Optional<Read> number =
                free && row.is(of, "of") && row.has(of + 1) ? numbers.read(opening.tokens(), of + 1) : Optional.empty();
        return number.map(read -> single(opening, read, new UnitFinder.Found(at, of, percent), read.to()));
    }

    private static Row row(Opening opening) {
        return new Row(opening.tokens());
    }

    private Optional<Mention> measured(Opening opening, Read first) {
        List<Token> tokens = opening.tokens();
        Optional<Read> second = ranges.end(tokens, first.to(), false);
        Optional<UnitFinder.Found> shared = second.flatMap(read -> units.after(tokens, read));
        if (shared.isPresent()) {
            return Optional.of(range(
                    opening, first, second.get(), shared.get(), shared.get().to()));
        }
        Optional<UnitFinder.Found> letter = units.unitLetter(tokens, first);
        if (letter.isPresent()) {
            Read plain = numbers.read(tokens.subList(0, letter.get().from()), opening.start())
                    .orElseThrow();
            return Optional.of(compound(opening, plain, letter.get()));
        }
        Optional<UnitFinder.Found> millions = units.currencyOfMillions(tokens, first);
        if (millions.isPresent()) {
            Read scaled = new Read(
                    first.number().multiply(MILLION), first.to(), first.step().multiply(MILLION), false);
            return Optional.of(
                    single(opening, scaled, millions.get(), millions.get().to()));
        }
        Optional<UnitFinder.Found> unit = units.after(tokens, first);
        return unit.map(found -> compound(opening, first, found)).or(() -> bare(opening, first));
    }

    /** "an hour and 20 minutes", "a year and a half": one of a unit, and what goes on behind it. */
    Mention continued(List<Token> tokens, int from, Read first, UnitFinder.Found unit) {
        return compound(new Opening(tokens, from, new Bounds.Prefix(from, Bound.EXACT, false)), first, unit);
    }

    /** "5 feet 2 inches", "3 dollars 50 cents", "1 hour and 30 minutes": smaller units of the same kind go on. */
    private Mention compound(Opening opening, Read first, UnitFinder.Found unit) {
        List<Mention.Part> parts = new ArrayList<>(List.of(new Mention.Part(first.number(), unit.unit())));
        int to = unit.to();
        Row row = new Row(opening.tokens());
        while (parts.size() < 4 && first.number().compareTo(BigDecimal.ONE) >= 0) {
            boolean comma = row.is(to, ",") && unit.unit().base().dimension().equals("Duration");
            int at = row.is(to, "and") || comma ? to + 1 : to;
            Optional<Read> next =
                    row.isNumber(at) || row.isWord(at) ? numbers.read(row.tokens(), at) : Optional.empty();
            Optional<UnitFinder.Found> found = next.flatMap(
                    read -> smaller.after(row, read, parts.get(parts.size() - 1).unit()));
            if (found.isEmpty()) {
                break;
            }
            parts.add(new Mention.Part(next.get().number(), found.get().unit()));
            to = found.get().to();
        }
        if (parts.size() == 1) {
            int end = to;
            Optional<Read> more = numbers.andPart(row, new Read(first.number(), to, BigDecimal.ONE, false))
                    .or(() -> unit.unit().isCurrency() ? smaller.hundredths(row, first, end) : Optional.empty());
            return more.map(sum -> single(opening, sum, unit, sum.to()))
                    .orElseGet(() -> single(opening, first, unit, unit.to()));
        }
        Read sum = new Read(Amount.sum(parts), to, BigDecimal.ZERO, false);
        return mention(opening, sum, new UnitFinder.Found(unit.from(), to, unit.unit()), to, parts);
    }

    private Optional<Mention> bare(Opening opening, Read first) {
        if (first.number().compareTo(BigDecimal.ONE) < 0
                && first.number().signum() > 0
                && first.step().signum() == 0) {
            Row row = new Row(opening.tokens());
            if (row.isHyphen(first.to()) && row.glued(first.to())) {
                return Optional.empty(); // "half-marathon"
            }
            BigDecimal share = first.number().multiply(HUNDRED).round(MathContext.DECIMAL32);
            Read hundredths = new Read(share, first.to(), BigDecimal.ZERO, false);
            UnitFinder.Found unit = new UnitFinder.Found(first.to(), first.to(), percent);
            return Optional.of(single(opening, hundredths, unit, first.to()));
        }
        Row row = new Row(opening.tokens());
        boolean lettered = row.glued(first.to())
                && row.isWord(first.to())
                && row.at(first.to()).text().length() == 1
                && !row.is(first.to(), "x");
        if (lettered) {
            return Optional.empty(); // "the 7a": a make
        }
        Bounds.Tail tail = bounds.after(opening.tokens(), first.to());
        Bound bound = tail.bound() == Bound.EXACT ? opening.prefix().bound() : tail.bound();
        Mention.Core core = new Mention.Core(
                opening.start(), first.to(), first.to(), first.to(), Optional.of(first.number()), List.of());
        return Optional.of(new Mention.Count(
                opening.from(),
                tail.to(),
                Amount.count(first.number(), bound, opening.prefix().approximate()),
                core,
                Mention.Aspects.NONE));
    }

    /** "under a second", "about an hour", "takes an hour": one of the unit. */
    private Optional<Mention> bareUnit(Opening opening) {
        Row row = new Row(opening.tokens());
        int at = opening.start();
        boolean bounded =
                opening.prefix().bound() != Bound.EXACT || opening.prefix().approximate();
        boolean taken = !bounded && at > 0 && words.isVerbOf(WordClass.TIME_TAKING_VERBS, row.word(at - 1));
        return bounded || taken
                ? oneOf(row, at)
                        .filter(unit ->
                                bounded || unit.unit().base().dimension().equals("Duration"))
                        .map(unit -> single(opening, one(at), unit, unit.to()))
                : Optional.empty();
    }

    /** "an hour": the unit behind an article. */
    Optional<UnitFinder.Found> oneOf(Row row, int at) {
        return row.is(at, "a", "an") && row.isWord(at + 1)
                ? units.after(row.tokens(), one(at)).filter(unit -> !unit.unit().isCurrency() && unit.from() == at + 1)
                : Optional.empty();
    }

    private static Read one(int at) {
        return new Read(BigDecimal.ONE, at + 1, BigDecimal.ONE, false);
    }

    private Mention single(Opening opening, Read read, UnitFinder.Found unit, int to) {
        return mention(opening, read, unit, to, List.of(new Mention.Part(read.number(), unit.unit())));
    }

    private Mention.Measure mention(
            Opening opening, Read read, UnitFinder.Found unit, int to, List<Mention.Part> parts) {
        Bounds.Tail tail = bounds.after(opening.tokens(), to);
        Bound bound = tail.bound() == Bound.EXACT ? opening.prefix().bound() : tail.bound();
        Mention.Core core =
                new Mention.Core(opening.start(), to, unit.from(), unit.to(), Optional.of(read.number()), parts);
        return new Mention.Measure(
                opening.from(),
                tail.to(),
                Amount.of(read, unit.unit(), bound, opening.prefix().approximate()),
                unit.unit(),
                core,
                Mention.Aspects.NONE);
    }

    private Mention range(Opening opening, Read low, Read high, UnitFinder.Found unit, int to) {
        if (ranges.isChange(opening.tokens(), opening.from())) {
            Read now = new Read(high.number(), to, high.step(), false);
            return mention(opening, now, unit, to, List.of(new Mention.Part(now.number(), unit.unit())))
                    .after(low.number());
        }
        Mention.Core core = new Mention.Core(opening.start(), to, unit.from(), unit.to(), Optional.empty(), List.of());
        return new Mention.Measure(
                opening.from(), to, Amount.between(low, high, unit.unit()), unit.unit(), core, Mention.Aspects.NONE);
    }
}
