package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.NumberReader.Read;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Parts of one: "two-thirds", "a quarter of", "half a million", "1/2", "7 3/4", "⅔". */
final class Fractions {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Words words;
    private final DigitNumbers digits;
    private final WordNumbers inWords;

    Fractions(Words words, DigitNumbers digits, WordNumbers inWords) {
        this.words = words;
        this.digits = digits;
        this.inWords = inWords;
    }

    Optional<Read> read(Row row, int from) {
        if (row.isNumber(from)) {
            return inDigits(row, from);
        }
        Optional<BigDecimal> sign = sign(row.at(from).text());
        if (sign.isPresent()) {
            return Optional.of(digits.multiplied(row, exact(sign.get(), from + 1)));
        }
        return halfOf(row, from).or(() -> half(row, from)).or(() -> inWords(row, from));
    }

    /** The "half" of "half of the users", "by half", "more than half its staff", "half an inch", "a half-mile". */
    private Optional<Read> half(Row row, int from) {
        int at = row.is(from, "a", "one") ? from + 1 : from;
        boolean added = row.is(from - 1, "and") && (row.isNumber(from - 2) || isCount(row, from - 2)); // "two and half"
        if (!row.is(at, "half") || added || row.is(from - 1, "first", "second", "other")) {
            return Optional.empty();
        }
        boolean bounded = row.is(from - 1, "by", "than", "about", "nearly", "almost", "only", "over", "under", "least")
                && !row.isHyphen(at + 1);
        boolean part = row.is(at + 1, "of", "the", "its", "their", "an", "a", "-") || row.isWord(at + 1) && at > from;
        return bounded || part ? Optional.of(exact(HALF, at + 1)) : Optional.empty();
    }

    /** "1/2", "7 3/4", "7½"; a date such as 5/17/2018 is none. */
    private Optional<Read> inDigits(Row row, int from) {
        Optional<BigDecimal> simple = ratio(row, from);
        if (simple.isPresent() && !row.is(from - 1, "/")) {
            return Optional.of(digits.multiplied(row, exact(simple.get(), from + 3)));
        }
        Optional<BigDecimal> whole = small(row, from);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        if (row.has(from + 1) && row.glued(from + 1)) {
            return sign(row.at(from + 1).text()).map(part -> exact(whole.get().add(part), from + 2));
        }
        return ratio(row, from + 1)
                .filter(part -> part.compareTo(BigDecimal.ONE) < 0)
                .map(part -> exact(whole.get().add(part), from + 4));
    }

    private static Optional<BigDecimal> ratio(Row row, int from) {
        boolean shape = row.isNumber(from)
                && row.is(from + 1, "/", "⁄")
                && row.glued(from + 1)
                && row.isNumber(from + 2)
                && row.glued(from + 2)
                && !(row.is(from + 3, "/") && row.glued(from + 3));
        if (!shape) {
            return Optional.empty();
        }
        Optional<BigDecimal> top = small(row, from);
        Optional<BigDecimal> bottom = small(row, from + 2).filter(n -> n.signum() > 0);
        boolean proper = top.isPresent() && bottom.isPresent() && top.get().compareTo(bottom.get()) < 0;
        return proper ? Optional.of(top.get().divide(bottom.get(), MathContext.DECIMAL64)) : Optional.empty();
    }

    private static Optional<BigDecimal> small(Row row, int at) {
        return row.isNumber(at) && row.at(at).text().matches("\\d{1,3}")
                ? Optional.of(new BigDecimal(row.at(at).text()))
                : Optional.empty();
    }

    /** Whether a token is a sign such as "½". */
    static boolean isSign(Row row, int at) {
        return row.has(at) && sign(row.at(at).text()).isPresent();
    }

