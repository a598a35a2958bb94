package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.Mention.Aspects;
import io.github.dissensus.extract.mention.Mention.Rate;
import io.github.dissensus.extract.mention.Mention.Stretch;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Completes a number by what the words around it say: what is counted, for each of what, which way it goes. */
final class AspectFinder {

    private static final Set<String> RELATIVE = Set.of("Percentage", "Factor");

    /** Longest noun behind a count, in words: "monthly active business users". */
    private static final int NOUN_WORDS = 4;

    /** Longest noun between a quantity and its rate: "50 GB of mobile data a month". */
    private static final int OF_WORDS = 3;

    private final Phrases phrases;
    private final RateReader rates;
    private final Directions directions;

    AspectFinder(Words words, List<UnitTerm> units) {
        this.phrases = new Phrases(words);
        this.rates = new RateReader(words, units);
        this.directions = new Directions(words);
    }

    /** The same mention with its aspects, where it is a number. */
    Mention complete(List<Token> tokens, Mention mention) {
        Row row = new Row(tokens);
        if (mention instanceof Mention.Count count) {
            return count.with(of(row, count));
        }
        return mention instanceof Mention.Measure measure && measure.aspects().equals(Aspects.NONE)
                ? measure.with(of(row, measure))
                : mention;
    }

    private Aspects of(Row row, Mention.Count count) {
        int from = count.to();
        boolean hyphen = row.isHyphen(from) && row.glued(from) && row.glued(from + 1);
        boolean one = count.quantity()
                .number()
                .filter(n -> n.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
        int start = hyphen ? from + 1 : from;
        int end = hyphen ? phrases.nounEnd(row, start, 1, false) : phrases.nounEnd(row, start, NOUN_WORDS, !one);
        Optional<Stretch> noun = end > start && !(one && !hyphen && end - start > 1)
                ? Optional.of(new Stretch(start, end))
                : Optional.empty();
        int behind = noun.map(Stretch::to).orElse(from);
        return new Aspects(
                noun,
                rates.read(row, behind),
                directions.of(row, count.from(), from, false),
                directions.isFormer(row, count.from(), count.to()));
    }

    private Aspects of(Row row, Mention.Measure measure) {
        String dimension = measure.written().base().dimension();
        Optional<Rate> rate = rates.read(row, measure.to());
        if (rate.isEmpty() && row.is(measure.to(), "of")) {
            int noun = phrases.nounEnd(row, measure.to() + 1, OF_WORDS, false);
            rate = noun > measure.to() + 1 ? rates.read(row, noun) : rate;
        }
        boolean relative = RELATIVE.contains(dimension);
        return new Aspects(
                Optional.empty(),
                rate,
                directions.of(row, measure.from(), measure.to(), relative),
                directions.isFormer(row, measure.from(), measure.to()));
    }
}
