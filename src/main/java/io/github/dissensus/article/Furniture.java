package io.github.dissensus.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells by names and openings what on a page is not its article; the lists stand in {@code furniture.txt}. */
final class Furniture {

    private static final Furniture LISTS = load();
    private static final Pattern NAME = Pattern.compile("[\\s]+");
    private static final Pattern WORD_END =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final int LONGEST_PHRASE = 3;
    private static final int LONGEST_NAME = 200;

    private final Map<String, Set<String>> phrases = new HashMap<>();
    private final Map<String, Pattern> openings = new HashMap<>();

    private Furniture() {}

    private static Furniture load() {
        Furniture lists = new Furniture();
        Map<String, List<String>> sections = WordList.sections("furniture.txt");
        sections.forEach((section, lines) -> lists.phrases.put(section, Set.copyOf(lines)));
        for (String opening : List.of("openings of other articles", "notices")) {
            String lines = WordList.anyOf(sections.get(opening));
            lists.openings.put(opening, Pattern.compile("(?iu)[^\\p{L}\\p{N}(©]*" + lines));
        }
        return lists;
    }

    /** Whether a class or the id of an element names furniture. */
    static boolean isNamed(Element element) {
        return names(element)
                .anyMatch(name -> LISTS.phrases.get("whole names").contains(name.toLowerCase(Locale.ROOT))
                        || LISTS.holds("names", name) && !LISTS.holds("embedded", name));
    }

    /** Whether a class or the id of an element names the words of a picture. */
    static boolean isCaption(Element element) {
        return names(element).anyMatch(name -> LISTS.holds("captions", name));
    }

    /** Whether a line heads a list of other articles. */
    static boolean opensOtherArticles(String line) {
        return LISTS.openings.get("openings of other articles").matcher(line).lookingAt();
    }

    /** Whether a short paragraph speaks of the site, not of the article's matter. */
    static boolean isNotice(String line) {
        return LISTS.openings.get("notices").matcher(line).lookingAt();
    }

    private static Stream<String> names(Element element) {
        String all = element.className() + " " + element.id();
        return all.isBlank() ? Stream.empty() : NAME.splitAsStream(all).filter(name -> name.length() < LONGEST_NAME);
    }

    /** Whether words of a name in a row are a phrase of a list. */
    private boolean holds(String list, String name) {
        Set<String> wanted = phrases.getOrDefault(list, Set.of());
        String[] words = WORD_END.split(name);
        for (int from = 0; from < words.length; from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
                run.append(run.isEmpty() ? "" : " ").append(words[to].toLowerCase(Locale.ROOT));
                if (wanted.contains(run.toString())) {
                    return true;
                }
            }
        }
        return false;
    }
}
