package io.github.dissensus.extract.frame;

import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The surest of the candidates that give one mention to different properties.
 *
 * @param kept what stands, in the order of the values
 * @param displaced what gave way to a surer one
 */
public record Selection(List<Candidate> kept, List<Displaced> displaced) {

    /** Properties that may share their words with another: who makes a thing and its terms stand beside what it is. */
    private static final Set<String> APART = Set.of("developer", "builtBy", "announcedAt", "license", "packageManager");

    /** A candidate that another one is surer than. */
    public record Displaced(Candidate candidate, Candidate winner) {}

    static Selection of(List<Candidate> candidates) {
        List<Candidate> byScore = new ArrayList<>(candidates);
        byScore.sort(Comparator.comparingInt(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::from)
                .thenComparing(candidate -> candidate.property().name()));
        List<Candidate> kept = new ArrayList<>();
        List<Displaced> displaced = new ArrayList<>();
        for (Candidate candidate : byScore) {
            kept.stream()
                    .filter(winner -> displaces(winner, candidate))
                    .findFirst()
                    .ifPresentOrElse(
                            winner -> displaced.add(new Displaced(candidate, winner)), () -> kept.add(candidate));
        }
        kept.sort(Comparator.comparingInt(Candidate::from)
                .thenComparing(candidate -> candidate.property().name()));
        return new Selection(kept, displaced);
    }

    private static boolean displaces(Candidate winner, Candidate other) {
        if (winner.means(other) && winner.clause() == other.clause()) {
            return true; // "today, June 2": one date, said twice
        }
        if (!winner.overlaps(other)) {
            return false;
        }
        boolean sameProperty = winner.property().equals(other.property());
        if (sameProperty) {
            boolean contrary =
                    winner.denied() != other.denied() && winner.subject().equals(other.subject());
            return winner.means(other)
                    || contrary // "lacks support for X" holds the words "support for X"
                    || winner.score() > other.score() && !winner.subject().equals(other.subject());
        }
        boolean apart = APART.contains(winner.property().name())
                != APART.contains(other.property().name());
        if (tellsMore(winner, other) || tellsMore(other, winner)) {
            return false;
        }
        boolean measured = winner.value() instanceof Value.Quantity && other.value() instanceof Value.Quantity;
        return measured || !apart && !isStage(winner) && !isStage(other);
    }

    /** "a small, Debian-based system": what it is stands beside what a word before the noun says of it. */
    private static boolean tellsMore(Candidate one, Candidate other) {
        return one.frame().equals(DescriptionFrames.IN_FULL)
                && one.property().name().equals("productType")
                && one.from() <= other.from()
                && other.to() < one.to();
    }

    private static boolean isStage(Candidate candidate) {
        return candidate.value() instanceof Value.Status || candidate.value() instanceof Value.Date;
    }
}
