package io.github.dissensus.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads the names in a line such as "By Jane Doe and John Roe, Staff Writers"; its words stand in {@code bylines.txt}. */
final class Bylines {

    private static final Map<String, List<String>> WORDS = WordList.sections("bylines.txt");

    private static final Pattern OPENING = Pattern.compile("(?iu)^\\W*" + any("openings") + "\\b\\s*:?\\s*");
    private static final Pattern BETWEEN =
            Pattern.compile("(?u)\\s*(?:[,;/|·•&\\n]|\\b" + any("between names") + "\\b|\\s[-–—]\\s)\\s*");
    private static final Pattern JOINED = Pattern.compile("\\b" + any("between names") + "\\b|&");
    private static final Pattern NO_NAME =
            Pattern.compile("(?iu).*(?:https?:|www\\.|@|\\b" + any("no names") + "\\b).*");
    private static final Pattern TITLE = Pattern.compile("(?iu)" + any("titles behind names") + "\\.?");
    /** "CNN", "RDN", "example.com" behind a name: where one works, or what one may call oneself. */
    private static final Pattern ADDITION =
            Pattern.compile("\\p{Lu}{2,5}|\\S+\\.(com|org|net|co\\.uk|news)|(?iu:" + any("employers") + ")");

    private static final String NAME_WORD = "\\p{Lu}[\\p{L}.'’-]*";
    private static final Pattern LOOSE_LINE =
            Pattern.compile("^\\W*(?iu:" + any("openings of loose lines") + ")\\b\\s*:?\\s*(" + NAME_WORD
                    + "(?:\\s+(?:(?:" + any("between names") + "|&)\\s+)?(?:" + any("within names") + "|"
                    + NAME_WORD + "),?){1,6})");
    private static final Pattern CAPITALS_BEFORE =
            Pattern.compile("^(\\p{Lu}[\\p{Lu}.'’-]+(?:\\s+\\p{Lu}[\\p{Lu}.'’-]*)+)\\s+\\p{Lu}\\p{Ll}.*");
    /** What one calls oneself on a site: "kay_77". */
    private static final Pattern HANDLE = Pattern.compile("\\p{L}[\\p{L}\\p{N}_.-]{2,29}");

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(.*?\\)");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?:)?//.*");
    private static final int LONGEST_NAME = 50;

    private Bylines() {}

    private static String any(String section) {
        return WordList.anyOf(WORDS.get(section));
    }

    /** Whether a line begins as bylines do, names somebody and no number. */
    static boolean isByline(String line) {
        return OPENING.matcher(line).lookingAt()
                && !DIGIT.matcher(line).matches()
                && !names(line).isEmpty();
    }

    /** The names in a line that says who wrote something; a line may have breaks. */
    static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        if (ADDRESS.matcher(line.strip()).matches()) {
            return names;
        }
        String rest = OPENING.matcher(line.strip()).replaceFirst("");
        for (String part : BETWEEN.split(rest)) {
            Matcher capitals = CAPITALS_BEFORE.matcher(part);
            String name = BRACKETS.matcher(capitals.matches() ? capitals.group(1) : part)
                    .replaceAll("")
                    .strip();
            if (TITLE.matcher(name).matches() && !names.isEmpty()) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + name);
            } else if (isName(name, part.equals(rest))
                    && (names.isEmpty() || !ADDITION.matcher(name).matches())) {
                names.add(name);
            }
        }
        return names;
    }

    /** The names of a line that nothing but its words marks: "By Jane Doe". */
    static Optional<String> loose(String line) {
        Matcher matcher = LOOSE_LINE.matcher(line);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether a line names some people and more of them: two more, or one that is joined by "and", as a lone one may be a place. */
    static boolean completes(String line, List<String> some) {
        List<String> all = names(line);
        List<String> more = all.stream()
                .filter(name -> some.stream().noneMatch(name::equalsIgnoreCase))
                .toList();
        return all.size() - more.size() == some.size()
                && more.stream().allMatch(name -> name.contains(" "))
                && (more.size() > 1 || more.size() == 1 && JOINED.matcher(line).find());
    }

    private static boolean isName(String words, boolean alone) {
        return words.length() > 1
                && words.length() <= LONGEST_NAME
                && words.codePoints().anyMatch(Character::isLetter)
                && (!DIGIT.matcher(words).matches()
                        || alone && HANDLE.matcher(words).matches())
                && !NO_NAME.matcher(words).matches();
    }

    /** The text of an element as a reader sees its lines; what stands on lines of their own in the source counts as such. */
    static String lines(Element element) {
        StringBuilder lines = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            String text = words.getWholeText();
                            lines.append(text.isBlank() && text.contains("\n") ? "\n" : text.replaceAll("\\s+", " "));
                        } else {
                            breakAt(node);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        breakAt(node);
                    }

                    private void breakAt(Node node) {
                        if (node instanceof Element inner
                                && (inner.isBlock() || inner.tagName().equals("br"))) {
                            lines.append('\n');
                        }
                    }
                },
                element);
        return lines.toString().replaceAll(" *\\n\\s*", "\n").strip();
    }
}
