package io.github.dissensus.extract;

import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What was made of a sentence, for those who want to know why.
 *
 * @param focus what the text is about once the sentence is read: what "it" would mean next
 * @param made its claims, in the order of their values
 * @param nearMisses the numbers, dates, versions, stages and candidates of which no claim was made
 */
public record SentenceReading(Sentence sentence, Optional<Subject> focus, List<Made> made, List<NearMiss> nearMisses) {

    public SentenceReading {
        made = List.copyOf(made);
        nearMisses = List.copyOf(nearMisses);
    }

    /**
     * A claim and what made it.
     *
     * @param frame the phrase of the lexicon or the name of the frame that fitted
     * @param cue the word that made it fit; absent for the cell of a table, whose heads say what it tells
     */
    public record Made(Claim claim, String frame, Optional<String> cue) {

        static Made fromCell(Claim claim) {
            return new Made(claim, "table", Optional.empty());
        }
    }

    /** Words that could have become a claim, and what stopped it, in plain words. */
    public record NearMiss(String text, String reason) {}
}
