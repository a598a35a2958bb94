package io.github.dissensus.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An article as it was read.
 *
 * @param file name of the file or last part of the address it was read from
 * @param url canonical address, where the page names one
 * @param title headline, where one was found
 * @param authors names as the page gives them, in its order
 * @param publisher name of the site or paper
 * @param published day on which it first appeared
 * @param modified day of its last change
 * @param language BCP 47 tag, "en" where nothing else is said
 * @param text all that a reader sees of the article, one line break or more between blocks
 * @param blocks the pieces of the text in reading order, without overlap
 * @param origins where on the page each part of the metadata was found: "JSON-LD headline", "address"
 * @param marks what is to be said of how it was read
 */
public record Article(
        String file,
        Optional<URI> url,
        Optional<String> title,
        List<String> authors,
        Optional<String> publisher,
        Optional<LocalDate> published,
        Optional<LocalDate> modified,
        String language,
        String text,
        List<Block> blocks,
        Map<Field, String> origins,
        Set<Mark> marks) {

    /** A part of an article's metadata. */
    public enum Field {
        URL,
        TITLE,
        AUTHORS,
        PUBLISHER,
        PUBLISHED,
        MODIFIED,
        LANGUAGE
    }

    /** What is to be said of how an article was read. */
    public enum Mark {
        /** Only its beginning was there to be read: the rest is for subscribers. */
        STUB,
        /** It is in another language than English, and is not read for claims. */
        NOT_ENGLISH
    }

    /** An article of whose metadata nobody asked where it was found. */
    public Article(
            String file,
            Optional<URI> url,
            Optional<String> title,
            List<String> authors,
            Optional<String> publisher,
            Optional<LocalDate> published,
            Optional<LocalDate> modified,
            String language,
            String text,
            List<Block> blocks) {
        this(file, url, title, authors, publisher, published, modified, language, text, blocks, Map.of(), Set.of());
    }

    public Article {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(modified, "modified");
        Objects.requireNonNull(language, "language");
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        origins = Collections.unmodifiableMap(new TreeMap<>(origins));
        marks = Set.copyOf(marks);
        if (text.isBlank()) {
            throw new IllegalArgumentException("An article needs text: " + file);
        }
        int reached = 0;
        for (Block block : blocks) {
            if (block.start() < reached || block.end() > text.length()) {
                throw new IllegalArgumentException("The " + block.kind() + " at " + block.start() + " to " + block.end()
                        + " overlaps or leaves the text of " + file);
            }
            reached = block.end();
        }
    }

    /** An article of which only the text is known. */
    public static Article ofText(String file, String text, List<Block> blocks) {
        return new Article(
                file,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                text,
                blocks);
    }

    /** Whether it is read for claims. */
    public boolean isReadForClaims() {
        return !marks.contains(Mark.NOT_ENGLISH)
                && language.toLowerCase(Locale.ROOT).matches("en\\b.*");
    }

    /** The text of one of its blocks. */
    public String textOf(Block block) {
        return text.substring(block.start(), block.end());
    }
}
