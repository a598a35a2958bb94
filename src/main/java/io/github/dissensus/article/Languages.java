package io.github.dissensus.article;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The language of a text: what the page declares, unless the words say otherwise. English is known by the small words that
 * make up a quarter and more of it; other languages are named by their script, and those in Latin letters by ICU's detector
 * of encodings, which knows the commonest runs of three letters of a dozen.
 */
final class Languages {

    private static final Set<String> SMALL_ENGLISH_WORDS = Set.copyOf(WordList.read("small-english-words.txt"));

    /** Words below which a text is too short to tell. */
    private static final int FEWEST_WORDS = 25;

    private static final double SURELY_ENGLISH = 0.2;
    private static final double SURELY_NOT = 0.05;
    private static final int SAMPLE = 20_000;
    private static final String MEASURED = "words of the text";
    private static final String ENGLISH = "en";

    private Languages() {}

    static boolean isEnglish(String tag) {
        return tag.toLowerCase(Locale.ROOT).matches("en\\b.*");
    }

    /** The language of a text as a BCP 47 tag; "und" where it is not English and cannot be named. */
    static Found<String> of(Optional<Found<String>> declared, String text) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        Optional<String> foreign = foreignScript(sample);
        if (foreign.isPresent()) {
            return declared.filter(found -> !isEnglish(found.value()))
                    .orElse(new Found<>(foreign.get(), "script of the text"));
        }
        String[] words = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        if (words.length < FEWEST_WORDS) {
            return declared.orElse(new Found<>(ENGLISH, "assumed"));
        }
        double share = share(words);
        boolean saysEnglish = declared.map(found -> isEnglish(found.value())).orElse(true);
        if (share >= SURELY_ENGLISH && !saysEnglish) {
            return new Found<>(ENGLISH, MEASURED);
        }
        if (share < SURELY_NOT && saysEnglish) {
            String named = latin(sample);
            boolean contradicted = declared.isEmpty() || !named.equals(ENGLISH);
            return contradicted && !named.equals(ENGLISH)
                    ? new Found<>(named, MEASURED)
                    : declared.orElse(new Found<>("und", MEASURED));
        }
        return declared.orElse(new Found<>(ENGLISH, MEASURED));
    }

    private static double share(String[] words) {
        int small = 0;
        for (String word : words) {
            small += SMALL_ENGLISH_WORDS.contains(word) ? 1 : 0;
        }
        return (double) small / words.length;
    }

    /** The likeliest language of the script that most letters are of, where that is not Latin (CLDR likely subtags). */
    private static Optional<String> foreignScript(String text) {
        Map<Integer, Integer> letters = new HashMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(UScript.getScript(c), 1, Integer::sum));
        int japanese = letters.getOrDefault(UScript.HIRAGANA, 0) + letters.getOrDefault(UScript.KATAKANA, 0);
        return letters.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(script -> script != UScript.LATIN)
                .map(script -> script == UScript.HAN && japanese > 0 ? UScript.HIRAGANA : script)
                .map(script -> ULocale.addLikelySubtags(new ULocale("und_" + UScript.getShortName(script)))
                        .getLanguage());
    }

    private static String latin(String text) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(text.getBytes(StandardCharsets.ISO_8859_1));
        for (CharsetMatch match : detector.detectAll()) {
            if (match.getLanguage() != null) {
                return match.getLanguage();
            }
        }
        return "und";
    }
}
