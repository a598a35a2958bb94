package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows of capitalised words, which is how English writes names: "Halden RTX Dev Box", "Container-Optimized OS". */
public final class CapitalRuns {

    /**
     * A row of capitalised words.
     *
     * @param opening whether it begins the sentence, where a capital proves nothing
     */
    public record Run(int from, int to, boolean opening) {

        public String text(List<Token> tokens) {
            StringBuilder name = new StringBuilder(tokens.get(from).text());
            for (int i = from + 1; i < to; i++) {
                name.append(tokens.get(i).glued() ? "" : " ")
                        .append(tokens.get(i).text());
            }
            return name.toString();
        }
    }

    private static final Set<WordClass> NEVER_NAMES = EnumSet.of(
            WordClass.DETERMINERS,
            WordClass.PRONOUNS,
            WordClass.PREPOSITIONS,
            WordClass.CONJUNCTIONS,
            WordClass.SUBORDINATORS,
            WordClass.RELATIVES,
            WordClass.AUXILIARIES,
            WordClass.MODALS,
            WordClass.ADVERBS,
            WordClass.WEEKDAYS,
            WordClass.PEOPLE);

    private static final Pattern MODEL_LETTERS = Pattern.compile("\\p{Lu}{1,4}");

    /** The f-number of a lens, which names it as often as it measures it. */
    private static final Pattern FNUMBER = Pattern.compile("[fF]/\\d+(\\.\\d+)?");

    private final Words words;

    public CapitalRuns(Words words) {
        this.words = words;
    }

    /**
     * The runs of a sentence.
     *
     * @param lowered words that the article also writes in lower case, so that their capital at a sentence's beginning
     *     is no sign of a name
     */
    public List<Run> find(List<Token> tokens, Set<String> lowered) {
        List<Run> runs = new ArrayList<>();
        boolean opening = true;
        int at = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            int measured = endOfMeasured(tokens, at);
            if (measured > at) {
                runs.add(new Run(at, measured, false));
                opening = false;
                at = measured;
                continue;
            }
            if (!begins(token, at, tokens) || opening && isCommon(token, lowered) && !isJoined(tokens, at)) {
                opening = opening && !token.isWord() || opensAfter(token);
                at++;
                continue;
            }
            int to = end(tokens, at);
            runs.add(new Run(at, to, opening));
            opening = false;
            at = to;
        }
        return runs;
    }

    /** A colon or a quotation mark opens a sentence within the sentence. */
    public static boolean opensAfter(Token token) {
        return token.lower().equals(":") || token.lower().equals("\"");
    }

    private boolean begins(Token token, int at, List<Token> tokens) {
        boolean capital = token.isWord()
                && (token.isCapitalised()
                        || token.hasInnerCapital()
                        || token.text().charAt(0) == '.'
                        || isPrefix(tokens, at));
        boolean tailOfWord = at > 0 && token.glued() && tokens.get(at - 1).isNumber();
        return capital && !tailOfWord && !isNever(token) && !isUnit(tokens, at);
    }

    /** The "mmHg" of "1.8 mmHg": a small letter first and a number before it. */
    private static boolean isUnit(List<Token> tokens, int at) {
        return at > 0
                && tokens.get(at - 1).isNumber()
                && tokens.get(at).hasInnerCapital()
                && !tokens.get(at).isCapitalised();
    }

    /** The "e" of "e-Porter": one letter and a hyphen before a capital. */
    private static boolean isPrefix(List<Token> tokens, int at) {
        return tokens.get(at).text().length() == 1
                && at + 2 < tokens.size()
                && isHyphen(tokens.get(at + 1))
                && tokens.get(at + 2).glued()
                && tokens.get(at + 2).isCapitalised();
    }

    private static boolean isHyphen(Token token) {
        return token.glued() && token.lower().equals("-");
    }

    /** The "-90" of "VR-90": a number that a hyphen joins to capitals. */
    private static boolean isModelNumber(List<Token> tokens, int at) {
        Token before = tokens.get(at - 1);
        return isHyphen(tokens.get(at))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).glued()
                && tokens.get(at + 1).isNumber()
                && MODEL_LETTERS.matcher(before.text()).matches();
    }

    /**
     * The end of a name that is made of measures: "50mm f/1.8", "24-70mm f/2.8", and of "the f/2" alone. The place
     * itself where none begins.
     */
    private int endOfMeasured(List<Token> tokens, int from) {
        if (FNUMBER.matcher(tokens.get(from).text()).matches()) {
            return isPointedAt(tokens, from) ? from + 1 : from;
        }
        int at = from;
        while (at + 2 < tokens.size()
                && tokens.get(at).isNumber()
                && isHyphen(tokens.get(at + 1))
                && tokens.get(at + 2).isNumber()) {
            at += 2;
        }
        boolean lens = at + 2 < tokens.size()
                && tokens.get(at).isNumber()
                && tokens.get(at + 1).isWord()
                && (at == from || tokens.get(at).glued())
                && FNUMBER.matcher(tokens.get(at + 2).text()).matches();
        return lens ? at + 3 : from;
    }

    /** "the f/2", "the new f/1.4", unlike "an f/2 aperture". */
    private boolean isPointedAt(List<Token> tokens, int at) {
        int before = at - 1;
        while (before > 0 && words.is(WordClass.ADJECTIVES, tokens.get(before).lower())) {
            before--;
        }
        return before >= 0 && tokens.get(before).lower().equals("the");
    }

    private boolean isNever(Token token) {
        String lower = token.lower();
        boolean month = words.is(WordClass.MONTHS, lower) && !token.hasInnerCapital();
        boolean abbreviation = token.hasInnerCapital() && token.text().length() > 1;
        return month || !abbreviation && words.isAny(NEVER_NAMES, lower);
    }

    /** The "Field" of "Field & Fjord". */
    private boolean isJoined(List<Token> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at + 1).lower().equals("&")
                && begins(tokens.get(at + 2), at + 2, tokens);
    }

    private boolean isCommon(Token token, Set<String> lowered) {
        if (token.hasInnerCapital()) {
            return false;
        }
        String lower = token.lower();
        return lowered.contains(lower)
                || words.is(WordClass.ADJECTIVES, lower)
                || !words.verbs(lower).isEmpty();
    }

    /** The third word of "Grey Fort Enterprise Linux", which names people only where it does not stand inside a name. */
    private boolean isInside(List<Token> tokens, int at) {
        return tokens.get(at).isCapitalised()
                && words.is(WordClass.PEOPLE, tokens.get(at).lower())
                && at + 1 < tokens.size()
                && !tokens.get(at + 1).glued()
                && begins(tokens.get(at + 1), at + 1, tokens);
    }

    private int end(List<Token> tokens, int from) {
        int to = from + 1;
        while (to < tokens.size()) {
            Token next = tokens.get(to);
            boolean joined =
                    next.glued() && (next.lower().equals("-") || next.lower().equals("/"));
            if (isModelNumber(tokens, to)) {
                to += 2;
            } else if (joined
                    && to + 1 < tokens.size()
                    && begins(tokens.get(to + 1), to + 1, tokens)
                    && tokens.get(to + 1).glued()) {
                to += 2;
            } else if (next.lower().equals("&")
                    && to + 1 < tokens.size()
                    && begins(tokens.get(to + 1), to + 1, tokens)) {
                to += 2;
            } else if (endOfMeasured(tokens, to) > to) {
                to = endOfMeasured(tokens, to); // "Merritt 50mm f/1.8"
            } else if (!next.glued() && (begins(next, to, tokens) || isInside(tokens, to))) {
                to++;
            } else {
                break;
            }
        }
        return to;
    }
}
