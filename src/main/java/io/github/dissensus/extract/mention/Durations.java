package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.extract.text.Tokenizer;
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
        if (row.isNumber(from)) {
            return lettered(row, from);
        }
        int the = row.is(from, "the") && row.is(from + 1, "whole", "full", "entire") ? from + 1 : from;
        boolean whole = row.is(the, "all", "whole", "full", "entire");
        int at = whole ? the + 1 : row.is(from, "a", "an", "the", "another") ? from + 1 : from;
        boolean article = at > from;
        Optional<BigDecimal> vague =
                words.value(WordClass.VAGUE_COUNTS, row.word(at)).map(BigDecimal::new);
        int noun = vague.isEmpty() ? at : row.is(at + 1, "of", "more") ? at + 2 : at + 1;
        if (!article && vague.isEmpty()
                || !row.isWord(noun)
                || !whole && row.is(from, "the") && !row.is(noun, "hour")) {
            return Optional.empty();
        }
        PhraseTrie.Match<UnitTerm> unit = units.longest(tokens, noun);
        if (unit == null
                || row.is(from - 1, "per")
                || row.isNumber(from - 1)
                || vague.isEmpty() && !whole && isRate(row, from)) {
            return Optional.empty();
        }
        UnitTerm term = unit.values().get(0);
        BigDecimal number = vague.orElse(BigDecimal.ONE);
        NumberReader.Read read = new NumberReader.Read(number, noun, BigDecimal.ONE, false);
        if (vague.isEmpty()) {
            return Optional.of(quantities.continued(tokens, from, read, new UnitFinder.Found(noun, unit.to(), term)));
        }
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

    /** "lasted 2W", "away for 10D": a capital behind a number, where no other unit goes by it. */
    private Optional<Mention> lettered(Row row, int from) {
        boolean led = words.verbs(row.word(from - 1)).stream()
                        .anyMatch(verb -> verb.lemma().equals("last"))
                || row.is(from - 1, "for")
                        && quantities
                                .read(row.tokens(), from)
                                .filter(Mention.Measure.class::isInstance)
                                .isEmpty();
        Optional<String> unit = led
                        && row.glued(from + 1)
                        && row.has(from + 1)
                        && row.at(from + 1).isCapitalised()
                ? words.value(WordClass.DURATION_LETTERS, row.word(from + 1))
                : Optional.empty();
        PhraseTrie.Match<UnitTerm> match =
                unit.map(name -> units.longest(Tokenizer.tokens(name), 0)).orElse(null);
        return match == null
                ? Optional.empty()
                : DigitNumbers.plain(row.at(from).text())
                        .map(number -> new NumberReader.Read(number, from + 1, BigDecimal.ONE, false))
                        .map(read -> quantities.continued(
                                row.tokens(),
                                from,
                                read,
                                new UnitFinder.Found(
                                        from + 1, from + 2, match.values().get(0))));
    }

    /** "twice a week", "$10 a month", "tonnes a year": an article behind a noun, a number or a count of times means "per". */
    private boolean isRate(Row row, int from) {
        boolean opening = from == 0
                || !row.isWord(from - 1) && !row.is(from - 1, "/")
                || words.is(WordClass.PREPOSITIONS, row.word(from - 1));
        boolean verb = !words.verbs(row.word(from - 1)).isEmpty();
        return !opening && !verb && !row.is(from, "another", "the");
    }
}
