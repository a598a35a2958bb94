package io.github.dissensus.article.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.Original;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses in lists of articles: RSS and Atom feeds, sitemaps, sitemaps of news, plain lists. */
final class Feeds {

    private static final Pattern FEED = Pattern.compile("(?s)^.{0,2000}?<(?:\\w+:)?(rss|feed|RDF)[\\s>].*");
    private static final Pattern SITEMAP = Pattern.compile("(?s)^.{0,2000}?<(?:\\w+:)?(urlset|sitemapindex)[\\s>].*");
    private static final Pattern ADDRESS_LINE = Pattern.compile("(?i)https?://\\S+");
    private static final int HEAD = 3000;
    private static final URI NOWHERE = URI.create("http://localhost/");

    private Feeds() {}

    /**
     * What a list names.
     *
     * @param articles addresses of articles
     * @param lists addresses of further lists
     */
    record Links(List<URI> articles, List<URI> lists) {}

    /** The links of a feed, a sitemap or a plain list of addresses; empty where it is none of them. */
    static Optional<Links> in(Original original) throws ArticleProblem {
        byte[] bytes = original.bytes();
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        URI base = original.address().orElse(NOWHERE);
        if (head.toLowerCase(Locale.ROOT).contains("<html")) {
            return Optional.empty();
        }
        if (SITEMAP.matcher(head).matches()) {
            return Optional.of(sitemap(bytes, base));
        }
        if (FEED.matcher(head).matches()) {
            return Optional.of(feed(bytes, base));
        }
        return plainList(bytes);
    }

    private static Links feed(byte[] bytes, URI base) throws ArticleProblem {
        try {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            SyndFeed feed = input.build(new XmlReader(new ByteArrayInputStream(bytes)));
            Set<URI> links = new LinkedHashSet<>();
            for (SyndEntry entry : feed.getEntries()) {
                link(entry).flatMap(link -> resolve(base, link)).ifPresent(links::add);
            }
            return new Links(List.copyOf(links), List.of());
        } catch (FeedException | IOException | IllegalArgumentException broken) {
            throw new ArticleProblem("it is a feed that cannot be read: " + reason(bytes, broken));
        }
    }

    private static Optional<String> link(SyndEntry entry) {
        return Optional.ofNullable(entry.getLink())
                .filter(link -> !link.isBlank())
                .or(() -> Optional.ofNullable(entry.getUri())
                        .filter(uri -> ADDRESS_LINE.matcher(uri).matches()));
    }

    private static Links sitemap(byte[] bytes, URI base) throws ArticleProblem {
        try {
            SiteMapParser parser = new SiteMapParser(false, false);
            AbstractSiteMap map = parser.parseSiteMap("text/xml", bytes, base.toURL());
            List<URI> articles = new ArrayList<>();
            List<URI> lists = new ArrayList<>();
            if (map instanceof SiteMapIndex index) {
                for (AbstractSiteMap inner : index.getSitemaps()) {
                    uri(inner.getUrl()).ifPresent(lists::add);
                }
            } else if (map instanceof SiteMap plain) {
                for (SiteMapURL page : plain.getSiteMapUrls()) {
                    uri(page.getUrl()).ifPresent(articles::add);
                }
            }
            return new Links(articles, lists);
        } catch (UnknownFormatException | IOException broken) {
            throw new ArticleProblem("it is a sitemap that cannot be read: " + reason(bytes, broken));
        }
    }

    /** A text of which every line that says something is an address, or a comment behind {@code #}. */
    private static Optional<Links> plainList(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()
                || !lines.stream().allMatch(line -> ADDRESS_LINE.matcher(line).matches())) {
            return Optional.empty();
        }
        List<URI> addresses = new ArrayList<>();
        lines.forEach(line -> resolve(NOWHERE, line).ifPresent(addresses::add));
        return Optional.of(new Links(addresses, List.of()));
    }

    private static Optional<URI> uri(URL url) {
        try {
            return url == null ? Optional.empty() : Optional.of(url.toURI());
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static Optional<URI> resolve(URI base, String link) {
        try {
            return Optional.of(base.resolve(new URI(link.strip().replace(" ", "%20"))));
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Entities can read other files and fill all memory, so lists that declare any are not read. */
    private static String reason(byte[] bytes, Exception broken) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("<!DOCTYPE")) {
            return "it declares a DOCTYPE, which is not read for safety: take it out";
        }
        String message = broken.getMessage() == null ? broken.toString() : broken.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}
