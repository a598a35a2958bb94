package io.github.dissensus.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Who wrote an article, by JSON-LD, meta tags, microdata, links to authors, elements named so, and a line "By Jane Doe", in
 * this order of trust. A line that readers see and that names the same people and more of them is more complete than what
 * machines are told.
 */
final class Authors {

    private static final Pattern NAME_OF_BYLINES = Pattern.compile(
            "(?i)(^|[-_ ])(byline|author|authors|writer|contributor|autor)([-_ ](name|link|text|title|by|byline|url))?([-_ ]|$)");
    private static final String ELSEWHERE = "aside, nav, [class*=comment], [id*=comment], [class*=related]";
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
        Optional<Found<List<String>>> trusted = onlyTheSite
                ? sources()
                        .filter(found -> found.value().stream().noneMatch(name -> isSite(name) || !name.contains(" ")))
                        .findFirst()
                        .or(() -> first)
                : first;
        return trusted.map(found -> shownLines()
                .filter(line -> Bylines.completes(line, found.value()))
                .findFirst()
                .map(line -> new Found<>(Bylines.names(line), "byline"))
                .orElse(found));
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
                        () -> names(loose(), "line beginning with By"))
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

    /** The text of the first element that is named after an author; of its link alone where more stands beside one. */
    private List<String> named() {
        return bylines()
                .map(element -> {
                    Element link = element.selectFirst("a");
                    String line = Bylines.lines(element);
                    boolean linked = link != null
                            && !link.text().isBlank()
                            && !Bylines.completes(line, Bylines.names(link.text()));
                    return linked ? link.text() : line;
                })
                .filter(text -> !Bylines.names(text).isEmpty())
                .findFirst()
                .stream()
                .toList();
    }

    /** What elements that are named after authors show. */
    private Stream<String> shownLines() {
        return bylines().flatMap(element -> Bylines.lines(element).lines());
    }

    private Stream<Element> bylines() {
        return page.select("[class], [id]").stream()
                .filter(element -> NAME_OF_BYLINES.matcher(element.className()).find()
                        || NAME_OF_BYLINES.matcher(element.id()).find())
                .filter(element -> element.closest(ELSEWHERE) == null)
                .filter(element -> element.text().length() <= LONGEST_LINE);
    }

    private List<String> loose() {
        return page.select("p, div, span, address, h2, h3, h4, h5, li, td").stream()
                .filter(element ->
                        element.ownText().length() > 2 && element.ownText().length() < LONGEST_LINE)
                .map(element -> Bylines.loose(element.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .stream()
                .toList();
    }

    private static Optional<Found<List<String>>> names(List<String> lines, String where) {
        Set<String> names = new LinkedHashSet<>();
        lines.forEach(line -> names.addAll(Bylines.names(line)));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Found<>(List.copyOf(names), where));
    }
}
