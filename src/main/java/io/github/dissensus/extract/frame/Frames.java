package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.ArrayList;
import java.util.List;

/** All frames together: the candidates of a sentence, one winner for each mention. */
public final class Frames {

    private final Words words;
    private final PhraseFrames phrases;
    private final StageFrames stages;
    private final DateFrames dates;
    private final MeasureFrames measures;
    private final ComparisonFrames comparisons;
    private final ComponentFrames components;
    private final ComponentPredicates parts;
    private final DescriptionFrames descriptions;
    private final PredicateFrames predicates;
    private final StateFrames states;
    private final MakerFrames makers;
    private final CadenceFrames cadences;
    private final RatingFrames ratings;
    private final NoveltyFrames novelties;
    private final GainFrames gains;
    private final KindBesideName kinds;
    private final MeansFrames means;

    /**
     * @param operators tells what a sentence denies, which turns the bound of a measure
     * @param tenses tells which of two values of a sentence held before
     */
    public Frames(Lexicon lexicon, Resolver resolver, Operators operators, Tenses tenses) {
        this.words = lexicon.words();
        ComponentNouns nouns = new ComponentNouns(lexicon.properties());
        MeasureNames names = new MeasureNames(lexicon.words(), lexicon.properties());
        this.phrases = new PhraseFrames(lexicon.words(), resolver, lexicon.properties());
        this.stages = new StageFrames(lexicon.words());
        this.dates = new DateFrames(lexicon.words(), lexicon.properties(), stages);
        this.comparisons = new ComparisonFrames(lexicon.words(), names, lexicon.units());
        this.measures = new MeasureFrames(
                lexicon.words(),
                lexicon.properties(),
                names,
                comparisons,
                new Limits(lexicon.words(), operators),
                tenses);
        this.components = new ComponentFrames(lexicon.words(), nouns);
        this.parts = new ComponentPredicates(lexicon.words(), nouns);
        this.descriptions = new DescriptionFrames(lexicon.words(), resolver, lexicon.properties());
        this.predicates = new PredicateFrames(lexicon.words());
        this.states = new StateFrames(lexicon.words());
        this.makers = new MakerFrames();
        this.ratings = new RatingFrames(lexicon.words());
        this.cadences = new CadenceFrames(lexicon.words(), lexicon.units());
        this.kinds = new KindBesideName(lexicon.words(), resolver);
        this.means = new MeansFrames(lexicon.words(), resolver, lexicon.properties());
        this.gains = new GainFrames(lexicon.words(), resolver, lexicon.properties());
        this.novelties = new NoveltyFrames(lexicon.words(), resolver, lexicon.properties());
    }

    /**
     * The candidates of a sentence, those that stand and those that gave way.
     *
     * @param recent the measures that the sentences before it told; those of this one are added
     */
    public Selection find(Context context, Recent recent) {
        recent.next();
        List<Candidate> compared = comparisons.find(context);
        List<Candidate> found = new ArrayList<>();
        found.addAll(stages.find(context));
        found.addAll(dates.find(context, recent));
        found.addAll(measures.find(context, compared, recent));
        found.addAll(compared);
        found.addAll(parts.find(context));
        found.addAll(components.find(context, recent));
        found.addAll(phrases.find(context));
        found.addAll(descriptions.find(context));
        found.addAll(makers.find(context));
        found.addAll(ratings.find(context));
        found.addAll(cadences.find(context));
        found.addAll(gains.find(context));
        found.addAll(kinds.find(context));
        found.addAll(means.find(context));
        found.addAll(novelties.find(context, recent));
        found.addAll(predicates.find(context, List.copyOf(found)));
        found.addAll(states.find(context, List.copyOf(found)));
        found.removeIf(candidate -> isConditional(context, candidate));
        return Selection.of(Respectively.of(context, EditionAdjuncts.of(context, found)));
    }

    /** "If the launch slips past December, …": nothing is said to be so. */
    private boolean isConditional(Context context, Candidate candidate) {
        Clause clause = context.parse().clauses().get(candidate.clause());
        boolean opens = words.is(
                WordClass.CONDITIONALS, context.parse().word(clause.from()).lower());
        return opens
                || clause.from() > 0
                        && words.is(
                                WordClass.CONDITIONALS,
                                context.parse().word(clause.from() - 1).lower());
    }
}
