package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.NumberReader.Read;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers in digits: "1,299.50", "12,34,567", ".08", "1 234 567", with the multiplier behind them: "1.5 million", "120B". */
final class DigitNumbers {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d{1,18})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");
    /** With a decimal comma: "49,99", "1.299,00". */
    private static final Pattern CONTINENTAL = Pattern.compile("\\d{1,3}(\\.\\d{3})*,\\d{2}");

    private static final Pattern GROUP = Pattern.compile("\\d{3}(\\.\\d{1,18})?");
    private static final Pattern FIRST_GROUP = Pattern.compile("[1-9]\\d{0,2}");
    private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th");
    /** Longest number that is read: more digits than any quantity has. */
    private static final int MAX_DIGITS = 30;

    private final Words words;

    DigitNumbers(Words words) {
        this.words = words;
    }

    Optional<Read> read(Row row, int from) {
        if (row.is(from, ".")) {
            boolean decimals = row.isNumber(from + 1) && row.glued(from + 1) && (from == 0 || !row.glued(from));
            return decimals
                    ? plain("0." + row.at(from + 1).text()).flatMap(n -> withMultiplier(row, n, from + 2))
                    : Optional.empty();
        }
        int groups = groups(row, from);
        if (groups > 1) {
            StringBuilder digits = new StringBuilder();
            for (int i = from; i <= from + groups; i++) {
                digits.append(row.at(i).text());
            }
            return plain(digits.toString()).flatMap(n -> withMultiplier(row, n, from + groups + 1));
        }
        return plain(row.at(from).text()).flatMap(n -> withMultiplier(row, n, from + 1));
    }

    /** A number in digits alone; empty for an address such as 192.168.1.2 or a number beyond all measure. */
    static Optional<BigDecimal> plain(String text) {
        if (text.length() > MAX_DIGITS) {
            return Optional.empty();
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        return CONTINENTAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** How many groups of three digits follow behind a space: two in "1 234 567". */
    private static int groups(Row row, int from) {
        if (!FIRST_GROUP.matcher(row.at(from).text()).matches()) {
            return 0;
        }
        int groups = 0;
        while (groups < MAX_DIGITS / 3) {
            int next = from + groups + 1;
            if (!row.isNumber(next)
                    || row.glued(next)
                    || !GROUP.matcher(row.at(next).text()).matches()) {
                break;
            }
            groups++;
        }
        return groups;
    }

    private Optional<Read> withMultiplier(Row row, BigDecimal number, int to) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
        if (row.glued(to) && ORDINAL.contains(row.word(to))) {
            return Optional.empty(); // "21st"
        }
        Optional<String> suffix = row.glued(to)
                ? words.value(WordClass.MULTIPLIER_SUFFIXES, row.at(to).text())
                : Optional.empty();
        if (suffix.isPresent()) {
            BigDecimal factor = new BigDecimal(suffix.get());
            return Optional.of(new Read(number.multiply(factor), to + 1, step.multiply(factor), true));
        }
        return Optional.of(multiplied(row, new Read(number, to, step, false)));
    }

    /** Applies the multiplier words that follow: "1.5 million", "10-million". */
    Read multiplied(Row row, Read read) {
        Read result = read;
        for (int i = 0; i < 3; i++) {
            int at = row.glued(result.to()) ? row.skipHyphen(result.to()) : result.to();
            Optional<String> multiplier = words.value(WordClass.MULTIPLIER_WORDS, row.word(at));
            if (multiplier.isEmpty()) {
                break;
            }
            BigDecimal factor = new BigDecimal(multiplier.get());
            result = new Read(
                    result.number().multiply(factor), at + 1, result.step().multiply(factor), false);
        }
        return result;
    }
}
