package io.github.dissensus.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
        List<Block> blocks) {

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
        if (text.isBlank()) {
            throw new IllegalArgumentException("An article needs text: " + file);
        }
        int reached = 0;
        for (Block block : blocks) {
            if (block.start() < reached || block.end() > text.length()) {
                throw new IllegalArgumentException("Block " + block + " overlaps or leaves the text of " + file);
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

    /** The text of one of its blocks. */
    public String textOf(Block block) {
        return text.substring(block.start(), block.end());
    }
}
