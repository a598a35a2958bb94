package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.text.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names that a small word joins: "Lindmark Toolkit for Robots". Such a row of words is one name where it stands
 * more than once, or where its initials stand as a name.
 */
final class JoinedNames {

    private final Gathered gathered;
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    JoinedNames(Gathered gathered) {
        this.gathered = gathered;
    }

    void collect(List<Token> tokens, List<Run> runs) {
        for (int i = 1; i < runs.size(); i++) {
            Run first = runs.get(i - 1);
            Run second = runs.get(i);
            boolean joined = second.from() == first.to() + 1
                    && tokens.get(first.to()).lower().matches("for|of")
                    && first.to() - first.from() > 1;
            if (joined) {
                rows.merge(new Run(first.from(), second.to(), false).text(tokens), 1, Integer::sum);
            }
        }
    }

    /** Settles which of the rows are names, when the whole article was read. */
    void settle() {
        rows.forEach((row, times) -> {
            String initials = ShortForms.initials(row);
            boolean shortened = gathered.names().containsKey(initials);
            if (shortened) {
                gathered.explain(initials, row);
            }
            if (shortened || times > 1) {
                Evidence evidence = gathered.of(row);
                evidence.occurrences += times;
                evidence.inside += times;
            }
        });
    }
}
