package io.github.dissensus.extract.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The words of one text, each kept once. A word is looked up dozens of times on its way to a claim; kept once, it is
 * folded once and its hash is worked out once.
 */
final class Spellings {

    private final Map<String, Spelling> spellings = new HashMap<>();

    Token token(int start, String text, boolean glued) {
        return new Token(start, spellings.computeIfAbsent(text, Spelling::of), glued);
    }
}
