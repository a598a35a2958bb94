package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Lengths of time that name no number: "an hour", "a few minutes", "several weeks", "another day". */
final class Durations {

    private final Words words;
    private final QuantityRecogniser quantities;
    private final PhraseTrie<UnitTerm> units;

    Durations(Words words, QuantityRecogniser quantities, List<UnitTerm> terms) {
        this.words = words;
        this.quantities = quantities;
        this.units = new PhraseTrie<>(words);
        terms.stream()
                .filter(term -> term.base().dimension().equals("Duration"))
                .forEach(term -> term.names().forEach(name -> units.add(name, term)));
    }

    Optional<Mention> read(List<Token> tokens, int from) {
        Row row = new Row(tokens);
        int at = row.is(from, "a", "an", "the", "another") ? from + 1 : from;
        boolean article = at > from;
        Optional<BigDecimal> vague =
                words.value(WordClass.VAGUE_COUNTS, row.word(at)).map(BigDecimal::new);
        int noun = vague.isEmpty() ? at : row.is(at + 1, "of", "more") ? at + 2 : at + 1;
        if (!article && vague.isEmpty() || !row.isWord(noun) || row.is(from, "the") && !row.is(noun, "hour")) {
            return Optional.empty();
        }
        PhraseTrie.Match<UnitTerm> unit = units.longest(tokens, noun);
        if (unit == null || row.is(from - 1, "per") || row.isNumber(from - 1) || vague.isEmpty() && isRate(row, from)) {
            return Optional.empty();
        }
        UnitTerm term = unit.values().get(0);
        BigDecimal number = vague.orElse(BigDecimal.ONE);
        NumberReader.Read read = new NumberReader.Read(number, noun, BigDecimal.ONE, false);
        Mention.Core core = new Mention.Core(
                from, unit.to(), noun, unit.to(), Optional.of(number), List.of(new Mention.Part(number, term)));
        return Optional.of(new Mention.Measure(
                from,
                unit.to(),
                Amount.of(read, term, Bound.EXACT, vague.isPresent()),
                term,
                core,
                Mention.Aspects.NONE));
    }

    /** "twice a week", "$10 a month", "tonnes a year": an article behind a noun, a number or a count of times means "per". */
    private boolean isRate(Row row, int from) {
        boolean opening = from == 0 || words.is(WordClass.PREPOSITIONS, row.word(from - 1));
        boolean verb = !words.verbs(row.word(from - 1)).isEmpty();
        return !opening && !verb && !row.is(from, "another", "the");
    }
}
