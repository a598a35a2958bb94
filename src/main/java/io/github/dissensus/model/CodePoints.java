package io.github.dissensus.model;

import java.util.Arrays;

/**
 * Counts the Unicode code points before any place of a text in constant time, so that quoting a long article often
 * stays linear in its length.
 */
public final class CodePoints {

    private static final int STEP = 256;

    private final String text;
    private final int[] counted;

    public CodePoints(String text) {
        this.text = text;
        this.counted = new int[text.length() / STEP + 1];
        for (int i = 1; i < counted.length; i++) {
            counted[i] = counted[i - 1] + text.codePointCount(start(i - 1), start(i));
        }
    }

    /** Where a step begins: behind the pair of surrogates that its edge would cut, which must not count twice. */
    private int start(int step) {
        int edge = step * STEP;
        boolean cuts =
                edge > 0 && edge < text.length() && Character.isSurrogatePair(text.charAt(edge - 1), text.charAt(edge));
        return cuts ? edge + 1 : edge;
    }

    /** The number of code points before a UTF-16 offset. A pair of surrogates may not be cut by the offset. */
    public int before(int offset) {
        int step = offset / STEP;
        return counted[step] + text.codePointCount(start(step), offset);
    }

    /** The UTF-16 offset at which a number of code points have passed. */
    public int offset(int codePoints) {
        int step = Arrays.binarySearch(counted, codePoints);
        step = step < 0 ? -step - 2 : step;
        return text.offsetByCodePoints(start(step), codePoints - counted[step]);
    }

    /** Quotes the text between two UTF-16 offsets. */
    public Passage passage(int start, int end) {
        return new Passage(before(start), before(end), text.substring(start, end));
    }
}
