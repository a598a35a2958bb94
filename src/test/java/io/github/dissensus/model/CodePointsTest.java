package io.github.dissensus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    /** Two flags of two code points each, four UTF-16 units each. */
    private static final String FLAGS = "🇳🇴🇫🇮";

    @Test
    void anEmojiCountsOnce() {
        CodePoints points = new CodePoints("🚀 Tarn 5 🚀 flies");
        assertEquals(1, points.before(2));
        assertEquals(new Passage(2, 8, "Tarn 5"), points.passage(3, 9));
        assertEquals(new Passage(11, 16, "flies"), points.passage(13, 18));
    }

    @Test
    void placesHoldFarIntoATextOfPairs() {
        String text = FLAGS.repeat(500) + "end";
        CodePoints points = new CodePoints(text);
        for (int i = 0; i <= 2000; i++) {
            assertEquals(i, points.before(2 * i));
            assertEquals(2 * i, points.offset(i));
        }
        assertEquals(new Passage(2000, 2003, "end"), points.passage(4000, 4003));
    }

    @Test
    void aPairOnTheEdgeOfACountedStepCountsOnce() {
        String text = "x".repeat(255) + "🚀" + "y".repeat(300);
        CodePoints points = new CodePoints(text);
        assertEquals(255, points.before(255));
        assertEquals(256, points.before(257));
        assertEquals(257, points.offset(256));
        assertEquals(new Passage(255, 257, "🚀y"), points.passage(255, 258));
    }

    @Test
    void aPassageStandsOnlyAtItsPlace() {
        String text = "🚀 Tarn 5";
        assertTrue(new Passage(2, 6, "Tarn").standsIn(text));
        assertFalse(new Passage(3, 7, "Tarn").standsIn(text));
        assertFalse(new Passage(2, 6, "Tern").standsIn(text));
        assertFalse(new Passage(6, 12, " 5 or ").standsIn(text), "it leaves the text");
    }
}
