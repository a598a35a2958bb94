package io.github.dissensus.extract.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by class, and every form of every verb. Words are looked up in lower case; all that is known of a listed one is
 * worked out beforehand, so that each question is a single look-up.
 */
public final class Words {

    /** "auto-tunes" is a verb because "tunes" is. */
    private static final Pattern PREFIXED = Pattern.compile("(?:auto|re|pre|co|de|un|over|under|out|mis)-(.+)");

    private static final Comparator<String> SHORTEST_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** A reading of a word as a verb. */
    public record Verb(String lemma, Inflection.Form form) {}

    /**
     * What is known of a listed word.
     *
     * @param classes the classes that it is in
     * @param verbs its readings as a verb
     * @param forms the forms of these
     */
    private record Entry(Set<WordClass> classes, List<Verb> verbs, Set<Inflection.Form> forms) {}

    private final Map<WordClass, Map<String, String>> classes;
    private final Map<WordClass, List<String>> phrases;
    private final Map<WordClass, Set<String>> members = new EnumMap<>(WordClass.class);

    /** The forms of the verbs of each class. */
    private final Map<WordClass, Set<String>> verbForms = new EnumMap<>(WordClass.class);

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Set<String>> forms = new HashMap<>();

    /**
     * @param classes words of each class, with the value given to them ("january=1") or ""
     * @param phrases phrases of more than one word, of the classes that have any
     */
    public Words(Map<WordClass, Map<String, String>> classes, Map<WordClass, List<String>> phrases) {
        this.classes = new EnumMap<>(WordClass.class);
        this.classes.putAll(classes);
        this.phrases = phrases;
        Map<String, Set<WordClass>> classesOf = new HashMap<>();
        classes.forEach((type, members) -> members.keySet()
                .forEach(word -> classesOf
                        .computeIfAbsent(word, w -> EnumSet.noneOf(WordClass.class))
                        .add(type)));
        Map<String, List<Verb>> verbs = new HashMap<>();
        for (String base : of(WordClass.REGULAR_VERBS)) {
            addVerb(base, Inflection.regular(base), verbs);
        }
        for (String entry : of(WordClass.IRREGULAR_VERBS)) {
            String[] parts = entry.split("/");
            addVerb(parts[0], Inflection.irregular(parts[0], parts[1], parts[2]), verbs);
        }
        for (String form : List.of("be", "am", "is", "are", "was", "were", "been", "being")) {
            forms.computeIfAbsent("be", b -> new HashSet<>()).add(form);
        }
        forms.computeIfAbsent("have", h -> new HashSet<>()).add("has");
        Set<String> listed = new TreeSet<>(SHORTEST_FIRST); // "re-tunes" is read by what is known of "tunes"
        listed.addAll(classesOf.keySet());
        listed.addAll(verbs.keySet());
        listed.forEach(word -> add(word.intern(), classesOf, verbs.get(word)));
    }

    private void addVerb(String base, Map<String, Set<Inflection.Form>> inflected, Map<String, List<Verb>> verbs) {
        inflected.forEach((word, kinds) -> {
            kinds.forEach(
                    kind -> verbs.computeIfAbsent(word, w -> new ArrayList<>()).add(new Verb(base, kind)));
            forms.computeIfAbsent(base, b -> new HashSet<>()).add(word);
        });
    }

    private void add(String word, Map<String, Set<WordClass>> classesOf, List<Verb> listed) {
        Set<WordClass> none = EnumSet.noneOf(WordClass.class);
        Set<WordClass> own = classesOf.getOrDefault(word, none);
        boolean noun = own.contains(WordClass.NOUNS_LIKE_VERBS);
        List<Verb> readings = listed == null || noun ? unlisted(word, noun) : List.copyOf(listed);
        Set<Inflection.Form> kinds = EnumSet.noneOf(Inflection.Form.class);
        for (Verb verb : readings) {
            kinds.add(verb.form());
            classesOf.getOrDefault(verb.lemma(), none).forEach(type -> add(verbForms, type, word));
        }
        own.forEach(type -> add(members, type, word));
        entries.put(word, new Entry(Collections.unmodifiableSet(own), readings, kinds));
    }

    private static void add(Map<WordClass, Set<String>> to, WordClass type, String word) {
        to.computeIfAbsent(type, t -> new HashSet<>()).add(word);
    }

    /** Whether a word is in a class; most classes are small, so that this is quicker than to look among all words. */
    public boolean is(WordClass type, String lower) {
        Set<String> words = members.get(type);
        return words != null && words.contains(lower);
    }

    /** The classes that a word is in, for those who ask for several. */
    public Set<WordClass> classes(String lower) {
        Entry entry = entries.get(lower);
        return entry == null ? Set.of() : entry.classes();
    }

    /** Whether a word is in any class or a form of a verb. */
    public boolean isListed(String lower) {
        Entry entry = entries.get(lower);
        return entry != null && !entry.classes().isEmpty() || !verbs(lower).isEmpty();
    }

    /** Whether a word is in one of some classes. */
    public boolean isAny(Set<WordClass> types, String lower) {
        Entry entry = entries.get(lower);
        return entry != null && !Collections.disjoint(entry.classes(), types);
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
        Entry entry = entries.get(lower);
        return entry != null ? entry.verbs() : unlisted(lower, false);
    }

    private List<Verb> unlisted(String lower, boolean noun) {
        if (lower.indexOf('-') > 0) {
            Matcher prefixed = PREFIXED.matcher(lower);
            if (prefixed.matches()) {
                return verbs(prefixed.group(1));
            }
        }
        boolean ing = lower.length() > 5 && lower.endsWith("ing");
        boolean ed = lower.length() > 4 && lower.endsWith("ed");
        if (!ing && !ed || noun) {
            return List.of();
        }
        String stem = lower.substring(0, lower.length() - (ing ? 3 : 2));
        return ing
                ? List.of(new Verb(stem, Inflection.Form.ING))
                : List.of(new Verb(stem, Inflection.Form.PAST), new Verb(stem, Inflection.Form.PARTICIPLE));
    }

    public boolean isVerb(String lower, Inflection.Form form) {
        Entry entry = entries.get(lower);
        if (entry != null) {
            return entry.forms().contains(form);
        }
        for (Verb verb : unlisted(lower, false)) {
            if (verb.form() == form) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is some form of a verb of a class of lemmas. */
    public boolean isVerbOf(WordClass lemmas, String lower) {
        Set<String> listed = verbForms.get(lemmas);
        if (listed != null && listed.contains(lower)) {
            return true;
        }
        boolean derived = lower.endsWith("ing") || lower.endsWith("ed") || lower.indexOf('-') > 0;
        if (!derived || entries.containsKey(lower)) {
            return false;
        }
        for (Verb verb : unlisted(lower, false)) {
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
