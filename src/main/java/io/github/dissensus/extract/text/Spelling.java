package io.github.dissensus.extract.text;

import java.util.Locale;

/**
 * The letters of a token and what they show by themselves, worked out once for all the places where a text has them.
 *
 * @param text the characters as they stand
 * @param lower the same in lower case, with quotation marks, apostrophes and dashes reduced to {@code " ' - —}
 * @param number whether it begins with a digit
 * @param word whether it begins with a letter, or with the dot of ".NET"
 * @param capitalised whether its first letter is a capital
 * @param innerCapital whether a capital stands behind its first letter, as in "PyTorch", "RAM" or "iPhone"
 */
public record Spelling(
        String text, String lower, boolean number, boolean word, boolean capitalised, boolean innerCapital) {

    /** What a text shows; the form in lower case is the very string that the lexicon holds where it has the word. */
    static Spelling of(String text) {
        int first = text.codePointAt(0);
        String lower = fold(text).intern();
        return new Spelling(
                lower.equals(text) ? lower : text,
                lower,
                Character.isDigit(text.charAt(0)),
                Character.isLetter(first) || text.length() > 1 && text.charAt(0) == '.',
                Character.isUpperCase(first),
                text.codePoints().skip(1).anyMatch(Character::isUpperCase));
    }

    static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '’', '‘', 'ʼ' -> folded.append('\'');
                case '“', '”', '„', '«', '»' -> folded.append('"');
                case '‐', '‑', '−' -> folded.append('-');
                case '–', '―' -> folded.append('—');
                case '\u00AD' -> {} // a soft hyphen is not seen
                default -> folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Most words are: small letters and digits of ASCII. */
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 'z' || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }
}
