package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives what a clause tells of a product to the edition that stands in it behind a preposition, where no edition is its
 * subject: "There is no charger port on the base version", "Tracking is missing in the Lite".
 */
final class EditionAdjuncts {

    private static final Set<String> IN = Set.of("on", "in", "for");
    private static final String COMPARISON = "comparison";

    private EditionAdjuncts() {}

    /** The candidates with the subjects that the clauses themselves name. */
    static List<Candidate> of(Context context, List<Candidate> found) {
        if (found.isEmpty()) {
            return found;
        }
        List<Candidate> told = new ArrayList<>(found.size());
        for (Candidate candidate : found) {
            Optional<Subject> meant =
                    isOpen(context, candidate, found) ? edition(context, candidate) : Optional.empty();
            told.add(meant.map(subject -> Draft.like(candidate).subject(subject).done())
                    .orElse(candidate));
        }
        return told;
    }

    /** Whether a clause tells nothing else that an edition behind a preposition could be meant for. */
    private static boolean isOpen(Context context, Candidate candidate, List<Candidate> found) {
        boolean named = context.subjects(candidate.clause()).stream()
                .anyMatch(subject -> subject.isAgent()
                        || subject.grade() != Referent.Grade.PART
                                && subject.subject().variant().isPresent());
        boolean alone = !(candidate.value() instanceof Value.Quantity)
                || found.stream()
                                .filter(other ->
                                        other.clause() == candidate.clause() && other.value() instanceof Value.Quantity)
                                .map(Candidate::from)
                                .distinct()
                                .count()
                        == 1;
        return !named && alone && !candidate.property().name().equals(COMPARISON);
    }

    /** The only edition of the candidate's product behind a preposition in its clause. */
    private static Optional<Subject> edition(Context context, Candidate candidate) {
        Parse parse = context.parse();
        List<Subject> editions = new ArrayList<>();
        for (NounPhrase phrase : parse.phrases()) {
            boolean adjunct = phrase.preposition() >= 0
                    && parse.clauseOf(phrase.head()) == candidate.clause()
                    && IN.contains(parse.word(phrase.preposition()).lower());
            if (adjunct) {
                context.resolve(phrase)
                        .filter(referent -> (isEdition(referent) || isBase(parse, phrase, referent))
                                && referent.subject()
                                        .entity()
                                        .equals(candidate.subject().entity()))
                        .map(Referent::subject)
                        .filter(subject -> !editions.contains(subject))
                        .ifPresent(editions::add);
            }
        }
        return editions.size() == 1 ? Optional.of(editions.get(0)) : Optional.empty();
    }

    private static boolean isEdition(Referent referent) {
        boolean told = referent.grade() == Referent.Grade.NAMED || referent.grade() == Referent.Grade.COMPOUND;
        return told
                && referent.part().isEmpty()
                && referent.subject().variant().isPresent()
                && !referent.isUnnamedPredecessor();
    }

    /** "the base model" is the whole, where the text has turned to another edition. */
    private static boolean isBase(Parse parse, NounPhrase phrase, Referent referent) {
        return referent.grade() == Referent.Grade.COMPOUND
                && referent.part().isEmpty()
                && !parse.hasName(phrase)
                && !referent.isAgent();
    }
}
