package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Polarity;
import io.github.dissensus.model.Value;
import java.util.List;
import java.util.Optional;

/** What the wording of a clause does to a claim in it: denies it, hands it to a speaker, carries it. */
public final class Operators {

    private final Words words;
    private final Speakers speakers;

    public Operators(Words words) {
        this.words = words;
        this.speakers = new Speakers(words);
    }

    /** Whether a candidate is denied, by its frame or by a negation around its cue; two negations cancel. */
    public Polarity polarity(Parse parse, Candidate candidate) {
        Clause clause = parse.clauses().get(candidate.clause());
        boolean spared = clause.verb()
                .filter(group -> isSparedBy(parse, candidate, group))
                .isPresent();
        boolean denied = !candidate.presupposed()
                && clause.verb().filter(group -> isNegated(parse, group)).isPresent();
        boolean negated = !spared && (denied || hasNegatorBefore(parse, candidate.cue(), clause.from()));
        return candidate.denied() != negated ? Polarity.DENIED : Polarity.ASSERTED;
    }

    /**
     * Whether a negated verb says nothing against a candidate: "winds of 18 m/s do not trouble it", "does not exceed
     * 2.6 GHz", "won't appear before June".
     */
    private static boolean isSparedBy(Parse parse, Candidate candidate, VerbGroup group) {
        boolean quantity = candidate.value() instanceof Value.Quantity;
        int behind = group.to() < parse.size() && parse.word(group.to()).is(Tag.NEGATOR) ? group.to() + 1 : group.to();
        boolean complement = behind < parse.size()
                && parse.word(behind).tag().isNominal()
                && !parse.word(behind).is(Tag.ADJECTIVE);
        boolean topical = quantity && candidate.to() <= group.from() && !group.passive() && complement;
        boolean bound = quantity && parse.word(group.head()).lower().matches("exceeds?|surpass(es)?|tops?");
        boolean until = candidate.value() instanceof Value.Date
                && candidate.from() > 0
                && parse.word(candidate.from() - 1).lower().matches("before|until|till");
        boolean beside = GivenFigures.isAdjunct(parse, parse.clauses().get(candidate.clause()), candidate);
        return topical || bound || until || beside;
    }

    private boolean isNegated(Parse parse, VerbGroup group) {
        boolean negated = group.to() < parse.size() && parse.word(group.to()).is(Tag.NEGATOR) // "is not available"
                || group.from() > 0 && parse.word(group.from() - 1).is("never");
        for (int at = group.from(); at < group.to(); at++) {
            String lower = parse.word(at).lower();
            negated |= words.is(WordClass.NEGATORS, lower) && !lower.equals("no");
        }
        boolean noLonger = group.to() + 1 < parse.size()
                        && parse.word(group.to()).is("no")
                        && parse.word(group.to() + 1).is("longer")
                || group.from() > 1
                        && parse.word(group.from() - 1).is("longer")
                        && parse.word(group.from() - 2).is("no");
        return negated || noLonger;
    }

    /** "not yet generally available", "not only": the former denies, the latter does not. */
    private boolean hasNegatorBefore(Parse parse, int cue, int floor) {
        for (int at = cue - 1; at >= floor && at >= cue - 3; at--) {
            Word word = parse.word(at);
            boolean instead = word.is("than") && at > 0 && parse.word(at - 1).is("rather")
                    || word.is("of") && at > 0 && parse.word(at - 1).is("instead");
            if (instead) {
                return true;
            }
            if (word.is(Tag.NEGATOR)) {
                return !parse.word(at + 1).is("only") && !parse.word(at + 1).is("just");
            }
            boolean figure = word.is("the") && parse.word(cue).is(Tag.NUMBER); // "not the 60 that were announced"
            if (!word.is(Tag.ADVERB) && !word.is(Tag.ADJECTIVE) && !figure) {
                return false;
            }
        }
        return false;
    }

    /** Who is said to say what a candidate says. */
    public Optional<Entity> speaker(Context context, Candidate candidate) {
        return speakers.of(context, candidate);
    }

    /** The words of a clause that carry a candidate, without the marks at its ends. */
    public static int[] evidence(Parse parse, Candidate candidate) {
        Clause clause = parse.clauses().get(candidate.clause());
        int from = Math.min(Math.min(clause.from(), candidate.from()), candidate.cue());
        int to = Math.max(Math.max(clause.to(), candidate.to()), candidate.cue() + 1);
        while (to > from + 1 && isMark(parse.word(to - 1))) {
            to--;
        }
        while (from < to - 1 && (isMark(parse.word(from)) || parse.word(from).is(Tag.CONJUNCTION))) {
            from++;
        }
        return new int[] {from, to};
    }

    private static boolean isMark(Word word) {
        return List.of(Tag.COMMA, Tag.END, Tag.BREAK, Tag.QUOTE, Tag.CONJUNCTION)
                .contains(word.tag());
    }
}
