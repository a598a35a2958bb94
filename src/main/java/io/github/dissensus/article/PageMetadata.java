package io.github.dissensus.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article, in this order of trust: JSON-LD, Open Graph and other meta tags, microdata,
 * {@code <time>} and byline.
 */
final class PageMetadata {

    private static final Pattern BY = Pattern.compile("(?i)^\\s*(?:written\\s+)?(?:by|words|text|story)\\s*:?\\s+");
    private static final Pattern BYLINE = Pattern.compile("(?i)(^|[-_ ])(byline|author|writer)([-_ ]|$|s)");
    private static final int LONGEST_NAME = 60;

    private final Document page;
    private final JsonLd jsonLd;

    PageMetadata(Document page) {
        this.page = page;
        this.jsonLd = JsonLd.of(page);
    }

    Optional<String> title() {
        return jsonLd.text("headline")
                .or(() -> jsonLd.text("name"))
                .or(() -> meta("og:title"))
                .or(() -> microdata("headline"))
                .or(() -> first("h1"))
                .or(() -> Optional.of(page.title()).filter(text -> !text.isBlank()));
    }

    List<String> authors() {
        Set<String> names = new LinkedHashSet<>(jsonLd.names("author"));
        if (names.isEmpty()) {
            page.select("meta[name=author], meta[property=article:author], meta[name=byl]").stream()
                    .map(element -> element.attr("content"))
                    .forEach(names::add);
        }
        if (names.isEmpty()) {
            page.select("[itemprop=author]").forEach(author -> {
                Element name = author.selectFirst("[itemprop=name]");
                names.add(name == null ? author.text() : name.text());
            });
        }
        if (names.isEmpty()) {
            byline().ifPresent(names::add);
        }
        List<String> split = new ArrayList<>();
        for (String name : names) {
            for (String one : BY.matcher(name).replaceFirst("").split("\\s*(?:,|;|\\band\\b|&)\\s*")) {
                boolean plausible = !one.isBlank() && one.length() <= LONGEST_NAME && !one.startsWith("http");
                if (plausible) {
                    split.add(one.strip());
                }
            }
        }
        return split.stream().distinct().toList();
    }

    private Optional<String> byline() {
        return page.select("[rel=author], [class], [id]").stream()
                .filter(element -> element.hasAttr("rel") && element.attr("rel").equals("author")
                        || BYLINE.matcher(element.className()).find()
                        || BYLINE.matcher(element.id()).find())
                .map(Element::text)
                .filter(text -> !text.isBlank() && text.length() <= 2 * LONGEST_NAME)
                .findFirst()
                .map(text -> text.replaceAll("(?i)\\s*[|·•—–].*$", ""));
    }

    Optional<String> publisher() {
        return jsonLd.names("publisher").stream()
                .findFirst()
                .or(() -> meta("og:site_name"))
                .or(() -> Optional.ofNullable(page.selectFirst("[itemprop=publisher] [itemprop=name]"))
                        .map(element -> element.hasAttr("content") ? element.attr("content") : element.text()))
                .or(() -> meta("application-name"))
                .or(() -> url().map(URI::getHost).map(host -> host.replaceFirst("^www\\.", "")))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    Optional<LocalDate> published() {
        return jsonLd.text("datePublished")
                .flatMap(NewsDates::find)
                .or(() -> meta("article:published_time").flatMap(NewsDates::find))
                .or(() -> microdata("datePublished").flatMap(NewsDates::find))
                .or(() -> meta("date", "pubdate", "dc.date", "parsely-pub-date", "sailthru.date", "dcterms.created")
                        .flatMap(NewsDates::find))
                .or(() -> Optional.ofNullable(page.selectFirst("article time, main time, header time, time"))
                        .flatMap(time ->
                                NewsDates.find(time.hasAttr("datetime") ? time.attr("datetime") : time.text())));
    }

    Optional<LocalDate> modified() {
        return jsonLd.text("dateModified")
                .or(() -> meta("article:modified_time", "og:updated_time"))
                .or(() -> microdata("dateModified"))
                .flatMap(NewsDates::find);
    }

    String language() {
        return jsonLd.text("inLanguage")
                .or(() -> Optional.ofNullable(page.selectFirst("html[lang]")).map(html -> html.attr("lang")))
                .map(String::strip)
                .filter(tag -> tag.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*"))
                .map(tag -> tag.replace('_', '-'))
                .orElse("en");
    }

    /** The canonical address: absolute, http or https. */
    Optional<URI> url() {
        return Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(link -> link.attr("href"))
                .flatMap(PageMetadata::address)
                .or(() -> jsonLd.address("mainEntityOfPage").flatMap(PageMetadata::address))
                .or(() -> jsonLd.address("url").flatMap(PageMetadata::address))
                .or(() -> meta("og:url").flatMap(PageMetadata::address))
                .or(() -> Optional.ofNullable(page.selectFirst("[itemprop~=(^|\\s)(mainEntityOfPage|url)(\\s|$)]"))
                        .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("content"))
                        .flatMap(PageMetadata::address));
    }

    private static Optional<URI> address(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null
                    ? Optional.of(
                            new URI(uri.getScheme(), uri.getRawAuthority(), uri.getRawPath(), uri.getRawQuery(), null))
                    : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private Optional<String> meta(String... names) {
        for (String name : names) {
            Element element = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
            if (element != null && !element.attr("content").isBlank()) {
                return Optional.of(element.attr("content").strip());
            }
        }
        return Optional.empty();
    }

    private Optional<String> microdata(String property) {
        Element element = page.selectFirst("[itemprop~=(^|\\s)" + property + "(\\s|$)]");
        if (element == null) {
            return Optional.empty();
        }
        String value = element.hasAttr("content")
                ? element.attr("content")
                : element.hasAttr("datetime") ? element.attr("datetime") : element.text();
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    private Optional<String> first(String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(Element::text)
                .filter(text -> !text.isBlank());
    }
}