    /** A sign of Unicode for a fraction, which its compatibility form writes out (NFKC). */
    private static Optional<BigDecimal> sign(String text) {
        if (text.length() != 1 || Character.getType(text.charAt(0)) != Character.OTHER_NUMBER) {
            return Optional.empty();
        }
        String[] parts = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .split("\u2044");
        return parts.length == 2 && parts[1].matches("\\d+")
                ? Optional.of(new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), MathContext.DECIMAL64))
                : Optional.empty();
    }

    /** "half a million", "half million", "a quarter of a million", "a half-million", "half a dozen". */
    private Optional<Read> halfOf(Row row, int from) {
        int at = row.is(from, "a") ? from + 1 : from;
        Optional<BigDecimal> part = row.is(at, "half", "quarter") ? part(row.word(at)) : Optional.empty();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        int next = row.is(at + 1, "of") ? at + 2 : row.isHyphen(at + 1) ? at + 2 : at + 1;
        next = row.is(next, "a") ? next + 1 : next;
        int place = next;
        Optional<String> multiplier = words.value(WordClass.MULTIPLIER_WORDS, row.word(place));
        return multiplier.map(factor -> {
            BigDecimal number = part.get().multiply(new BigDecimal(factor));
            return digits.multiplied(row, new Read(number, place + 1, number, false));
        });
    }

    /** "two-thirds", "one fifth of", "five eighths"; "a third of" but not "a third release". */
    private Optional<Read> inWords(Row row, int from) {
        boolean one = row.is(from, "a", "one");
        Optional<Read> count = one
                ? Optional.of(exact(BigDecimal.ONE, from + 1))
                : inWords.read(row, from).filter(read -> read.number().compareTo(BigDecimal.valueOf(100)) < 0);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        int at = row.skipHyphen(count.get().to());
        Optional<BigDecimal> part = part(row.word(at));
        boolean plural = row.word(at).endsWith("s");
        if (part.isEmpty() || one && !isShare(row, from, at + 1) || !one && !plural) {
            return Optional.empty();
        }
        BigDecimal number = count.get().number().multiply(part.get()).round(MathContext.DECIMAL32);
        return Optional.of(exact(number, at + 1));
    }

    private boolean isCount(Row row, int at) {
        return words.is(WordClass.NUMBER_WORDS, row.word(at)) || words.is(WordClass.MULTIPLIER_WORDS, row.word(at));
    }

    /** "a third of", "a fifth less", "cut by a third." but not "a third release" or "by a third party". */
    private boolean isShare(Row row, int from, int to) {
        String next = row.word(to);
        if (next.equals("of") || words.is(WordClass.HIGHER_WORDS, next) || words.is(WordClass.LOWER_WORDS, next)) {
            return true;
        }
        boolean changed = row.is(from - 1, "by", "than", "about", "nearly", "almost", "roughly", "another");
        boolean ends = !row.isWord(to)
                || words.is(WordClass.PREPOSITIONS, next)
                || words.is(WordClass.CONJUNCTIONS, next)
                || words.is(WordClass.ADVERBS, next);
        return changed && ends;
    }

    /** "one and a half", "five and a half million", "three million and a quarter". */
    Optional<Read> andPart(Row row, Read whole) {
        if (!row.is(whole.to(), "and") || whole.suffixed()) {
            return Optional.empty();
        }
        int at = row.is(whole.to() + 1, "a", "one") ? whole.to() + 2 : whole.to() + 1;
        boolean article = at == whole.to() + 2;
        Optional<BigDecimal> part = part(row.word(at)).filter(value -> article || row.is(at, "half"));
        BigDecimal unit = whole.step().max(BigDecimal.ONE);
        return part.filter(value -> !row.word(at).endsWith("s"))
                .map(value -> new Read(whole.number().add(value.multiply(unit)), at + 1, unit, false))
                .map(sum -> digits.multiplied(row, sum));
    }

    /** What a word for a part of one is worth: a third, a quarter. */
    Optional<BigDecimal> part(String word) {
        return words.value(WordClass.FRACTION_WORDS, word).map(division -> {
            String[] parts = division.split("/");
            return new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), MathContext.DECIMAL64);
        });
    }

    private static Read exact(BigDecimal number, int to) {
        return new Read(number, to, BigDecimal.ZERO, false);
    }
}
