package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Unit;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How often a product is released, told by an adjective: "annual releases", "a quarterly release cycle". */
final class CadenceFrames {

    private static final int SURE = 12;

    private final Words words;
    private final Optional<Unit> second;

    CadenceFrames(Words words, Collection<UnitTerm> units) {
        this.words = words;
        this.second = units.stream()
                .map(UnitTerm::base)
                .filter(unit -> unit.dimension().equals("Duration"))
                .findFirst();
    }

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Parse parse = context.parse();
        for (NounPhrase phrase : parse.phrases()) {
            int first = Math.max(0, phrase.from() - 1); // "quarterly" looks like an adverb
            for (int at = first; at <= phrase.head() && isRelease(parse, phrase); at++) {
                Optional<String> time =
                        words.value(WordClass.CADENCES, parse.word(at).lower());
                if (time.isPresent() && second.isPresent()) {
                    found.addAll(told(context, phrase, at, new BigDecimal(time.get())));
                }
            }
        }
        return found;
    }

    /** "releases", "release cycle"; not "updates", which are of what is there. */
    private boolean isRelease(Parse parse, NounPhrase phrase) {
        return parse.words().subList(phrase.from(), phrase.to()).stream()
                .map(Word::lower)
                .anyMatch(word -> words.is(WordClass.RELEASE_NOUNS, word));
    }

    private List<Candidate> told(Context context, NounPhrase phrase, int at, BigDecimal seconds) {
        int clause = context.parse().clauseOf(at);
        Optional<BigDecimal> time = Optional.of(seconds);
        return context.products(clause, at).stream()
                .filter(context::isWhole)
                .map(Referent::claimed)
                .map(subject -> Draft.of(
                                context.parse(),
                                at,
                                phrase.to(),
                                subject,
                                new Property("releaseCadence", false),
                                new Value.Quantity(time, time, time, false, second.orElseThrow()),
                                "cadence")
                        .clause(clause)
                        .score(SURE)
                        .done())
                .toList();
    }
}
