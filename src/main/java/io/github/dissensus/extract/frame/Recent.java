package io.github.dissensus.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The measures that the last sentences of an article told, from which a bare number goes on: "48 TOPS. Our test reached 41." */
public final class Recent {

    /** How many sentences a measure is remembered for. */
    private static final int SENTENCES = 3;

    private final List<Told> told = new ArrayList<>();
    private int sentence;
    private Optional<BooleanSupplier> introduction = Optional.empty();
    private boolean requirements;
    private boolean spoken;
    private boolean novelties;
    private Dated date;

    /** A date and the sentence that told it. */
    record Dated(Candidate candidate, int sentence) {}

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

    /** Notes how the last sentence introduces the list that may follow it; it is read for that only where one does. */
    void requirements(BooleanSupplier introduced) {
        introduction = Optional.of(introduced);
    }

    /** Notes whether a list tells what is needed. */
    void requirements(boolean needed) {
        introduction = Optional.empty();
        requirements = needed;
    }

    /** Whether the list that is being read tells what is needed: "System requirements:". */
    boolean areRequirements() {
        introduction.ifPresent(introduced -> requirements(introduced.getAsBoolean()));
        return requirements;
    }

    /** Notes whether the list that may follow tells what is new: "What's new", "New features:". */
    void novelties(boolean introduced) {
        novelties = introduced;
    }

    /** Whether the list that is being read tells what is new. */
    boolean areNovelties() {
        return novelties;
    }

    /** Notes a date of a sentence. */
    void date(Candidate candidate) {
        date = new Dated(candidate, sentence);
    }

    /** The last date of the sentences remembered. */
    Optional<Dated> lastDate() {
        return Optional.ofNullable(date).filter(told -> told.sentence() > sentence - SENTENCES);
    }

    boolean isHere(Dated told) {
        return told.sentence() == sentence;
    }

    /** Notes that the day on which a maker spoke was told. */
    void spoken() {
        spoken = true;
    }

    boolean hasSpoken() {
        return spoken;
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
