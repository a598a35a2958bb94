package io.github.dissensus.extract.text;

/**
 * The smallest piece of text that has a meaning of its own: a word, a number or a mark.
 *
 * @param start offset of its first character in the article's text, in UTF-16 units
 * @param spelling its letters
 * @param glued whether no space stands between it and the token before
 */
public record Token(int start, Spelling spelling, boolean glued) {

    /** The characters as they stand. */
    public String text() {
        return spelling.text();
    }

    /** The same in lower case, with quotation marks, apostrophes and dashes reduced to {@code " ' - —}. */
    public String lower() {
        return spelling.lower();
    }

    public int end() {
        return start + text().length();
    }

    public boolean isNumber() {
        return spelling.number();
    }

    public boolean isWord() {
        return spelling.word();
    }

    public boolean isCapitalised() {
        return spelling.capitalised();
    }

    /** Whether a capital stands behind its first letter, as in "PyTorch", "RAM" or "iPhone". */
    public boolean hasInnerCapital() {
        return spelling.innerCapital();
    }
}
