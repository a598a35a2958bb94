package io.github.dissensus.extract;

import io.github.dissensus.extract.SentenceReading.Made;
import io.github.dissensus.extract.SentenceReading.NearMiss;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What a title claims stands only where the text below does not tell it: "Norvale shows a small lamp for long evenings"
 * is the same news as its first paragraph, in words chosen to be short.
 */
final class Headline {

    private Headline() {}

    /** The readings of an article, without the claims of its title that its text repeats. */
    static List<SentenceReading> withoutRepeats(List<SentenceReading> readings) {
        List<Claim> told = readings.stream()
                .filter(reading -> !isTitle(reading))
                .flatMap(reading -> reading.made().stream())
                .map(Made::claim)
                .toList();
        return readings.stream()
                .map(reading -> isTitle(reading) ? kept(reading, told) : reading)
                .toList();
    }

    private static boolean isTitle(SentenceReading reading) {
        return reading.sentence().block().kind() == Block.Kind.TITLE;
    }

    private static SentenceReading kept(SentenceReading title, List<Claim> told) {
        List<Made> made = new ArrayList<>();
        List<NearMiss> nearMisses = new ArrayList<>(title.nearMisses());
        for (Made one : title.made()) {
            boolean news = one.claim().value() instanceof Value.Status status
                    && status.name().equals("announced"); // a title is an announcement itself
            if (isLoose(one.claim()) || !news && told.stream().anyMatch(claim -> repeats(claim, one.claim()))) {
                nearMisses.add(new NearMiss(one.claim().asWritten(), "a title, and the text below tells it"));
            } else {
                made.add(one);
            }
        }
        return new SentenceReading(title.sentence(), title.focus(), made, nearMisses);
    }

    /** What a title says in words of its own is there to catch the eye. */
    private static boolean isLoose(Claim claim) {
        return claim.value() instanceof Value.Text;
    }

    private static boolean repeats(Claim told, Claim title) {
        boolean same = told.subject().entity().equals(title.subject().entity())
                && told.property().equals(title.property())
                && told.polarity() == title.polarity();
        return same && (told.value().equals(title.value()) || isWithin(told.value(), title.value()));
    }

    /** "delayed to February" above, "17 February" below: the same day, less exactly. */
    private static boolean isWithin(Value told, Value title) {
        return told instanceof Value.Date exact
                && title instanceof Value.Date rough
                && exact.first().isPresent()
                && exact.last().isPresent()
                && rough.first()
                        .filter(day -> !day.isAfter(exact.first().get()))
                        .isPresent()
                && rough.last().filter(day -> !day.isBefore(exact.last().get())).isPresent();
    }
}
