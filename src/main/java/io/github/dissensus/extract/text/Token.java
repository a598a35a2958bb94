package io.github.dissensus.extract.text;

import java.util.Locale;

/**
 * The smallest piece of text that has a meaning of its own: a word, a number or a mark.
 *
 * @param start offset of its first character in the article's text, in UTF-16 units
 * @param text the characters as they stand
 * @param lower the same in lower case, with quotation marks, apostrophes and dashes reduced to {@code " ' - —}
 * @param glued whether no space stands between it and the token before
 */
public record Token(int start, String text, String lower, boolean glued) {

    public int end() {
        return start + text.length();
    }

    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    public boolean isWord() {
        return Character.isLetter(text.codePointAt(0)) || text.length() > 1 && text.charAt(0) == '.';
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether a capital stands behind its first letter, as in "PyTorch", "RAM" or "iPhone". */
    public boolean hasInnerCapital() {
        int first = Character.charCount(text.codePointAt(0));
        for (int at = first; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.isUpperCase(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
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
