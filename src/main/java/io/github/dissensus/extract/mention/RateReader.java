package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.Mention.Rate;
import io.github.dissensus.extract.mention.Mention.Stretch;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Tokenizer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads what a number is for each of: "per million tokens", "a month", "/user", "every 100 km", "daily". */
final class RateReader {

    /** Longest noun behind "per", in words: "monthly active user". */
    private static final int NOUN_WORDS = 3;

    private final Words words;
    private final NumberReader numbers;
    private final PhraseTrie<UnitTerm> units;
    private final Phrases phrases;

    RateReader(Words words, List<UnitTerm> terms) {
        this.words = words;
        this.numbers = new NumberReader(words);
        this.phrases = new Phrases(words);
        this.units = new PhraseTrie<>(words);
        terms.stream().filter(term -> !term.isCurrency()).forEach(term -> {
            term.names().forEach(name -> units.add(name, term));
            term.symbols().forEach(symbol -> units.add(symbol, term));
        });
    }

    /** The rate that begins at a token. */
    Optional<Rate> read(Row row, int at) {
        if (row.is(at, "per") || row.is(at, "/") && row.glued(at) && row.glued(at + 1) && !row.isNumber(at + 1)) {
            return each(row, at + 1);
        }
        if (row.is(at, "a", "an")) {
            return single(row, at + 1);
        }
        if (row.is(at, "each", "every")) {
            return row.isNumber(at + 1) ? measured(row, at + 1) : single(row, at + 1);
        }
        return words.value(WordClass.RATE_ADVERBS, row.word(at))
                .map(unit -> units.longest(Tokenizer.tokens(unit), 0))
                .map(match -> new Rate(
                        new Stretch(at, at + 1),
                        BigDecimal.ONE,
                        Optional.of(match.values().get(0))));
    }

    private Optional<Rate> each(Row row, int at) {
        return measured(row, at).or(() -> multiplied(row, at)).or(() -> counted(row, at, BigDecimal.ONE, at));
    }

    /** "per 100 km", "per 1,000 requests". */
    private Optional<Rate> measured(Row row, int at) {
        return row.has(at)
                ? numbers.count(row, at)
                        .flatMap(number -> unit(row, number.to(), number.number(), at)
                                .or(() -> counted(row, number.to(), number.number(), at)))
                : Optional.empty();
    }

    /** "per million tokens". */
    private Optional<Rate> multiplied(Row row, int at) {
        return words.value(WordClass.MULTIPLIER_WORDS, row.word(at))
                .flatMap(factor -> counted(row, at + 1, new BigDecimal(factor), at));
    }

    private Optional<Rate> counted(Row row, int at, BigDecimal number, int from) {
        Optional<Rate> unit = unit(row, at, number, from);
        if (unit.isPresent()) {
            return unit;
        }
        int to = phrases.nounEnd(row, at, NOUN_WORDS, number.compareTo(BigDecimal.ONE) > 0);
        return to > at
                ? Optional.of(new Rate(new Stretch(from, again(row, to)), number, Optional.empty()))
                : Optional.empty();
    }

    private Optional<Rate> unit(Row row, int at, BigDecimal number, int from) {
        PhraseTrie.Match<UnitTerm> match = row.has(at) ? units.longest(row.tokens(), at) : null;
        boolean inside = match != null && row.glued(match.to()) && (row.isWord(match.to()) || row.isNumber(match.to()));
        return match == null || inside
                ? Optional.empty()
                : Optional.of(new Rate(
                        new Stretch(from, again(row, match.to())),
                        number,
                        Optional.of(match.values().get(0))));
    }

    /** "per user per month", "per user and month": told in one. */
    private int again(Row row, int at) {
        if (row.is(at, "and") && row.isWord(at + 1)) {
            return unit(row, at + 1, BigDecimal.ONE, at + 1)
                    .filter(rate -> rate.unit()
                            .filter(unit -> unit.base().dimension().equals("Duration"))
                            .isPresent())
                    .map(rate -> rate.words().to())
                    .orElse(at);
        }
        return row.is(at, "per", "a", "an", "/")
                ? read(row, at).map(more -> more.words().to()).orElse(at)
                : at;
    }

    /** "a month", "an hour", "every year", "a litre"; "an hour ago" and "a second screen" are none. */
    private Optional<Rate> single(Row row, int at) {
        if (row.isWord(at) && row.is(at + 1, "per")) {
            return counted(row, at, BigDecimal.ONE, at); // "a seat per year"
        }
        Optional<Rate> unit =
                row.isWord(at) && row.word(at).length() > 2 ? unit(row, at, BigDecimal.ONE, at) : Optional.empty();
        return unit.filter(rate -> {
            int to = rate.words().to();
            boolean time = row.is(to, "ago", "later", "earlier", "before", "after", "from", "old");
            return !time && !row.word(at).endsWith("s") && phrases.nounEnd(row, to, 1, false) == to;
        });
    }
}
