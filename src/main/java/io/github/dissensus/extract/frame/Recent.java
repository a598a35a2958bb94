package io.github.dissensus.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The measures that the last sentences of an article told, from which a bare number goes on: "48 TOPS. Our test reached 41." */
public final class Recent {

    /** How many sentences a measure is remembered for. */
    private static final int SENTENCES = 3;

    private final List<Told> told = new ArrayList<>();
    private int sentence;
    private boolean requirements;

    /** A measure with the number that it was told with. */
    record Told(Candidate candidate, Amount amount, int sentence) {

        /** "35 percent faster": goes on in its own sentence only. */
        boolean isComparison() {
            return candidate.property().name().equals("comparison");
        }

        /** What it measures, in words: "camera resolution". */
        String measured() {
            return candidate
                    .property()
                    .name()
                    .replaceAll("([a-z])([A-Z])", "$1 $2")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** Goes on to the next sentence and forgets what is too long ago. */
    void next() {
        sentence++;
        told.removeIf(measure -> measure.sentence() <= sentence - SENTENCES);
    }

    /** Notes whether the last sentence before a list speaks of what is needed: "System requirements:". */
    void requirements(boolean needed) {
        requirements = needed;
    }

    boolean areRequirements() {
        return requirements;
    }

    void tell(Candidate candidate, Amount amount) {
        told.add(new Told(candidate, amount, sentence));
    }

    /** The last measure that fits. */
    Optional<Told> last(Predicate<Told> wanted) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (wanted.test(told.get(i))) {
                return Optional.of(told.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a measure was told in the sentence that is being read or the one before. */
    boolean isNear(Told measure) {
        return measure.sentence() >= sentence - 1;
    }

    /** Whether a measure was told in the sentence that is being read. */
    boolean isHere(Told measure) {
        return measure.sentence() == sentence;
    }
}
