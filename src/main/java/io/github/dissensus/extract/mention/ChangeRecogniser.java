package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.Mention.Aspects;
import io.github.dissensus.extract.mention.Mention.Stretch;
import io.github.dissensus.extract.mention.NumberReader.Read;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Scope.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Finds changes that are told without a number: "doubled", "twice as fast", "half the price", "threefold". */
final class ChangeRecogniser {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** How far before a verb the modal may stand that governs it too, in tokens. */
    private static final int REACH = 8;

    /** Longest noun behind "half the", in words. */
    private static final int NOUN_WORDS = 3;

    private final Words words;
    private final Phrases phrases;
    private final Openers openers;
    private final UnitTerm times;

    ChangeRecogniser(Words words, List<UnitTerm> units) {
        this.words = words;
        this.phrases = new Phrases(words);
        this.times = units.stream()
                .filter(unit -> unit.base().dimension().equals("Factor"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The lexicon names no unit of multiples"));
        this.openers = Openers.of(words, List.of(WordClass.MULTIPLES), "half");
    }

    /** The change that begins at a token. */
    Optional<Mention> read(List<Token> tokens, int from) {
        Row row = new Row(tokens);
        if (!row.isWord(from)) {
            return Optional.empty();
        }
        return openers.begins(row, from) ? multiple(row, from).or(() -> half(row, from)) : verb(row, from);
    }

    /** "doubled", "has tripled", "halves"; the base form only behind "to" and modals: "double room". */
    private Optional<Mention> verb(Row row, int from) {
        for (Words.Verb verb : words.verbs(row.word(from))) {
            Optional<BigDecimal> factor =
                    words.value(WordClass.FACTOR_VERBS, verb.lemma()).map(ChangeRecogniser::number);
            boolean base = verb.form() == Inflection.Form.BASE;
            boolean governed = !base || isGoverned(row, from);
            boolean owner = base && row.is(from + 1, "the", "its", "their", "that", "what"); // "double the price"
            if (factor.isPresent() && (governed || owner)) {
                int end = owner && !governed ? noun(row, from + 1) : from + 1;
                Optional<Stretch> noun = end > from + 2 ? Optional.of(new Stretch(from + 2, end)) : Optional.empty();
                return Optional.of(change(from, end, factor.get(), noun));
            }
        }
        return Optional.empty();
    }

    /** "will double", "to raise the range and double": behind "to" or a modal, or joined to what is. */
    private boolean isGoverned(Row row, int from) {
        boolean joined = row.is(from - 1, "and", "or") || words.is(WordClass.ADVERBS, row.word(from - 1));
        for (int at = from - 1; at >= 0 && at >= from - (joined ? REACH : 1); at--) {
            if (row.is(at, "to") || words.is(WordClass.MODALS, row.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "twice as fast", "twice the range", "threefold"; "twice a week" counts times. */
    private Optional<Mention> multiple(Row row, int from) {
        Optional<BigDecimal> factor =
                words.value(WordClass.MULTIPLES, row.word(from)).map(ChangeRecogniser::number);
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        boolean fold = row.word(from).endsWith("fold");
        return fold
                ? Optional.of(change(from, from + 1, factor.get(), Optional.empty()))
                : compared(row, from, factor.get());
    }

    /** "half as heavy", "half the price"; "half the users" is a share of them. */
    private Optional<Mention> half(Row row, int from) {
        return row.is(from, "half")
                ? compared(row, from, HALF).filter(mention -> isOne(row, mention))
                : Optional.empty();
    }

    private boolean isOne(Row row, Mention mention) {
        return !phrases.isPlural(row.word(mention.to() - 1));
    }

    private Optional<Mention> compared(Row row, int from, BigDecimal factor) {
        int next = from + 1;
        if (row.is(next, "as") && row.isWord(next + 1)) {
            return Optional.of(change(from, next + 2, factor, Optional.of(new Stretch(next + 1, next + 2))));
        }
        int end = row.is(next, "the", "its", "their", "that", "his", "her") ? noun(row, next) : next;
        if (end > next) {
            Optional<Stretch> noun = end > next + 1 ? Optional.of(new Stretch(next + 1, end)) : Optional.empty();
            return Optional.of(change(from, end, factor, noun));
        }
        return Optional.empty();
    }

    /** Behind the noun after "the", or behind "that". */
    private int noun(Row row, int determiner) {
        int end = phrases.nounEnd(row, determiner + 1, NOUN_WORDS, false);
        return end > determiner + 1 || row.is(determiner, "that") && row.is(determiner + 1, "of")
                ? Math.max(end, determiner + 1)
                : determiner;
    }

    private Mention change(int from, int to, BigDecimal factor, Optional<Stretch> noun) {
        Read read = new Read(factor, from + 1, BigDecimal.ZERO, false);
        Mention.Core core =
                new Mention.Core(from, to, to, to, Optional.of(factor), List.of(new Mention.Part(factor, times)));
        Direction direction = factor.compareTo(BigDecimal.ONE) > 0 ? Direction.HIGHER : Direction.LOWER;
        return new Mention.Measure(
                from,
                to,
                Amount.of(read, times, Bound.EXACT, false),
                times,
                core,
                new Aspects(noun, Optional.empty(), Optional.of(direction), false));
    }

    private static BigDecimal number(String text) {
        String[] parts = text.split("/");
        return parts.length == 1
                ? new BigDecimal(text)
                : new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), MathContext.DECIMAL64);
    }
}
