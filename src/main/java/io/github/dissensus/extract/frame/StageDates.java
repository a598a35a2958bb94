package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import java.util.List;
import java.util.Optional;

/** Reads what a date beside a stage is the date of: "entered preview in May", "announced X on Monday". */
final class StageDates {

    private final StageFrames stages;
    private final NamedEvents named;

    StageDates(StageFrames stages, NamedEvents named) {
        this.stages = stages;
        this.named = named;
    }

    /** What a date beside the stage at a word is the date of; empty where there is no stage. */
    Optional<DateCue> cue(Context context, int word) {
        Optional<Mention> mention = context.parse().word(word).mention();
        if (mention.isEmpty() || !(mention.get() instanceof Mention.Stage stage)) {
            return Optional.empty();
        }
        List<Referent> found = stages.products(context, word, stage);
        boolean bare = found.isEmpty() && stage.role() == Mention.Stage.Role.TRANSITIVE;
        Optional<Referent> object = bare ? object(context, word) : Optional.empty();
        List<Referent> of = object.map(List::of).orElseGet(() -> bare ? announced(context, word) : found);
        if (!of.isEmpty() && stage.role() == Mention.Stage.Role.NOUN && named.isEnding(context, word)) {
            return Optional.of(named.ended(context, word, of)); // "the beta ends in May"
        }
        return of.isEmpty()
                ? Optional.empty()
                : stage.term().dateProperty().map(property -> DateCue.of(property, word, of));
    }

    /** "will announce the watch in May": what was spoken of before. */
    private static Optional<Referent> object(Context context, int word) {
        return context.parse()
                .phraseFrom(word + 1)
                .filter(NounPhrase::isFree)
                .flatMap(context::resolve)
                .filter(referent -> referent.grade() == Referent.Grade.ANAPHOR && !referent.isAgent());
    }

    /** "X will cost less, its maker announced on Monday": what the rest of the sentence is about. */
    private static List<Referent> announced(Context context, int word) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(word);
        boolean object =
                parse.phrasesIn(word, parse.clauses().get(clause).to()).stream().anyMatch(NounPhrase::isFree);
        boolean acted = context.subjects(clause).stream().allMatch(Referent::isAgent);
        boolean opens = clause + 1 < parse.clauses().size()
                && parse.clauses().get(clause + 1).kind() == Clause.Kind.SUBORDINATE;
        int told = opens ? clause + 1 : 0; // "announced on Monday that X will cost less"
        return acted && !object && told != clause
                ? context.products(told, word).stream().filter(context::isWhole).toList()
                : List.of();
    }
}
