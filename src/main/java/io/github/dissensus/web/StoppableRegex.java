package io.github.dissensus.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * Makes REGEX and REPLACE of a query look at its cancel signal. A matcher of Java backtracks for hours over
 * {@code (.*a){14}x} without looking at any; it does look at its text, so the text tells it to stop. Each match is run
 * over such a text first: what ends there ends as fast in the function itself.
 */
final class StoppableRegex {

    private final AtomicBoolean signal;
    private String compiled = "";
    private Pattern pattern = Pattern.compile("");

    private StoppableRegex(AtomicBoolean signal) {
        this.signal = signal;
    }

    /** The same query, whose matchers stop when the signal is set. */
    static Query in(Query query, AtomicBoolean signal) {
        return new QueryVisit() {
            @Override
            Optional<Expr> replace(ExprFunctionN function, ExprList args) {
                if (function instanceof E_Regex) {
                    return Optional.of(new Regex(args, new StoppableRegex(signal)));
                }
                return function instanceof E_StrReplace
                        ? Optional.of(new Replace(args, new StoppableRegex(signal)))
                        : Optional.empty();
            }
        }.of(query);
    }

    /**
     * Runs a pattern over a text.
     *
     * @param args text, pattern, and what else the function takes
     * @param flags place of the flags among them
     * @param all whether every match is looked for, not only the first
     */
    private void rehearse(List<NodeValue> args, int flags, boolean all) {
        boolean flagged = args.size() > flags;
        boolean wellFormed = args.get(0).isLiteral()
                && args.get(1).isString()
                && (!flagged || args.get(flags).isString());
        if (!wellFormed) {
            return; // the function itself says what is wrong
        }
        Matcher matcher = pattern(
                        args.get(1).getString(), flagged ? args.get(flags).getString() : "")
                .matcher(new Watched(args.get(0).asNode().getLiteralLexicalForm(), signal));
        while (matcher.find() && all) {
            // to the last match
        }
    }

    private Pattern pattern(String words, String flags) {
        String key = flags + "/" + words;
        if (!key.equals(compiled)) {
            pattern = RegexEngine.makePattern("REGEX", words, flags);
            compiled = key;
        }
        return pattern;
    }

    private static final class Regex extends E_Regex {

        private final StoppableRegex stoppable;

        Regex(ExprList args, StoppableRegex stoppable) {
            super(args.get(0), args.get(1), args.size() > 2 ? args.get(2) : null);
            this.stoppable = stoppable;
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            stoppable.rehearse(args, 2, false);
            return super.eval(args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Regex(args, stoppable);
        }
    }

    private static final class Replace extends E_StrReplace {

        private final StoppableRegex stoppable;

        Replace(ExprList args, StoppableRegex stoppable) {
            super(args.get(0), args.get(1), args.get(2), args.size() > 3 ? args.get(3) : null);
            this.stoppable = stoppable;
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            stoppable.rehearse(args, 3, true);
            return super.eval(args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Replace(args, stoppable);
        }
    }

    /** A text that throws when it is read after the signal was set. */
    private record Watched(CharSequence text, AtomicBoolean signal) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (signal.get()) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), signal);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
