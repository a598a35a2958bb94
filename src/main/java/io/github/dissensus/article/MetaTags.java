package io.github.dissensus.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says in meta tags and in microdata (HTML Living Standard, 5). */
final class MetaTags {

    private final Document page;

    MetaTags(Document page) {
        this.page = page;
    }

    /** The first of some meta tags that is there and says something. */
    Optional<Found<String>> meta(String... names) {
        return Stream.of(names)
                .flatMap(name -> all(name).stream().map(value -> new Found<>(value, "meta " + name)))
                .findFirst();
    }

    /** All that one meta tag says, in the page's order. */
    List<String> all(String name) {
        return page.select("meta").stream()
                .filter(tag -> tag.attr("property").equalsIgnoreCase(name)
                        || tag.attr("name").equalsIgnoreCase(name)
                        || tag.attr("http-equiv").equalsIgnoreCase(name))
                .map(tag -> tag.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .toList();
    }

    /** A property in microdata, the article's own before those of things that the page shows beside it. */
    Optional<Found<String>> property(String name) {
        List<Element> all = properties(name);
        return Found.of(
                all.stream()
                        .filter(element -> inArticle(element))
                        .findFirst()
                        .or(() -> all.stream().findFirst())
                        .map(MetaTags::value)
                        .filter(value -> !value.isEmpty()),
                "microdata " + name);
    }

    List<Element> properties(String name) {
        return page.select("[itemprop~=(^|\\s)" + name + "(\\s|$)]");
    }

    private static boolean inArticle(Element element) {
        Element scope = element.closest("[itemscope]");
        return scope != null && scope.attr("itemtype").matches(".*(Article|Posting|Report|Review)");
    }

    static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute).strip();
            }
        }
        return element.text().strip();
    }
}
