package io.github.dissensus.model;

/**
 * A stretch of an article's text, quoted.
 *
 * @param start offset of its first character in the article's text, in Unicode code points (RFC 5147)
 * @param end offset after its last character, in code points
 * @param text the words themselves
 */
public record Passage(int start, int end, String text) {

    public Passage {
        if (start < 0 || text.isEmpty() || end - start != text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException(
                    "These words do not fill characters " + start + " to " + end + ": \"" + text + "\"");
        }
    }

    /** Whether these words stand at this place of a text. */
    public boolean standsIn(String articleText) {
        if (articleText.codePointCount(0, articleText.length()) < end) {
            return false;
        }
        int first = articleText.offsetByCodePoints(0, start);
        return articleText.startsWith(text, first);
    }
}
