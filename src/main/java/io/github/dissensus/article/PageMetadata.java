package io.github.dissensus.article;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article, each with where it was found, in this order of trust: JSON-LD, Open Graph and other meta
 * tags, microdata, elements ({@code <time>}, {@code <h1>}, bylines), the address.
 */
final class PageMetadata {

    private static final Pattern IN_ADDRESS = Pattern.compile("/((?:19|20)\\d\\d)/(\\d{1,2})/(\\d{1,2})(?:/|$)");
    private static final Pattern DASHED_IN_ADDRESS = Pattern.compile("[/-]((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?:/|$)");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*");
    private static final Pattern SITE_BEHIND = Pattern.compile("\\s+[|–—·»-]\\s+([^|–—·»]{2,60})$");
    private static final int LONGEST_DATE_LINE = 120;

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

    /** The site or paper: the first name that fits its address, as many sites name an agency or their host; else the first. */
    Optional<Found<String>> publisher() {
        List<Found<String>> names = Stream.<Supplier<Optional<Found<String>>>>of(
                        () -> Found.of(jsonLd.names("publisher").stream().findFirst(), "JSON-LD publisher"),
                        () -> tags.meta("og:site_name"),
                        jsonLd::site,
                        this::publisherInMicrodata,
                        () -> tags.meta("application-name", "dc.publisher"),
                        this::siteInTitle)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .map(found -> new Found<>(VisibleText.clean(found.value()), found.where()))
                .filter(found -> !found.value().isEmpty())
                .toList();
        return names.stream()
                .filter(found -> fitsAddress(found.value()))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .or(() -> url().flatMap(url -> url.read(address ->
                                Optional.ofNullable(address.getHost()).map(host -> host.replaceFirst("^www\\.", ""))))
                        .map(found -> new Found<>(found.value(), "address")));
    }

    private Optional<Found<String>> publisherInMicrodata() {
        return tags.properties("publisher").stream()
                .map(publisher -> {
                    Element name = publisher.selectFirst("[itemprop=name]");
                    return MetaTags.value(name == null ? publisher : name);
                })
                .filter(name -> !name.isBlank() && name.length() < LONGEST_DATE_LINE)
                .findFirst()
                .map(name -> new Found<>(name, "microdata publisher"));
    }

    /** Whether a name stands in the page's host, or its first letters do: "Connecticut Post" in ctpost.com. */
    private boolean fitsAddress(String name) {
        String host = url().map(found -> found.value().getHost()).orElse("").replaceAll("[^a-z0-9]", "");
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        String last = words.length == 0 ? "" : words[words.length - 1];
        return host.contains(String.join("", words)) || last.length() > 3 && host.contains(last);
    }

    /** What the page's title has beside the headline: "Example News: Phone reviewed". */
    private Optional<Found<String>> siteInTitle() {
        return only("h1")
                .filter(heading -> page.title().contains(heading))
                .map(heading -> page.title().replace(heading, "").replaceAll("^[\\s|:–—·»-]+|[\\s|:–—·»-]+$", ""))
                .filter(rest -> rest.length() > 2 && rest.length() < LONGEST_DATE_LINE)
                .map(rest -> new Found<>(rest, "element title"));
    }

    /**
     * The day of publication as the site counts days: a time in UTC may lie on the day after or before the one that stands
     * in the address.
     */
    Optional<Found<LocalDate>> published() {
        Optional<Found<LocalDate>> stated = stated();
        return inAddress()
                .filter(day -> stated.isPresent()
                        && Math.abs(ChronoUnit.DAYS.between(
                                        day.value(), stated.get().value()))
                                == 1)
                .or(() -> stated);
    }

    private Optional<Found<LocalDate>> stated() {
        return date(jsonLd.text("datePublished"))
                .or(() -> date(tags.meta(
                        "article:published_time",
                        "og:article:published_time",
                        "datePublished",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "parsely-pub-date",
                        "sailthru.date",
                        "dc.date.issued",
                        "dcterms.created",
                        "dc.date",
                        "article.published",
                        "date",
                        "cXenseParse:recs:publishtime")))
                .or(() -> date(tags.property("datePublished")))
                .or(() -> date(jsonLd.text("uploadDate").or(() -> jsonLd.text("dateCreated"))))
                .or(() -> date(tags.property("dateCreated")))
                .or(this::time)
                .or(this::inAddress)
                .or(this::dateLine);
    }

    Optional<Found<LocalDate>> modified() {
        return date(jsonLd.text("dateModified"))
                .or(() -> date(tags.meta("article:modified_time", "og:updated_time", "lastmod", "dcterms.modified")))
                .or(() -> date(tags.property("dateModified")));
    }

    private static Optional<Found<LocalDate>> date(Optional<Found<String>> found) {
        return found.flatMap(text -> text.read(NewsDates::find));
    }

    /** The first {@code <time>} that is not another article's. */
    private Optional<Found<LocalDate>> time() {
        return page.select("time").stream()
                .filter(time -> time.closest("aside, footer, nav, li, [class*=comment], [class*=related]") == null)
                .map(time -> NewsDates.find(time.hasAttr("datetime") ? time.attr("datetime") : time.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(day -> new Found<>(day, "element time"));
    }

    private Optional<Found<LocalDate>> inAddress() {
        return url().flatMap(url -> {
            String path = url.value().getPath();
            for (Pattern pattern : List.of(IN_ADDRESS, DASHED_IN_ADDRESS)) {
                Matcher matcher = pattern.matcher(path);
                if (matcher.find()) {
                    return Found.of(
                            NewsDates.find(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)),
                            "address");
                }
            }
            return Optional.empty();
        });
    }

    /** A short line with a date, in an element that is named after one. */
    private Optional<Found<LocalDate>> dateLine() {
        return page
                .select(
                        "[class*=date], [class*=time], [class*=posted], [class*=published], [class*=meta], [id*=date], [class*=byline]")
                .stream()
                .filter(element ->
                        element.closest("aside, footer, nav, li, [class*=comment], [class*=related]") == null)
                .filter(element -> element.wholeText().length() <= LONGEST_DATE_LINE)
                .map(element -> NewsDates.find(VisibleText.clean(element.wholeText())))
                .flatMap(Optional::stream)
                .findFirst()
                .map(day -> new Found<>(day, "date line"));
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
