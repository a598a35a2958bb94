package io.github.dissensus.article;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The site or paper that an article stands in: the first name on the page that fits its address, as many pages name an
 * agency or their host as publisher; else the first.
 */
final class SiteName {

    private static final int LONGEST = 120;
    private static final int SHORTEST_LABEL = 4;

    /** What stands between a site's name and its motto. */
    private static final Pattern MOTTO = Pattern.compile("\\s+[|–—·»-]\\s+|:\\s+");

    private final Document page;
    private final JsonLd jsonLd;
    private final MetaTags tags;
    private final String host;

    SiteName(Document page, JsonLd jsonLd, MetaTags tags, Optional<URI> address) {
        this.page = page;
        this.jsonLd = jsonLd;
        this.tags = tags;
        this.host = address.map(URI::getHost).orElse("").replaceFirst("^www\\.", "");
    }

    Optional<Found<String>> find() {
        List<Found<String>> names = Stream.<Supplier<Optional<Found<String>>>>of(
                        () -> Found.of(jsonLd.names("publisher").stream().findFirst(), "JSON-LD publisher"),
                        () -> tags.meta("og:site_name"),
                        jsonLd::site,
                        this::inMicrodata,
                        () -> tags.meta("application-name", "dc.publisher"),
                        this::inTitle)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .map(found -> new Found<>(VisibleText.clean(found.value()), found.where()))
                .filter(found -> !found.value().isEmpty())
                .toList();
        return names.stream()
                .map(found -> new Found<>(withoutMotto(found.value()), found.where()))
                .filter(found -> fitsAddress(found.value()))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .or(() -> Found.of(Optional.of(host).filter(name -> !name.isEmpty()), "address"));
    }

    private Optional<Found<String>> inMicrodata() {
        return tags.properties("publisher").stream()
                .map(publisher -> {
                    Element name = publisher.selectFirst("[itemprop=name]");
                    return MetaTags.value(name == null ? publisher : name);
                })
                .filter(name -> !name.isBlank() && name.length() < LONGEST)
                .findFirst()
                .map(name -> new Found<>(name, "microdata publisher"));
    }

    /** What the page's title has beside the headline: "Example News: Phone reviewed". */
    private Optional<Found<String>> inTitle() {
        return Optional.ofNullable(page.selectFirst("h1"))
                .map(Element::text)
                .filter(heading -> !heading.isBlank() && page.title().contains(heading))
                .map(heading -> page.title().replace(heading, "").replaceAll("^[\\s|:–—·»-]+|[\\s|:–—·»-]+$", ""))
                .filter(rest -> rest.length() > 2 && rest.length() < LONGEST)
                .map(rest -> new Found<>(rest, "element title"));
    }

    /** The part of a name that is the address's where only a part is: "Orbit | News of the sky" at orbit.example. */
    private String withoutMotto(String name) {
        return Stream.of(MOTTO.split(name))
                .filter(this::fitsAddress)
                .findFirst()
                .orElse(name);
    }

    /**
     * Whether a name stands in the page's host ("The Daily Orbit" in orbit.example), its first letters do ("Harbour Post"
     * in hpost.example), or a word of it begins as the host does ("City Chronicle" in chron.example).
     */
    private boolean fitsAddress(String name) {
        String joined = host.replaceAll("[^a-z0-9]", "");
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        String last = words.length == 0 ? "" : words[words.length - 1];
        String whole = String.join("", words);
        return !whole.isEmpty() && joined.contains(whole)
                || last.length() >= SHORTEST_LABEL && joined.contains(last)
                || Stream.of(host.split("\\."))
                        .anyMatch(label -> label.length() >= SHORTEST_LABEL
                                        && Stream.of(words).anyMatch(word -> word.startsWith(label))
                                || label.length() > 2 && label.equals(initials(words)));
    }

    private static String initials(String[] words) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean article = i == 0 && words[i].equals("the");
            initials.append(article || words[i].isEmpty() ? "" : words[i].substring(0, 1));
        }
        return initials.toString();
    }
}
