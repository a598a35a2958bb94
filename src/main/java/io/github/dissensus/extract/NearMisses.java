package io.github.dissensus.extract;

import io.github.dissensus.extract.SentenceReading.Made;
import io.github.dissensus.extract.SentenceReading.NearMiss;
import io.github.dissensus.extract.frame.Candidate;
import io.github.dissensus.extract.frame.Context;
import io.github.dissensus.extract.frame.Selection;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Parse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what stopped the words of a sentence that could have become claims. */
final class NearMisses {

    private NearMisses() {}

    static List<NearMiss> of(Context context, Selection found, List<Made> made) {
        Parse parse = context.parse();
        List<NearMiss> misses = new ArrayList<>();
        for (Selection.Displaced displaced : found.displaced()) {
            Candidate candidate = displaced.candidate();
            if (!displaced.winner().property().equals(candidate.property())) {
                misses.add(new NearMiss(
                        candidate.asWritten(),
                        "could be " + candidate.property().name() + " (" + candidate.frame() + "), but "
                                + displaced.winner().property().name() + " ("
                                + displaced.winner().frame() + ") is surer"));
            }
        }
        for (Candidate candidate : found.kept()) {
            boolean told = made.stream()
                    .anyMatch(one -> one.claim().property().equals(candidate.property())
                            && one.claim().asWritten().equals(candidate.asWritten()));
            if (!told) {
                misses.add(new NearMiss(candidate.asWritten(), "a stage that is only planned; its date is told"));
            }
        }
        for (int at = 0; at < parse.size(); at++) {
            Optional<Mention> mention = parse.word(at).mention();
            if (mention.filter(NearMisses::isValue).isPresent() && !isUsed(found, at)) {
                misses.add(new NearMiss(parse.text(at, at + 1), reason(context, at)));
            }
        }
        return misses;
    }

    private static boolean isValue(Mention mention) {
        return !(mention instanceof Mention.Name || mention instanceof Mention.Place);
    }

    private static boolean isUsed(Selection found, int word) {
        return found.kept().stream().anyMatch(candidate -> holds(candidate, word))
                || found.displaced().stream().anyMatch(displaced -> holds(displaced.candidate(), word));
    }

    private static boolean holds(Candidate candidate, int word) {
        return candidate.from() <= word && word < candidate.to() || candidate.cue() == word;
    }

    private static String reason(Context context, int word) {
        int clause = context.parse().clauseOf(word);
        if (context.hasUnknownSubject(clause)) {
            return "the subject of its clause is nothing that the text has named";
        }
        return context.products(clause, word).isEmpty()
                ? "there is no product that it could be said of"
                : "no frame or phrase fits the words around it";
    }
}
