package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.Optional;

/** Finds the quantity at which another is measured: the "100 km/h" that is reached in 6 seconds. */
final class MeasuredAt {

    /** How many words before a number the quantity may stand beside which it is measured: "to 100 km/h in 6 seconds". */
    private static final int BESIDE = 7;

    private MeasuredAt() {}

    /** "100 km/h in 6.4 s", "6.4 s to 100 km/h": the quantity beside a time, of a dimension that the property wants. */
    static Optional<Integer> find(Words words, Parse parse, int number, PropertyTerm property) {
        Clause clause = parse.clauses().get(parse.clauseOf(number));
        int floor = Math.max(clause.from(), number - BESIDE);
        int limit = Math.min(clause.to(), number + BESIDE);
        boolean taken = number > floor && isTime(words, parse.word(number - 1).lower());
        for (int at = number - 1; taken && at >= floor; at--) {
            if (measures(parse, at, property)) {
                return Optional.of(at);
            }
        }
        boolean until = number + 1 < limit
                && (parse.word(number + 1).lower().equals("to")
                        || parse.word(number + 1).is("from"));
        for (int at = number + 1; until && at < limit; at++) {
            if (measures(parse, at, property)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static boolean isTime(Words words, String before) {
        return before.equals("in")
                || before.equals("within")
                || before.equals(":")
                || words.isVerbOf(WordClass.TIME_TAKING_VERBS, before);
    }

    private static boolean measures(Parse parse, int at, PropertyTerm property) {
        return parse.word(at)
                .mention()
                .filter(mention -> mention instanceof Mention.Measure measure
                        && property.beside().contains(measure.quantity().unit().dimension()))
                .isPresent();
    }
}
