package io.github.dissensus.extract.terms;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The regular inflections of English verbs and nouns. */
public final class Inflection {

    /** How a verb can be inflected. */
    public enum Form {
        BASE,
        THIRD_PERSON,
        PAST,
        PARTICIPLE,
        ING
    }

    private static final String VOWELS = "aeiou";

    private Inflection() {}

    /** Every form of a regular verb. Where doubling depends on the stress, both spellings are given. */
    public static Map<String, Set<Form>> regular(String base) {
        Map<String, Set<Form>> forms = new LinkedHashMap<>();
        add(forms, base, Form.BASE);
        add(forms, withS(base), Form.THIRD_PERSON);
        for (String stem : stems(base)) {
            add(forms, past(stem), Form.PAST);
            add(forms, past(stem), Form.PARTICIPLE);
            add(forms, ing(stem), Form.ING);
        }
        return forms;
    }

    /** Every form of an irregular verb, given as {@code begin/began/begun}. */
    public static Map<String, Set<Form>> irregular(String base, String past, String participle) {
        Map<String, Set<Form>> forms = new LinkedHashMap<>();
        add(forms, base, Form.BASE);
        add(forms, withS(base), Form.THIRD_PERSON);
        add(forms, past, Form.PAST);
        add(forms, participle, Form.PARTICIPLE);
        for (String stem : stems(base)) {
            add(forms, ing(stem), Form.ING);
        }
        return forms;
    }

    /** The regular plural of a noun, or the third person of a verb. */
    public static String withS(String word) {
        boolean hissing = endsInAny(word, "s", "x", "z", "ch", "sh");
        if (hissing || word.endsWith("o") && !endsInAny(word, "ao", "eo", "io", "oo", "uo")) {
            return word + "es";
        }
        if (word.endsWith("y") && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + "s";
    }

    /** The singular that a regular plural may come from, or the word itself. */
    public static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && endsInAny(word, "sses", "xes", "tzes", "zzes", "ches", "shes")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !endsInAny(word, "ss", "us", "is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean endsInAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> stems(String base) {
        Set<String> stems = new LinkedHashSet<>();
        int n = base.length();
        boolean closed = n >= 3
                && !isVowel(base.charAt(n - 1))
                && "wxy".indexOf(base.charAt(n - 1)) < 0
                && isVowel(base.charAt(n - 2))
                && !isVowel(base.charAt(n - 3));
        boolean oneSyllable = base.substring(0, Math.max(0, n - 2)).chars().noneMatch(c -> isVowel((char) c));
        if (!closed || !oneSyllable) {
            stems.add(base);
        }
        if (closed) {
            stems.add(base + base.charAt(n - 1));
        }
        return stems;
    }

    private static String past(String stem) {
        if (stem.endsWith("e")) {
            return stem + "d";
        }
        if (stem.endsWith("y") && stem.length() > 1 && !isVowel(stem.charAt(stem.length() - 2))) {
            return stem.substring(0, stem.length() - 1) + "ied";
        }
        return stem + "ed";
    }

    private static String ing(String stem) {
        if (stem.endsWith("ie")) {
            return stem.substring(0, stem.length() - 2) + "ying";
        }
        if (stem.endsWith("e") && !stem.endsWith("ee") && !stem.equals("be")) {
            return stem.substring(0, stem.length() - 1) + "ing";
        }
        return stem + "ing";
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    private static void add(Map<String, Set<Form>> forms, String word, Form form) {
        forms.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(form);
    }
}
