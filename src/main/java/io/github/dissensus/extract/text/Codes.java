package io.github.dissensus.extract.text;

/**
 * Codes that a hyphen or a slash joins, which mean one thing however many numbers are in them: {@code C-40F},
 * {@code R7-24}, {@code CVE-2026-4411}, {@code S/4}, and the f-numbers of lenses (ISO 517), {@code f/1.4}.
 */
final class Codes {

    /** How many letters and digits a code has at most before its hyphen: "BRIDGE-2". */
    private static final int STEM = 7;

    /** How many letters may stand behind its number: "CL-415EAF". */
    private static final int TAIL = 3;

    private static final int YEAR = 4;

    private Codes() {}

    /** The end of the code that a token begins, or the token's own end where it begins none. */
    static int endOfCode(String text, int first, int after, int end) {
        if (after + 1 >= end || !Character.isDigit(text.charAt(after + 1))) {
            return after;
        }
        char joint = text.charAt(after);
        if (joint == '/' && after == first + 1) {
            return afterSlash(text, first, after, end);
        }
        boolean stem = isHyphen(joint) && after - first <= STEM && isStem(text, first, after);
        if (!stem) {
            return after;
        }
        int to = after;
        int groups = 0;
        while (to + 1 < end && isHyphen(text.charAt(to)) && Character.isDigit(text.charAt(to + 1))) {
            to = endOfDigits(text, to + 1, end);
            groups++;
        }
        boolean year = groups == 1 && to == after + 1 + YEAR && isYear(text, after + 1); // "IFA-2026"
        to = endOfTail(text, to, end);
        return year || !isWhole(text, to, end) ? after : to;
    }

    /** "S/4", "f/1.4": one letter, a slash and a number. */
    private static int afterSlash(String text, int first, int slash, int end) {
        char letter = text.charAt(first);
        int to = endOfDigits(text, slash + 1, end);
        if (letter == 'f' || letter == 'F') {
            boolean dotted = to + 1 < end && text.charAt(to) == '.' && Character.isDigit(text.charAt(to + 1));
            return dotted ? endOfDigits(text, to + 1, end) : to;
        }
        boolean code = Character.isUpperCase(letter) && isWhole(text, to, end);
        return code ? to : slash;
    }

    /** Capitals with digits among them, but for quarters and halves of a year. */
    private static boolean isStem(String text, int first, int after) {
        boolean part = after == first + 2
                && (text.charAt(first) == 'Q' || text.charAt(first) == 'H')
                && Character.isDigit(text.charAt(first + 1)); // "Q1-2"
        for (int i = first; i < after; i++) {
            boolean fits = Character.isUpperCase(text.charAt(i)) || i > first && Character.isDigit(text.charAt(i));
            if (!fits) {
                return false;
            }
        }
        return !part;
    }

    private static int endOfDigits(String text, int from, int end) {
        int to = from;
        while (to < end && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static int endOfTail(String text, int from, int end) {
        int to = from;
        while (to < end && to < from + TAIL && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isYear(String text, int from) {
        return text.startsWith("19", from) || text.startsWith("20", from);
    }

    /** Whether nothing follows that makes the number a longer one: "GPT-5.2" is a name and its version. */
    private static boolean isWhole(String text, int to, int end) {
        boolean more = to < end && Character.isLetterOrDigit(text.charAt(to));
        boolean dotted = to + 1 < end
                && (text.charAt(to) == '.' || text.charAt(to) == ',')
                && Character.isDigit(text.charAt(to + 1));
        return !more && !dotted;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }
}
