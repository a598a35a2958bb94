package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.model.Tense;
import java.util.List;

/** Puts a value in the past where its own sentence tells what has come in its place. */
final class Succession {

    private final Tenses tenses;

    Succession(Tenses tenses) {
        this.tenses = tenses;
    }

    /** "It launched at $1,799 and now sells for $1,299": of two values in one sentence the first held before. */
    List<Candidate> of(Parse parse, List<Candidate> measures) {
        return measures.stream()
                .map(early -> measures.stream().anyMatch(late -> isSucceeded(parse, early, late))
                        ? Draft.like(early).tense(Tense.PAST).done()
                        : early)
                .toList();
    }

    private boolean isSucceeded(Parse parse, Candidate early, Candidate late) {
        Clause now = parse.clauses().get(late.clause());
        return early.clause() < late.clause()
                && early.subject().equals(late.subject())
                && early.property().equals(late.property())
                && early.key().equals(late.key())
                && tenses.isPastTense(parse, parse.clauses().get(early.clause()))
                && !tenses.isPastTense(parse, now)
                && parse.words().subList(now.from(), now.to()).stream()
                        .anyMatch(word -> word.is("now") || word.is("today") || word.is("currently"));
    }
}
