package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the mentions of a sentence from left to right: at each token the longest one wins; of equally long ones a date
 * before a version, a version before a quantity, a stage before a name, a bare count last.
 */
public final class MentionFinder {

    private final QuantityRecogniser quantities;
    private final ReleaseRecogniser releases;
    private final StageRecogniser stages;
    private final NameRecogniser names;
    private final TimeExpressions times;
    private final SeriesRecogniser series;
    private final PhraseTrie<Boolean> places;
    private final ChangeRecogniser changes;
    private final AspectFinder aspects;

    public MentionFinder(Lexicon lexicon) {
        this.quantities = new QuantityRecogniser(lexicon.words(), lexicon.units());
        this.releases = new ReleaseRecogniser(lexicon.words());
        this.stages = new StageRecogniser(lexicon.words(), lexicon.statuses());
        this.names = new NameRecogniser(lexicon.words(), releases, quantities);
        this.times =
                new TimeExpressions(lexicon.words(), new DateRecogniser(lexicon.words()), quantities, lexicon.units());
        this.places = new PhraseTrie<>(lexicon.words());
        lexicon.words().of(WordClass.PLACES).forEach(word -> places.add(word, true));
        lexicon.words().phrases(WordClass.PLACES).forEach(phrase -> places.add(phrase, true));
        this.series = new SeriesRecogniser(lexicon.words(), releases, quantities);
        this.changes = new ChangeRecogniser(lexicon.words(), lexicon.units());
        this.aspects = new AspectFinder(lexicon.words(), lexicon.units());
    }

    /**
     * The mentions of a sentence, in order, without overlap.
     *
     * @param known the names of the lexicon and of the article
     */
    public List<Mention> find(List<Token> tokens, Names known, Calendar calendar) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Mention> mention = at(tokens, at, known, calendar);
            mention.map(one -> aspects.complete(tokens, one)).ifPresent(found::add);
            at = mention.map(Mention::to).orElse(at + 1);
        }
        return found;
    }

    /** The same, with dates and lengths of time at their full length: "since 2019", "within nine months", "an hour", changes told without a number: "doubled", and places. */
    public List<Mention> findWhole(List<Token> tokens, Names known, Calendar calendar) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Mention> mention = longer(times.read(tokens, at, calendar), at(tokens, at, known, calendar));
            mention = longer(longer(mention, changes.read(tokens, at)), place(tokens, at));
            if (mention.isPresent()
                    && mention.get() instanceof Mention.Count count
                    && hidesDate(tokens, count, calendar)) {
                at = count.core().from();
                continue;
            }
            mention.map(one -> aspects.complete(tokens, one)).ifPresent(found::add);
            at = mention.map(Mention::to).orElse(at + 1);
        }
        return found;
    }

    private Optional<Mention> place(List<Token> tokens, int at) {
        PhraseTrie.Match<Boolean> match = tokens.get(at).isCapitalised() ? places.longest(tokens, at) : null;
        return match == null ? Optional.empty() : Optional.of(new Mention.Place(at, match.to()));
    }

    /** "about 2019" is no count: the words before the number bound a date. */
    private boolean hidesDate(List<Token> tokens, Mention.Count count, Calendar calendar) {
        int inner = count.core().from();
        return inner > count.from()
                && times.read(tokens, inner, calendar)
                        .filter(date -> date.to() >= count.to())
                        .isPresent();
    }

    private Optional<Mention> at(List<Token> tokens, int from, Names known, Calendar calendar) {
        Optional<Mention> best = longer(times.closed(tokens, from, calendar), releases.read(tokens, from));
        Optional<Mention> version = series.read(tokens, from, known);
        best = longer(best, version);
        Optional<Mention> quantity = quantities.read(tokens, from);
        if (version.isPresent()
                && quantity.filter(Mention.Count.class::isInstance).isPresent()) {
            return best; // "The 660 costs": a version of the product, no count of costs
        }
        if (quantity.isPresent() && quantity.get() instanceof Mention.Count) {
            best = longer(longer(best, stages.read(tokens, from)), names.read(tokens, from, known));
            return longer(best, quantity);
        }
        best = longer(best, quantity);
        return longer(longer(best, stages.read(tokens, from)), names.read(tokens, from, known));
    }

    private static Optional<Mention> longer(Optional<Mention> first, Optional<Mention> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        return second.get().to() > first.get().to() ? second : first;
    }
}
