package io.github.dissensus.extract.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by class, and every form of every verb. Words are looked up in lower case. */
public final class Words {

    /** "auto-tunes" is a verb because "tunes" is. */
    private static final Pattern PREFIXED = Pattern.compile("(?:auto|re|pre|co|de|un|over|under|out|mis)-(.+)");

    /** A reading of a word as a verb. */
    public record Verb(String lemma, Inflection.Form form) {}

    private final Map<WordClass, Map<String, String>> classes;
    private final Map<WordClass, List<String>> phrases;
    private final Map<String, Set<WordClass>> classesOf = new HashMap<>();
    private final Map<String, List<Verb>> verbs = new HashMap<>();
    private final Map<String, Set<String>> forms = new HashMap<>();

    /**
     * @param classes words of each class, with the value given to them ("january=1") or ""
     * @param phrases phrases of more than one word, of the classes that have any
     */
    public Words(Map<WordClass, Map<String, String>> classes, Map<WordClass, List<String>> phrases) {
        this.classes = new EnumMap<>(WordClass.class);
        this.classes.putAll(classes);
        classes.forEach((type, members) -> members.keySet()
                .forEach(word -> classesOf
                        .computeIfAbsent(word, w -> EnumSet.noneOf(WordClass.class))
                        .add(type)));
        this.phrases = phrases;
        for (String base : of(WordClass.REGULAR_VERBS)) {
            addVerb(base, Inflection.regular(base));
        }
        for (String entry : of(WordClass.IRREGULAR_VERBS)) {
            String[] parts = entry.split("/");
            addVerb(parts[0], Inflection.irregular(parts[0], parts[1], parts[2]));
        }
        for (String form : List.of("be", "am", "is", "are", "was", "were", "been", "being")) {
            forms.computeIfAbsent("be", b -> new HashSet<>()).add(form);
        }
        forms.computeIfAbsent("have", h -> new HashSet<>()).add("has");
    }

    private void addVerb(String base, Map<String, Set<Inflection.Form>> inflected) {
        inflected.forEach((word, kinds) -> {
            kinds.forEach(
                    kind -> verbs.computeIfAbsent(word, w -> new ArrayList<>()).add(new Verb(base, kind)));
            forms.computeIfAbsent(base, b -> new HashSet<>()).add(word);
        });
    }

    public boolean is(WordClass type, String lower) {
        Set<WordClass> of = classesOf.get(lower);
        return of != null && of.contains(type);
    }

    /** Whether a word is in any class or a form of a verb. */
    public boolean isListed(String lower) {
        return classesOf.containsKey(lower) || !verbs(lower).isEmpty();
    }

    /** Whether a word is in one of some classes. */
    public boolean isAny(Set<WordClass> types, String lower) {
        Set<WordClass> of = classesOf.get(lower);
        return of != null && !Collections.disjoint(of, types);
    }

    /** The value given to a word of a class, such as 10 to "october". */
    public Optional<String> value(WordClass type, String lower) {
        Map<String, String> words = classes.get(type);
        return words == null ? Optional.empty() : Optional.ofNullable(words.get(lower));
    }

    public Set<String> of(WordClass type) {
        return classes.getOrDefault(type, Map.of()).keySet();
    }

    public List<String> phrases(WordClass type) {
        return phrases.getOrDefault(type, List.of());
    }

    /**
     * The readings of a word as a verb; empty for a word that is none. A word that is not listed but ends in -ing or -ed
     * is read as a form of a verb.
     */
    public List<Verb> verbs(String lower) {
        List<Verb> listed = verbs.get(lower);
        if (listed != null && !is(WordClass.NOUNS_LIKE_VERBS, lower)) {
            return listed;
        }
        if (lower.indexOf('-') > 0) {
            Matcher prefixed = PREFIXED.matcher(lower);
            if (prefixed.matches()) {
                return verbs(prefixed.group(1));
            }
        }
        boolean ing = lower.length() > 5 && lower.endsWith("ing");
        boolean ed = lower.length() > 4 && lower.endsWith("ed");
        if (!ing && !ed || is(WordClass.NOUNS_LIKE_VERBS, lower)) {
            return List.of();
        }
        String stem = lower.substring(0, lower.length() - (ing ? 3 : 2));
        return ing
                ? List.of(new Verb(stem, Inflection.Form.ING))
                : List.of(new Verb(stem, Inflection.Form.PAST), new Verb(stem, Inflection.Form.PARTICIPLE));
    }

    public boolean isVerb(String lower, Inflection.Form form) {
        for (Verb verb : verbs(lower)) {
            if (verb.form() == form) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is some form of a verb of a class of lemmas. */
    public boolean isVerbOf(WordClass lemmas, String lower) {
        for (Verb verb : verbs(lower)) {
            if (is(lemmas, verb.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Every form of a verb: those of a listed one, else the regular ones. */
    public Set<String> forms(String lemma) {
        Set<String> known = forms.get(lemma);
        return known != null ? known : Inflection.regular(lemma).keySet();
    }
}
