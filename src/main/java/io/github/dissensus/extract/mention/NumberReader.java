package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one number from a place in a row of tokens: digits, words, fractions, with their multipliers. */
final class NumberReader {

    /**
     * A number that was read.
     *
     * @param to the token after its last
     * @param step the unit of its last written digit: 0.1 for "15.5", 1000000 for "3 million"; zero where it is exact
     * @param suffixed whether it ends in a letter that could also be a unit: "120B"
     */
    record Read(BigDecimal number, int to, BigDecimal step, boolean suffixed) {}

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");
    private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    /** Longest number in words, in tokens: keeps the reading linear. */
    private static final int MAX_WORDS = 16;

    private final Words words;

    NumberReader(Words words) {
        this.words = words;
    }

    /** The number that begins at a token, if one does. */
    Optional<Read> read(List<Token> tokens, int from) {
        if (tokens.get(from).isNumber()) {
            return digits(tokens, from);
        }
        Optional<Read> fraction = fraction(tokens, from);
        return fraction.isPresent() ? fraction : inWords(tokens, from);
    }

    private Optional<Read> digits(List<Token> tokens, int from) {
        String text = tokens.get(from).text();
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        } else if (!PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
        int to = from + 1;
        if (to < tokens.size()) {
            Token next = tokens.get(to);
            if (next.glued() && ORDINAL.contains(next.lower())) {
                return Optional.empty(); // "21st"
            }
            Optional<String> suffix =
                    next.glued() ? words.value(WordClass.MULTIPLIER_SUFFIXES, next.text()) : Optional.empty();
            if (suffix.isPresent()) {
                BigDecimal factor = new BigDecimal(suffix.get());
                return Optional.of(new Read(number.multiply(factor), to + 1, step.multiply(factor), true));
            }
        }
        return Optional.of(multiplied(tokens, number, to, step));
    }

    /** Applies the multiplier words that follow: "1.5 million", "10-million". */
    private Read multiplied(List<Token> tokens, BigDecimal number, int to, BigDecimal step) {
        while (to < tokens.size()) {
            int word = isHyphen(tokens, to) ? to + 1 : to;
            if (word >= tokens.size()) {
                break;
            }
            Optional<String> multiplier =
                    words.value(WordClass.MULTIPLIER_WORDS, tokens.get(word).lower());
            if (multiplier.isEmpty()) {
                break;
            }
            BigDecimal factor = new BigDecimal(multiplier.get());
            number = number.multiply(factor);
            step = step.multiply(factor);
            to = word + 1;
        }
        return new Read(number, to, step, false);
    }

    /** "two-thirds", "a quarter of", "half a million". */
    private Optional<Read> fraction(List<Token> tokens, int from) {
        String first = tokens.get(from).lower();
        if (first.equals("half")
                && from + 2 < tokens.size()
                && tokens.get(from + 1).lower().equals("a")) {
            Optional<String> multiplier =
                    words.value(WordClass.MULTIPLIER_WORDS, tokens.get(from + 2).lower());
            if (multiplier.isPresent()) {
                BigDecimal number = new BigDecimal(multiplier.get()).divide(BigDecimal.valueOf(2));
                return Optional.of(multiplied(tokens, number, from + 3, number));
            }
        }
        boolean one = first.equals("a") || first.equals("one");
        Optional<String> count = one ? Optional.of("1") : words.value(WordClass.NUMBER_WORDS, first);
        int to = from + 1;
        if (count.isEmpty() || to >= tokens.size()) {
            return Optional.empty();
        }
        to = isHyphen(tokens, to) ? to + 1 : to;
        if (to >= tokens.size()) {
            return Optional.empty();
        }
        Optional<String> part =
                words.value(WordClass.FRACTION_WORDS, tokens.get(to).lower());
        boolean plural =
                tokens.get(to).lower().endsWith("s") || tokens.get(to).lower().equals("halves");
        boolean ofFollows = to + 1 < tokens.size() && tokens.get(to + 1).lower().equals("of");
        if (part.isEmpty() || one && !ofFollows || !one && !plural) {
            return Optional.empty();
        }
        String[] division = part.get().split("/");
        BigDecimal number = new BigDecimal(count.get())
                .multiply(new BigDecimal(division[0]))
                .divide(new BigDecimal(division[1]), MathContext.DECIMAL32);
        return Optional.of(new Read(number, to + 1, BigDecimal.ZERO, false));
    }

