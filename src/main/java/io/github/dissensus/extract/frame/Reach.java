package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import java.util.List;

/** How far in a sentence reaches what somebody says: to its end, or to a semicolon; not back over an "and". */
final class Reach {

    private Reach() {}

    /** Whether the clause behind one that says something is what is said: not behind a semicolon, but behind a colon. */
    static boolean governs(Parse parse, int saying, int said) {
        if (said <= saying) {
            return true;
        }
        Clause next = parse.clauses().get(saying + 1);
        boolean content = next.kind() == Clause.Kind.SUBORDINATE
                || next.from() > 0 && parse.word(next.from() - 1).lower().equals(":");
        return content && !isParted(parse, saying, said);
    }

    /** Whether a semicolon stands between two clauses, and not inside of words that are quoted. */
    static boolean isParted(Parse parse, int before, int behind) {
        List<Word> between = parse.words()
                .subList(
                        parse.clauses().get(before).from(),
                        parse.clauses().get(behind).from());
        boolean quoted = false;
        for (int at = between.size() - 1; at >= 0; at--) {
            Word word = between.get(at);
            quoted |= word.is(Tag.QUOTE);
            if (word.is(Tag.BREAK) && word.lower().equals(";")) {
                return !quoted;
            }
        }
        return false;
    }

    /** "…, and the maker says that …": what is said stands behind it, not before. */
    static boolean saysWhatFollows(Parse parse, int saying) {
        int end = parse.clauses().get(saying).to();
        if (saying + 1 == parse.clauses().size()) {
            return false;
        }
        Clause next = parse.clauses().get(saying + 1);
        return next.kind() == Clause.Kind.SUBORDINATE
                && (next.from() == end || parse.word(end).is("that"));
    }

    /** Whether a word is a mark behind which somebody else may speak. */
    static boolean endsStatement(Parse parse, int at) {
        Word word = parse.word(at);
        return word.is(Tag.END) || word.is(Tag.BREAK) && word.lower().equals(";");
    }
}
