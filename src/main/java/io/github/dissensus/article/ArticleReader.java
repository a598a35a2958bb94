package io.github.dissensus.article;

import io.github.dissensus.model.Article;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Reads text and HTML files as articles. */
public final class ArticleReader {

    /** Endings of the files that are read from a folder. */
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");

    private static final Set<String> TEXTS = Set.of("txt", "text", "md");
    /** How much of a file is looked at to tell text from other data. */
    private static final int SAMPLE = 4096;
    /** The most characters that one article has; a long novel has as many. */
    private static final int LONGEST = 1_000_000;

    /** Whether a file in a folder is one to read. */
    public boolean reads(Path file) {
        String ending = ending(file.getFileName().toString());
        return PAGES.contains(ending) || TEXTS.contains(ending);
    }

    /** A file's name without the endings that tell its format: "review.html.gz" is "review". */
    public static String nameWithoutEndings(Path file) {
        String name = Original.withoutPacking(file.getFileName().toString());
        int dot = name.lastIndexOf('.');
        boolean known = dot > 0 && (PAGES.contains(ending(name)) || TEXTS.contains(ending(name)));
        return known ? name.substring(0, dot) : name;
    }

    /**
     * Reads one file; one that ends in {@code .gz} is unpacked first.
     *
     * @throws ArticleProblem for a file that is missing, too large, empty, or neither text nor HTML
     */
    public Article read(Path file) throws ArticleProblem {
        return read(Original.of(file));
    }

    /**
     * Reads what was fetched or taken from an archive.
     *
     * @throws ArticleProblem where it is empty, too long, or neither text nor HTML
     */
    public Article read(Original original) throws ArticleProblem {
        byte[] bytes = original.bytes();
        if (bytes.length == 0) {
            throw new ArticleProblem("it is empty");
        }
        if (isBinary(bytes)) {
            throw new ArticleProblem("it holds binary data, not text or HTML");
        }
        Article article = isPage(original, bytes) ? new HtmlPage(original).read() : text(original.name(), bytes);
        if (article.text().length() > LONGEST) {
            throw new ArticleProblem("its text has more than a million characters: cut it into articles");
        }
        return article;
    }

    private static boolean isPage(Original original, byte[] bytes) {
        if (original.mediaType().isPresent()) {
            return original.mediaType().get().contains("html") || looksLikeHtml(bytes);
        }
        String ending = ending(original.name());
        return PAGES.contains(ending) || !TEXTS.contains(ending) && looksLikeHtml(bytes);
    }

    private static Article text(String name, byte[] bytes) throws ArticleProblem {
        return PlainText.read(name, plain(bytes));
    }

    /**
     * The text of a file of another kind, with {@code \n} at the end of its lines.
     *
     * @throws ArticleProblem where it is empty or no text
     */
    static String textOf(Original file) throws ArticleProblem {
        byte[] bytes = file.bytes();
        if (isBinary(bytes)) {
            throw new ArticleProblem("it holds binary data, not text");
        }
        return plain(bytes);
    }

    private static String plain(byte[] bytes) throws ArticleProblem {
        String text = decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new ArticleProblem("it holds no text");
        }
        return text;
    }

    private static String decode(byte[] bytes) throws ArticleProblem {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ArticleProblem("it is not UTF-8: save it as UTF-8 and read it again");
        }
    }

    /** Text holds no zero byte and few control characters. */
    private static boolean isBinary(byte[] bytes) {
        int control = 0;
        int length = Math.min(bytes.length, SAMPLE);
        boolean wide = length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        if (wide) {
            return false; // UTF-16 by its mark
        }
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == 0) {
                return true;
            }
            control += b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27 ? 1 : 0;
        }
        return control > length / 20;
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return start.contains("<html") || start.contains("<!doctype html") || start.contains("<body");
    }

    private static String ending(String fileName) {
        String name = Original.withoutPacking(fileName);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
