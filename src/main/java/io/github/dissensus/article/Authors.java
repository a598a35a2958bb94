package io.github.dissensus.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Who wrote an article, by JSON-LD, meta tags, microdata, links to authors, elements named so, and a line "By Jane Doe", in
 * this order of trust.
 */
final class Authors {

    private static final Pattern BY = Pattern.compile(
            "(?iu)^\\W*(?:(?:written|posted|reviewed|words|text|story|tested)\\s+)?(?:by|von|par|por|words|text|текст|автор)\\b\\s*:?\\s*");
    private static final Pattern BYLINE_NAME = Pattern.compile(
            "(?i)(^|[-_ ])(byline|author|authors|writer|contributor|autor)([-_ ](name|link|text|title|by|byline|url))?([-_ ]|$)");
    private static final Pattern BYLINE_TEXT = Pattern.compile(
            "^\\W*(?:By|BY|Written by|Posted by|Words by)\\s*:?\\s+(\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:and|&)\\s+)?(?:de|van|von|der|la|al|bin|\\p{Lu}[\\p{L}.'’-]*),?){1,6})");
    private static final Pattern APART =
            Pattern.compile("\\s*(?:[,;/|·•]|\\b(?:and|und|et|y)\\b|&|\\n|\\s[-–—]\\s)\\s*");
    /** What follows a name and is none: a role, a place of work, a time. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu).*(https?:|www\\.|@|\\d|\\b(staff|editor|reporter|writer|correspondent|contributor|columnist|producer|published|updated|posted|"
                    + "follow|email|read more|view|more posts|about|comments?|share|today|ago|am|pm|est|edt|gmt|admin|administrator|guest|by|on|in|at|for|the author)\\b).*");

    private static final Pattern SUFFIX = Pattern.compile("(?i)(jr|sr|ii|iii|phd|ph\\.d|md|m\\.d|rd|esq)\\.?");
    private static final String ELSEWHERE = "aside, nav, [class*=comment], [id*=comment], [class*=related]";
    private static final Pattern CAPITALS_BEFORE =
            Pattern.compile("^(\\p{Lu}[\\p{Lu}.'’-]+(?:\\s+\\p{Lu}[\\p{Lu}.'’-]*)+)\\s+\\p{Lu}\\p{Ll}.*");
    /** "CNN", "RDN", "example.com" behind a name: where one works, or what one may call oneself. */
    private static final Pattern ADDITION =
            Pattern.compile("\\p{Lu}{2,5}|\\S+\\.(com|org|net|co\\.uk|news)|(?:The )?Associated Press|Reuters");

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_LINE = 200;

    private final Document page;
    private final JsonLd jsonLd;
    private final MetaTags tags;

    Authors(Document page, JsonLd jsonLd, MetaTags tags) {
        this.page = page;
        this.jsonLd = jsonLd;
        this.tags = tags;
    }

    Optional<Found<List<String>>> find() {
        Optional<Found<List<String>>> first = sources().findFirst();
        boolean onlyTheSite = first.isPresent() && first.get().value().stream().allMatch(this::isSite);
        return onlyTheSite
                ? sources()
                        .filter(found -> found.value().stream().noneMatch(name -> isSite(name) || !name.contains(" ")))
                        .findFirst()
                        .or(() -> first)
                : first;
    }

    /** Whether a name is the site's own, which many sites put where the author's belongs. */
    private boolean isSite(String name) {
        return Stream.concat(jsonLd.names("publisher").stream(), tags.all("og:site_name").stream())
                .anyMatch(site ->
                        letters(site).startsWith(letters(name)) || letters(name).startsWith(letters(site)));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Stream<Found<List<String>>> sources() {
        return Stream.<Supplier<Optional<Found<List<String>>>>>of(
                        () -> names(jsonLd.names("author"), "JSON-LD author"),
                        () -> names(tags.all("author"), "meta author"),
                        () -> names(tags.all("article:author"), "meta article:author"),
                        () -> names(tags.all("parsely-author"), "meta parsely-author"),
                        () -> names(tags.all("byl"), "meta byl"),
                        () -> names(tags.all("sailthru.author"), "meta sailthru.author"),
                        () -> names(tags.all("dc.creator"), "meta dc.creator"),
                        () -> names(microdata(), "microdata author"),
                        () -> names(texts("a[rel~=(^|\\s)author(\\s|$)]"), "link rel=author"),
                        () -> names(named(), "byline"),
                        () -> names(lines(), "line beginning with By"))
                .map(Supplier::get)
                .flatMap(Optional::stream);
    }

    private List<String> microdata() {
        return tags.properties("author").stream()
                .filter(author -> author.closest(ELSEWHERE) == null)
                .map(author -> {
                    Element name = author.selectFirst("[itemprop=name]");
                    return MetaTags.value(name == null ? author : name);
                })
                .toList();
    }

    private List<String> texts(String selector) {
        return page.select(selector).stream().map(Element::text).limit(4).toList();
    }

    /** The text of the first element that is named after an author, the innermost where they nest. */
    private List<String> named() {
        return page.select("[class], [id]").stream()
                .filter(element -> BYLINE_NAME.matcher(element.className()).find()
                        || BYLINE_NAME.matcher(element.id()).find())
                .filter(element -> element.closest(ELSEWHERE) == null)
                .filter(element -> element.wholeText().length() <= LONGEST_LINE)
                .map(element -> {
                    Element link = element.selectFirst("a");
                    return link != null && !link.text().isBlank()
                            ? link.text()
                            : element.wholeText().strip();
                })
                .filter(text -> !split(text).isEmpty())
                .findFirst()
                .stream()
                .toList();
    }

    /** Its text, a line for each where it has breaks. */
    private static String lines(Element element) {
        return element.selectFirst("br") == null
                ? element.text()
                : element.wholeText().strip();
    }

    private List<String> lines() {
        return page.select("p, div, span, address, h2, h3, h4, h5, li, td").stream()
                .filter(element ->
                        element.ownText().length() > 2 && element.ownText().length() < LONGEST_LINE)
                .map(element -> BYLINE_TEXT.matcher(element.text()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .stream()
                .toList();
    }

    private static Optional<Found<List<String>>> names(List<String> lines, String where) {
        Set<String> names = new LinkedHashSet<>();
        lines.forEach(line -> names.addAll(split(line)));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Found<>(List.copyOf(names), where));
    }

    /** The names in a line such as "By Jane Doe and John Roe, Staff Writers". */
    private static List<String> split(String line) {
        List<String> names = new ArrayList<>();
        if (line.strip().matches("(?i)(https?:)?//.*")) {
            return names;
        }
        String rest = BY.matcher(line.strip()).replaceFirst("");
        for (String part : APART.split(rest)) {
            Matcher capitals = CAPITALS_BEFORE.matcher(part);
            String name = (capitals.matches() ? capitals.group(1) : part)
                    .replaceAll("\\s*\\(.*?\\)", "")
                    .strip();
            if (SUFFIX.matcher(name).matches() && !names.isEmpty()) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + name);
            } else if (isName(name)
                    && (names.isEmpty() || !ADDITION.matcher(name).matches())) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isName(String words) {
        return words.length() > 1
                && words.length() <= LONGEST_NAME
                && words.codePoints().anyMatch(Character::isLetter)
                && !NO_NAME.matcher(words).matches();
    }
}
