package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.NumberReader.Read;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in words: "one hundred and twenty-eight", "one point five million", "a billion", "twenty-two lakh". */
final class WordNumbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    /** Longest number in words, in tokens: keeps the reading linear. */
    private static final int MAX_WORDS = 16;

    private final Words words;

    WordNumbers(Words words) {
        this.words = words;
    }

    Optional<Read> read(Row row, int from) {
        return new Reading(row, from).read();
    }

    /** The sum of what was read so far: whole groups ("two thousand"), the group that is open ("three hundred"), the last word. */
    private final class Reading {
        private final Row row;
        private final int from;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal group = BigDecimal.ZERO;
        private BigDecimal last = BigDecimal.ONE;
        private boolean any;
        private int to;

        Reading(Row row, int from) {
            this.row = row;
            this.from = from;
            this.to = from;
        }

        Optional<Read> read() {
            int at = from;
            if (row.is(at, "a", "an") && multiplier(at + 1).isPresent()) {
                group = BigDecimal.ONE;
                at++;
            }
            while (at < from + MAX_WORDS) {
                if (any && row.is(at, "point")) {
                    return decimals(at + 1);
                }
                at = joins(at) ? at + 1 : at;
                if (!take(at)) {
                    break;
                }
                at++;
                to = at;
            }
            BigDecimal step = last.compareTo(MILLION) >= 0 ? last : BigDecimal.ONE;
            return any ? Optional.of(new Read(total.add(group), to, step, false)) : Optional.empty();
        }

        /** "and" and a hyphen go on only where a smaller number follows: "hundred and five", "twenty-five". */
        private boolean joins(int at) {
            boolean hyphen = row.isHyphen(at) && row.glued(at);
            boolean and = row.is(at, "and") && (last.compareTo(HUNDRED) >= 0 || !row.is(from - 1, "between", "from"));
            return any && (hyphen || and) && small(at + 1).filter(this::fits).isPresent();
        }

        private boolean take(int at) {
            Optional<BigDecimal> small = small(at).filter(this::fits);
            Optional<BigDecimal> big = multiplier(at).filter(factor -> any || group.signum() > 0);
            if (big.isPresent()) {
                multiply(big.get());
            } else if (small.isPresent()) {
                group = group.add(small.get());
                last = small.get();
            } else {
                return false;
            }
            any = true;
            return true;
        }

        private void multiply(BigDecimal factor) {
            if (factor.compareTo(THOUSAND) < 0) {
                group = group.multiply(factor);
            } else {
                total = total.add(group.multiply(factor));
                group = BigDecimal.ZERO;
            }
            last = factor;
        }

        private boolean fits(BigDecimal small) {
            if (!any || last.compareTo(HUNDRED) >= 0) {
                return true;
            }
            boolean tens = last.compareTo(BigDecimal.valueOf(20)) >= 0
                    && last.remainder(BigDecimal.TEN).signum() == 0;
            return tens && small.compareTo(BigDecimal.TEN) < 0 && small.signum() > 0;
        }

        private Optional<Read> decimals(int at) {
            StringBuilder decimals = new StringBuilder();
            int end = at;
            while (end < at + MAX_WORDS) {
                Optional<String> digit = words.value(WordClass.NUMBER_WORDS, row.word(end));
                if (digit.isEmpty() || digit.get().length() > 1) {
                    break;
                }
                decimals.append(digit.get());
                end++;
            }
            if (decimals.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal number = total.add(group).add(new BigDecimal("0." + decimals));
            BigDecimal step = BigDecimal.ONE.movePointLeft(decimals.length());
            return Optional.of(new DigitNumbers(words).multiplied(row, new Read(number, end, step, false)));
        }

        private Optional<BigDecimal> small(int at) {
            return words.value(WordClass.NUMBER_WORDS, row.word(at)).map(BigDecimal::new);
        }

        private Optional<BigDecimal> multiplier(int at) {
            return words.value(WordClass.MULTIPLIER_WORDS, row.word(at)).map(BigDecimal::new);
        }
    }
}
