package io.github.dissensus.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into tokens: a run of letters and digits that begins with a letter ({@code WSL2}, {@code Node.js},
 * {@code C++}), a number with its separators ({@code 1,299.50}, {@code 26100.1150}), or a single mark. A possessive
 * {@code 's} is a token of its own; {@code isn't} is one. So is a code: {@code C-40F}, {@code R7-24}, {@code f/1.4}.
 */
public final class Tokenizer {

    /** What an apostrophe ties to the word before it, each a word of its own. */
    private static final Set<String> TAILS = Set.of("s", "ll", "ve", "re", "d", "m");

    private final String text;
    private final Spellings spellings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, int start, Spellings spellings) {
        this.text = text;
        this.spellings = spellings;
        this.at = start;
    }

    /** The tokens between two UTF-16 offsets of a text. */
    static List<Token> tokens(String text, int start, int end, Spellings spellings) {
        Tokenizer tokenizer = new Tokenizer(text, start, spellings);
        boolean glued = false;
        while (tokenizer.at < end) {
            int first = tokenizer.at;
            if (isSpace(text.charAt(first))) {
                tokenizer.at++;
                glued = false;
                continue;
            }
            int after = Math.min(end, tokenizer.endOfToken(first, end));
            after = Codes.endOfCode(text, first, after, end);
            tokenizer.tokens.add(spellings.token(first, text.substring(first, after), glued));
            tokenizer.at = after;
            glued = true;
        }
        return tokenizer.tokens;
    }

    /** The tokens of a phrase that stands alone. */
    public static List<Token> tokens(String phrase) {
        return tokens(phrase, 0, phrase.length(), new Spellings());
    }

    private int endOfToken(int first, int end) {
        int c = text.codePointAt(first);
        if (Character.isDigit(c)) {
            return endOfNumber(first, end);
        }
        if (Character.isLetter(c)) {
            return endOfWord(first, end);
        }
        int tail = isApostrophe(text.charAt(first)) ? endOfTail(first, end) : first;
        if (tail > first) {
            return tail;
        }
        if (c == '.' && first + 1 < end && Character.isUpperCase(text.charAt(first + 1)) && spaceBefore(first)) {
            return endOfWord(first + 1, end);
        }
        return first + Character.charCount(c);
    }

    private int endOfNumber(int first, int end) {
        int i = first + 1;
        while (i < end) {
            char c = text.charAt(i);
            boolean inside = Character.isDigit(c)
                    || (c == '.' || c == ',') && i + 1 < end && Character.isDigit(text.charAt(i + 1));
            if (!inside) {
                break;
            }
            i++;
        }
        return i;
    }

    private int endOfWord(int first, int end) {
        int i = first;
        while (i < end) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_') {
                if (Character.isDigit(c) && isVersionLetter(first, i)) {
                    break;
                }
                i += Character.charCount(c);
            } else if (isApostrophe((char) c) && i + 1 < end && Character.isLetter(text.charAt(i + 1))) {
                if (endOfTail(i, end) > i) {
                    break;
                }
                i += 2;
            } else if (c == '.' && joinsName(first, i, end)) {
                i++;
            } else if (c == '\u00AD') {
                i++;
            } else {
                break;
            }
        }
        if (i - first <= 2) {
            while (i < end && (text.charAt(i) == '+' && pairOfPluses(i, end) || text.charAt(i) == '#')) {
                i += text.charAt(i) == '#' ? 1 : 2;
            }
        }
        return i;
    }

    /** "v" before a number is a word of its own: "v2.5", "V2.5", not the V of a "V7", which is a model. */
    private boolean isVersionLetter(int first, int i) {
        char letter = text.charAt(first);
        return i == first + 1 && (letter == 'v' || letter == 'V' && isDotted(i));
    }

    private boolean isDotted(int number) {
        return text.substring(number, endOfNumber(number, text.length())).indexOf('.') > 0;
    }

    /** The dot of "Node.js" and "H.265", not the one between two sentences. */
    private boolean joinsName(int first, int dot, int end) {
        if (dot + 1 >= end) {
            return false;
        }
        char next = text.charAt(dot + 1);
        boolean letterBefore = dot == first + 1 && Character.isUpperCase(text.charAt(first));
        return Character.isLowerCase(next)
                || letterBefore && (Character.isDigit(next) || Character.isUpperCase(next) && isAbbreviation(dot, end));
    }

    private boolean isAbbreviation(int dot, int end) {
        return dot + 2 < end && text.charAt(dot + 2) == '.';
    }

    private boolean pairOfPluses(int i, int end) {
        return i + 1 < end && text.charAt(i + 1) == '+';
    }

    /** Behind the "'s" of an owner and what is left of an auxiliary: "you'll", "we've"; the apostrophe itself where neither is there. */
    private int endOfTail(int apostrophe, int end) {
        int after = apostrophe + 1;
        while (after < end && Character.isLetterOrDigit(text.charAt(after))) {
            after++;
        }
        String tail = text.substring(apostrophe + 1, after).toLowerCase(Locale.ROOT);
        return TAILS.contains(tail) ? after : apostrophe;
    }

    private boolean spaceBefore(int i) {
        return i == 0 || isSpace(text.charAt(i - 1)) || text.charAt(i - 1) == '(';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