    /** "one hundred and twenty-eight", "one point five million", "a billion". */
    private Optional<Read> inWords(List<Token> tokens, int from) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.ONE;
        boolean any = false;
        int to = from;
        int at = from;
        int end = Math.min(tokens.size(), from + MAX_WORDS);
        while (at < end) {
            String word = tokens.get(at).lower();
            Optional<String> small = words.value(WordClass.NUMBER_WORDS, word);
            Optional<String> big = words.value(WordClass.MULTIPLIER_WORDS, word);
            boolean article = at == from && (word.equals("a") || word.equals("an"));
            if (article && at + 1 < end && isMultiplier(tokens.get(at + 1))) {
                group = BigDecimal.ONE;
                at++;
                continue;
            }
            if (any && word.equals("point")) {
                return decimals(tokens, total.add(group), at + 1);
            }
            boolean joint = any && (word.equals("and") || isHyphen(tokens, at));
            if (joint && at + 1 < end && continues(tokens.get(at + 1), last)) {
                at++;
                continue;
            }
            if (big.isPresent() && (any || group.signum() > 0)) {
                BigDecimal factor = new BigDecimal(big.get());
                if (factor.compareTo(BigDecimal.valueOf(100)) == 0 || factor.compareTo(BigDecimal.valueOf(12)) == 0) {
                    group = group.multiply(factor);
                } else {
                    total = total.add(group.multiply(factor));
                    group = BigDecimal.ZERO;
                }
                last = factor;
            } else if (small.isPresent() && fits(new BigDecimal(small.get()), last, any)) {
                last = new BigDecimal(small.get());
                group = group.add(last);
            } else {
                break;
            }
            any = true;
            at++;
            to = at;
        }
        BigDecimal step = last.compareTo(MILLION) >= 0 ? last : BigDecimal.ONE;
        return any ? Optional.of(new Read(total.add(group), to, step, false)) : Optional.empty();
    }

    private Optional<Read> decimals(List<Token> tokens, BigDecimal whole, int at) {
        StringBuilder digits = new StringBuilder();
        int to = at;
        while (to < tokens.size() && to < at + MAX_WORDS) {
            Optional<String> digit =
                    words.value(WordClass.NUMBER_WORDS, tokens.get(to).lower());
            if (digit.isEmpty() || digit.get().length() > 1) {
                break;
            }
            digits.append(digit.get());
            to++;
        }
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = whole.add(new BigDecimal("0." + digits));
        return Optional.of(multiplied(tokens, number, to, BigDecimal.ONE.movePointLeft(digits.length())));
    }

    private boolean isMultiplier(Token token) {
        return words.is(WordClass.MULTIPLIER_WORDS, token.lower());
    }

    /** "and" and a hyphen go on only where a smaller number follows: "hundred and five", "twenty-five". */
    private boolean continues(Token next, BigDecimal last) {
        Optional<String> small = words.value(WordClass.NUMBER_WORDS, next.lower());
        return small.isPresent() && fits(new BigDecimal(small.get()), last, true);
    }

    private static boolean fits(BigDecimal small, BigDecimal last, boolean any) {
        if (!any || last.compareTo(BigDecimal.valueOf(100)) >= 0) {
            return true;
        }
        boolean tens = last.compareTo(BigDecimal.valueOf(20)) >= 0
                && last.remainder(BigDecimal.TEN).signum() == 0;
        return tens && small.compareTo(BigDecimal.TEN) < 0 && small.signum() > 0;
    }

    private static boolean isHyphen(List<Token> tokens, int at) {
        return tokens.get(at).lower().equals("-") && tokens.get(at).glued();
    }
}
