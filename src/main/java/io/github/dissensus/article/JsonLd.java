package io.github.dissensus.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The article that a page describes in JSON-LD; nodes of {@code @graph} and references by {@code @id} are followed. */
final class JsonLd {

    private static final Pattern ARTICLE = Pattern.compile(".*(Article|BlogPosting|Report|Review|LiveBlogPosting)$");
    private static final int DEEPEST = 20;

    private final Map<String, JsonObject> byId = new HashMap<>();
    private final List<JsonObject> articles = new ArrayList<>();
    private final List<JsonObject> pages = new ArrayList<>();
    private final List<JsonObject> sites = new ArrayList<>();

    private JsonLd() {}

    static JsonLd of(Document page) {
        JsonLd found = new JsonLd();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                found.collect(JsonParser.parseString(script.data()), 0);
            } catch (JsonParseException | StackOverflowError broken) {
                // a page's broken JSON-LD is no reason not to read the page
            }
        }
        return found;
    }

    private void collect(JsonElement element, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(item -> collect(item, depth + 1));
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            string(object.get("@id")).ifPresent(id -> byId.merge(id, object, (a, b) -> a.size() >= b.size() ? a : b));
            if (types(object).stream().anyMatch(type -> ARTICLE.matcher(type).matches()) && object.size() > 2) {
                articles.add(object);
            } else if (types(object).contains("WebPage")) {
                pages.add(object);
            } else if (types(object).contains("WebSite")) {
                sites.add(object);
            }
            object.entrySet().forEach(entry -> collect(entry.getValue(), depth + 1));
        }
    }

    private static List<String> types(JsonObject object) {
        List<String> types = new ArrayList<>();
        JsonElement type = object.get("@type");
        if (type instanceof JsonArray array) {
            array.forEach(item -> string(item).ifPresent(types::add));
        } else {
            string(type).ifPresent(types::add);
        }
        return types;
    }

    /** A text property of the article, or of the page where the article has none. */
    Optional<Found<String>> text(String property) {
        return Stream.concat(articles.stream(), pages.stream())
                .map(article -> string(article.get(property)))
                .flatMap(Optional::stream)
                .map(text -> Parser.unescapeEntities(text, false).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> new Found<>(text, "JSON-LD " + property));
    }

    /** Whether the article says yes or no of itself, as a truth value or as a word. */
    boolean says(String property, boolean answer) {
        return articles.stream()
                .map(article -> article.get(property))
                .filter(value -> value != null && value.isJsonPrimitive())
                .anyMatch(value -> value.getAsString().equalsIgnoreCase(Boolean.toString(answer)));
    }

    /** The name of the site that the page belongs to. */
    Optional<Found<String>> site() {
        return Found.of(
                sites.stream()
                        .map(site -> string(site.get("name")))
                        .flatMap(Optional::stream)
                        .findFirst(),
                "JSON-LD WebSite");
    }

    /** The names behind a property of the article or page, such as {@code author}: texts, objects, references, or arrays of them. */
    List<String> names(String property) {
        List<String> names = new ArrayList<>();
        Stream.concat(articles.stream(), pages.stream())
                .map(article -> article.get(property))
                .filter(value -> value != null)
                .findFirst()
                .ifPresent(value -> addNames(value, names));
        return names;
    }

    private void addNames(JsonElement value, List<String> names) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> addNames(item, names));
        } else if (value instanceof JsonObject object) {
            JsonObject full = string(object.get("@id")).map(byId::get).orElse(object);
            string(full.get("name"))
                    .map(name -> Parser.unescapeEntities(name, false))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(names::add);
        } else {
            string(value).map(String::strip).filter(name -> !name.isEmpty()).ifPresent(names::add);
        }
    }

    /** An address property: a text, or the {@code @id} or {@code url} of an object. */
    Optional<Found<String>> address(String property) {
        for (JsonObject article : articles) {
            JsonElement value = article.get(property);
            Optional<String> address = value instanceof JsonObject object
                    ? string(object.get("@id")).or(() -> string(object.get("url")))
                    : string(value);
            if (address.isPresent()) {
                return Found.of(address, "JSON-LD " + property);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> string(JsonElement element) {
        boolean text = element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isString();
        return text ? Optional.of(element.getAsString()) : Optional.empty();
    }
}
