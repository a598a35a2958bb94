package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the property that a noun beside a quantity names: "range", "refresh rate", and "tokens" where a model "accepts" them. */
final class MetricNouns {

    /** How many words from a quantity a noun may stand that must govern it. */
    private static final int REACH = 12;

    /** How many words before a quantity a verb may stand that must govern it. */
    private static final int VERB_REACH = 6;

    private static final String GOVERNS = " … ";

    private final Words words;
    private final Map<String, List<Entry>> byNoun = new HashMap<>();
    private int mostWords;

    /** A property and the words one of which must govern the quantity; none where any will do. */
    private record Entry(PropertyTerm property, List<String> governors) {}

    MetricNouns(Words words, List<PropertyTerm> properties) {
        this.words = words;
        for (PropertyTerm property : properties) {
            property.metrics().forEach(metric -> add(metric.toLowerCase(Locale.ROOT), property));
        }
    }

    /** A metric is a noun, or a word and the noun that names the property behind it alone: "~accept … tokens". */
    private void add(String metric, PropertyTerm property) {
        int governed = metric.indexOf(GOVERNS);
        Entry entry = governed < 0
                ? new Entry(property, property.within())
                : new Entry(property, List.of(metric.substring(0, governed)));
        String noun = governed < 0 ? metric : metric.substring(governed + GOVERNS.length());
        byNoun.computeIfAbsent(noun, n -> new ArrayList<>()).add(entry);
        mostWords = Math.max(mostWords, noun.split(" ").length);
    }

    /**
     * A property and the noun that named it.
     *
     * @param modified whether other words stand before the noun: "usable battery capacity"
     */
    record Named(PropertyTerm property, boolean modified) {}

    /** The property of an amount whose noun ends the words, the longest noun first. */
    Optional<Named> find(Parse parse, Metrics.Metric metric, Amount amount) {
        String all = metric.words().isEmpty()
                ? parse.text(metric.from(), metric.to()).toLowerCase(Locale.ROOT) // "64 GB of LPDDR5X": a name
                : metric.words();
        int whole = plain(words, all).length();
        String tail = lastWords(all);
        while (!tail.isEmpty()) {
            Optional<PropertyTerm> property = fitting(tail, parse, amount);
            if (property.isPresent()) {
                boolean modified = tail.length() < whole;
                return property.map(term -> new Named(term, modified));
            }
            Optional<PropertyTerm> joined =
                    tail.startsWith("-") ? fitting(tail.substring(1), parse, amount) : Optional.empty();
            if (joined.isPresent() && !isEdition(all)) { // "an eight-core processor", not "the 32-core version"
                return joined.map(term -> new Named(term, false));
            }
            int space = tail.indexOf(' ');
            tail = space < 0 ? "" : tail.substring(space + 1);
        }
        int end = all.indexOf(' ');
        return all.startsWith("-") && !isEdition(all)
                ? fitting(CountedThings.plural(words, all.substring(1, end < 0 ? all.length() : end)), parse, amount)
                        .map(term -> new Named(term, false)) // "a five-door body"
                : Optional.empty();
    }

    private boolean isEdition(String all) {
        return isEdition(words, all);
    }

    /** "-core version", "-port models": one make of several, told by what it has. */
    static boolean isEdition(Words words, String joined) {
        return words.is(WordClass.EDITION_NOUNS, singular(joined.substring(joined.lastIndexOf(' ') + 1)));
    }

    /** As many words as the longest noun has: a row of hundreds of numbers is one phrase, and holds none that long. */
    private String lastWords(String text) {
        int from = text.length();
        for (int i = 0; i < mostWords && from >= 0; i++) {
            from = text.lastIndexOf(' ', from - 1);
        }
        return text.substring(from + 1);
    }

    private Optional<PropertyTerm> fitting(String noun, Parse parse, Amount amount) {
        List<Entry> entries = byNoun.containsKey(noun) ? byNoun.get(noun) : byNoun.get(singular(noun));
        PropertyTerm general = null;
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            if (!entry.property().canBe(amount.quantity())) {
                continue;
            }
            if (!entry.governors().isEmpty()) {
                if (isGoverned(entry, parse, amount.word())) {
                    return Optional.of(entry.property());
                }
            } else if (general == null) {
                general = entry.property();
            }
        }
        return Optional.ofNullable(general);
    }

    private boolean isGoverned(Entry entry, Parse parse, int number) {
        for (int at = Math.max(0, number - REACH); at < Math.min(parse.size(), number + REACH); at++) {
            String lower = parse.word(at).lower();
            for (String governor : entry.governors()) {
                boolean governs = governor.startsWith("~")
                        ? at < number
                                && at >= number - VERB_REACH
                                && words.forms(governor.substring(1)).contains(lower)
                        : governor.equals(lower);
                if (governs) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Without the words that only say that there is no more of it: "maximum tool speed" is the tool's speed. */
    static String plain(Words words, String metric) {
        String plain = Arrays.stream(metric.split(" "))
                .filter(word -> !words.is(WordClass.MAXIMUM_WORDS, word))
                .collect(Collectors.joining(" "));
        return plain.isEmpty() ? metric : plain;
    }

    static String singular(String noun) {
        int space = noun.lastIndexOf(' ') + 1;
        return noun.substring(0, space) + Inflection.singular(noun.substring(space));
    }
}
