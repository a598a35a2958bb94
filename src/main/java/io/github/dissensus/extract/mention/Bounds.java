package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Bound;
import java.util.List;

/** The words around a number that leave one of its sides open or soften it: "under", "or more", "about". */
final class Bounds {

    /** Words before a number, up to the token where it begins. */
    record Prefix(int to, Bound bound, boolean approximate) {}

    /** Words behind a number. */
    record Tail(int to, Bound bound) {}

    private final PhraseTrie<Bound> before;
    private final PhraseTrie<Bound> after;

    /** Words that belong to the number and leave it as it is: "another 18 months", "a total of 40". */
    private final PhraseTrie<Boolean> plain;

    Bounds(Words words) {
        before = new PhraseTrie<>(words);
        after = new PhraseTrie<>(words);
        plain = new PhraseTrie<>(words);
        words.phrases(WordClass.PLAIN_AMOUNTS).forEach(phrase -> plain.add(phrase, true));
        words.phrases(WordClass.LOWER_BOUNDS).forEach(phrase -> before.add(phrase, Bound.AT_LEAST));
        words.phrases(WordClass.UPPER_BOUNDS).forEach(phrase -> before.add(phrase, Bound.AT_MOST));
        words.phrases(WordClass.APPROXIMATIONS).forEach(phrase -> before.add(phrase, Bound.EXACT));
        words.phrases(WordClass.LOWER_BOUND_TAILS).forEach(phrase -> after.add(phrase, Bound.AT_LEAST));
        words.phrases(WordClass.UPPER_BOUND_TAILS).forEach(phrase -> after.add(phrase, Bound.AT_MOST));
    }

    /** Whether words before a number may begin with a token. */
    boolean opens(Token token) {
        return before.opens(token) || plain.opens(token);
    }

    Prefix before(List<Token> tokens, int from) {
        Bound bound = Bound.EXACT;
        boolean approximate = false;
        int at = from;
        for (int i = 0; i < 2 && at < tokens.size(); i++) {
            PhraseTrie.Match<Bound> match = before.longest(tokens, at);
            PhraseTrie.Match<Boolean> whole = match == null ? plain.longest(tokens, at) : null;
            if (whole != null) {
                at = whole.to();
                continue;
            }
            if (match == null) {
                break;
            }
            Bound found = match.values().get(0);
            approximate |= found == Bound.EXACT;
            bound = found == Bound.EXACT ? bound : found;
            at = match.to();
            if (at < tokens.size() && tokens.get(at).lower().equals("the")) {
                break;
            }
        }
        return new Prefix(at, bound, approximate);
    }

    Tail after(List<Token> tokens, int at) {
        PhraseTrie.Match<Bound> match = at < tokens.size() ? after.longest(tokens, at) : null;
        boolean comparison = match != null && new Row(tokens).is(match.to(), "than"); // "2 hours or more than 4 days"
        return match == null || comparison
                ? new Tail(at, Bound.EXACT)
                : new Tail(match.to(), match.values().get(0));
    }
}
