package io.github.dissensus.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article, each with where it was found, in this order of trust: JSON-LD, Open Graph and other meta
 * tags, microdata, elements ({@code <time>}, {@code <h1>}, bylines), the address.
 */
final class PageMetadata {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*");
    private static final Pattern SITE_BEHIND = Pattern.compile("\\s+[|–—·»-]\\s+([^|–—·»]{2,60})$");

    private final Document page;
    private final Optional<URI> fetched;
    private final JsonLd jsonLd;
    private final MetaTags tags;

    /** @param fetched the address that the page was fetched from */
    PageMetadata(Document page, Optional<URI> fetched) {
        this.page = page;
        this.fetched = fetched;
        this.jsonLd = JsonLd.of(page);
        this.tags = new MetaTags(page);
    }

    Optional<Found<String>> title() {
        return jsonLd.text("headline")
                .or(() -> tags.meta("og:title"))
                .or(() -> tags.property("headline"))
                .or(() -> jsonLd.text("name"))
                .or(() -> Found.of(only("h1"), "element h1"))
                .or(() -> Found.of(Optional.of(page.title()).filter(text -> !text.isBlank()), "element title"))
                .map(found -> new Found<>(withoutSite(VisibleText.clean(found.value())), found.where()))
                .filter(found -> !found.value().isEmpty());
    }

    /** A title as the page shows it: "Phone reviewed | Example News" without the site, where a heading says so too. */
    private String withoutSite(String title) {
        Matcher behind = SITE_BEHIND.matcher(title);
        if (!behind.find()) {
            return title;
        }
        String shorter = title.substring(0, behind.start());
        boolean shown = page.select("h1, h2").stream()
                .anyMatch(heading -> VisibleText.clean(heading.wholeText()).equalsIgnoreCase(shorter));
        boolean site = tags.meta("og:site_name")
                .map(name -> name.value().equalsIgnoreCase(behind.group(1)))
                .orElse(false);
        return shown || site ? shorter : title;
    }

    Optional<Found<List<String>>> authors() {
        return new Authors(page, jsonLd, tags).find();
    }

    /** The site or paper. */
    Optional<Found<String>> publisher() {
        return new SiteName(page, jsonLd, tags, address()).find();
    }

    Optional<Found<LocalDate>> published() {
        return new PageDates(page, jsonLd, tags, address()).published();
    }

    Optional<Found<LocalDate>> modified() {
        return new PageDates(page, jsonLd, tags, address()).modified();
    }

    private Optional<URI> address() {
        return url().map(Found::value);
    }

    /** The text of the article as JSON-LD gives it. */
    Optional<String> body() {
        return jsonLd.text("articleBody").map(Found::value);
    }

    /** Whether the page says that its article is not free to read. */
    boolean isClosed() {
        return jsonLd.says("isAccessibleForFree", false)
                || tags.meta("article:content_tier")
                        .map(found -> found.value().equalsIgnoreCase("locked"))
                        .orElse(false);
    }

    /** The language that the page says it is in. */
    Optional<Found<String>> language() {
        return language(jsonLd.text("inLanguage"))
                .or(() -> language(Found.of(
                        Optional.ofNullable(page.selectFirst("html[lang]")).map(html -> html.attr("lang")),
                        "attribute lang")))
                .or(() -> language(Found.of(
                        Optional.ofNullable(page.selectFirst("html[xml:lang]")).map(html -> html.attr("xml:lang")),
                        "attribute xml:lang")))
                .or(() -> language(tags.meta("og:locale", "content-language", "language")))
                .or(() -> language(tags.property("inLanguage")));
    }

    private static Optional<Found<String>> language(Optional<Found<String>> found) {
        return found.flatMap(text -> text.read(tag -> Optional.of(tag.strip())
                .filter(words -> LANGUAGE.matcher(words).matches())
                .map(words -> words.replace('_', '-'))));
    }

    /** The canonical address: absolute, http or https, without what only tracks readers. */
    Optional<Found<URI>> url() {
        return address(Found.of(
                        Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                                .map(link -> link.attr("href")),
                        "link rel=canonical"))
                .or(() -> address(jsonLd.address("mainEntityOfPage")))
                .or(() -> address(jsonLd.address("url")))
                .or(() -> address(tags.meta("og:url")))
                .or(() -> address(Found.of(
                        tags.properties("mainEntityOfPage").stream()
                                .map(element -> element.hasAttr("href")
                                        ? element.attr("href")
                                        : element.hasAttr("itemid") ? element.attr("itemid") : element.attr("content"))
                                .findFirst(),
                        "microdata mainEntityOfPage")))
                .or(() -> fetched.flatMap(CanonicalAddress::of).map(address -> new Found<>(address, "address")));
    }

    /** An address may be given relative to the page's own; that of a site's start page is no article's. */
    private Optional<Found<URI>> address(Optional<Found<String>> found) {
        return found.flatMap(text -> text.read(words -> CanonicalAddress.of(words, page.baseUri())))
                .filter(address -> address.value().getPath().length() > 1
                        || address.value().getRawQuery() != null
                        || fetched.isPresent() && fetched.get().getPath().length() <= 1);
    }

    private Optional<String> only(String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(Element::text)
                .filter(text -> !text.isBlank());
    }
}
