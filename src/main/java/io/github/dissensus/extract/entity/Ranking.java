package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.entity.Trail.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Ranks what words that point back can mean, as work on centering does: by how near a thing was spoken of and in which
 * place, and by how well it fits the words. Of equals the last one spoken of wins.
 *
 * <p>See Grosz, Joshi and Weinstein, "Centering", Computational Linguistics 21(2), 1995, and for weights that add up
 * Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", Computational Linguistics 20(4), 1994.
 */
final class Ranking {

    /** How near: what the text turned to in this paragraph. */
    private static final int PARAGRAPH = 40;

    /** What the text turned to in this section. */
    private static final int SECTION = 15;

    /** What the heading of the section names. */
    private static final int HEADING = 14;

    /** The article's product. */
    private static final int MAIN = 12;

    /** What this paragraph or the one before named without turning to it. */
    private static final int NEAR = 10;

    /** What was spoken of in another section. */
    private static final int ELSEWHERE = -15;

    /** How much a paragraph that says nothing else is about what the heading names. */
    private static final int ABOUT_HEADING = 16;

    /** The same for what the paragraph before was about throughout. */
    private static final int GOES_ON = 10;

    /** The same for the article's product, where the section has spoken of it. */
    private static final int ABOUT_MAIN = 8;

    /** Fit of what cannot be meant. */
    static final int NEVER = Integer.MIN_VALUE / 2;

    private final Trail trail;

    Ranking(Trail trail) {
        this.trail = trail;
    }

    /** The best of what the text turned to, its heading and the article's product. */
    Optional<Entry> best(ToIntFunction<Entry> fit) {
        return best(fit, entry -> false);
    }

    /** The same, and of what was named near without being turned to those that are wanted. */
    Optional<Entry> best(ToIntFunction<Entry> fit, Predicate<Entry> named) {
        List<Entry> candidates = new ArrayList<>();
        trail.article().ifPresent(candidates::add);
        for (Entry near : trail.namedNear()) {
            if (named.test(near)) {
                candidates.add(near);
            }
        }
        int turned = candidates.size();
        candidates.addAll(trail.turned());
        Entry best = null;
        int highest = NEVER / 2;
        for (int i = 0; i < candidates.size(); i++) {
            Entry entry = candidates.get(i);
            int place = trail.isMain(entry) ? main(entry) : i < turned ? NEAR : place(entry);
            int score = place + fit.applyAsInt(entry);
            if (score >= highest) {
                best = entry;
                highest = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How much the text is about an entry at this point, whatever it named last. */
    int about(Entry entry) {
        if (trail.isMain(entry)) {
            return main(entry) > 0 ? ABOUT_MAIN : 0;
        }
        if (isHeading(entry)) {
            return ABOUT_HEADING;
        }
        return trail.isInSection(entry) && !trail.isInParagraph(entry) && goesOn(entry) ? GOES_ON : 0;
    }

    private int main(Entry main) {
        boolean silent = true;
        for (Entry entry : trail.turned()) {
            if (trail.isInSection(entry)) {
                silent = false;
                if (main.isSameThing(entry)) {
                    return MAIN;
                }
            }
        }
        return silent || trail.isBeforeSections() ? MAIN : 0;
    }

    private int place(Entry entry) {
        if (isHeading(entry)) {
            return HEADING;
        }
        if (trail.isInParagraph(entry)) {
            return PARAGRAPH;
        }
        return trail.isInSection(entry) ? SECTION : ELSEWHERE;
    }

    private boolean isHeading(Entry entry) {
        return trail.heading().filter(entry::equals).isPresent();
    }

    private static boolean isSameVersion(Entry main, Entry entry) {
        return main.isSameThing(entry)
                && (main.subject().version().isEmpty()
                        || entry.subject().version().isEmpty()
                        || entry.subject().version().equals(main.subject().version()));
    }

    /** Whether the last paragraph with a subject came back to a thing, or to one make of it, and to nothing else. */
    private boolean goesOn(Entry entry) {
        boolean variant = trail.isVariantOfMain(entry);
        boolean one = true;
        boolean make = variant;
        int salient = 0;
        for (Entry other : trail.turned()) {
            if (other.paragraph() == entry.paragraph() && other.isSalient()) {
                boolean same = other.isSameThing(entry);
                salient++;
                one &= same && other.subject().version().equals(entry.subject().version());
                make &= !same
                        || other.subject().variant().equals(entry.subject().variant());
            }
        }
        if (trail.article().filter(main -> !isSameVersion(main, entry)).isPresent()) {
            return false; // a paragraph on a rival or an older version is a look aside
        }
        boolean last = salient == 0 || trail.isLastParagraph(entry);
        return last && (one && salient > 1 || make);
    }
}
