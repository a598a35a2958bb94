package io.github.dissensus.article;

import io.github.dissensus.model.Article;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Reads text and HTML files as articles. */
public final class ArticleReader {

    /** Endings of the files that are read from a folder. */
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");

    private static final Set<String> TEXTS = Set.of("txt", "text", "md");
    private static final long LARGEST = 32L * 1024 * 1024;
    /** How much of a file is looked at to tell text from other data. */
    private static final int SAMPLE = 4096;

    /** Whether a file in a folder is one to read. */
    public boolean reads(Path file) {
        String ending = ending(file);
        return PAGES.contains(ending) || TEXTS.contains(ending);
    }

    /**
     * Reads one file.
     *
     * @throws ArticleProblem for a file that is missing, too large, empty, or neither text nor HTML
     */
    public Article read(Path file) throws ArticleProblem {
        byte[] bytes = bytes(file);
        String name = file.getFileName().toString();
        if (bytes.length == 0) {
            throw new ArticleProblem("it is empty");
        }
        boolean page = PAGES.contains(ending(file)) || !TEXTS.contains(ending(file)) && looksLikeHtml(bytes);
        if (isBinary(bytes)) {
            throw new ArticleProblem("it holds binary data, not text or HTML");
        }
        return page ? new HtmlPage(name).read(bytes) : text(name, bytes);
    }

    private static byte[] bytes(Path file) throws ArticleProblem {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ArticleProblem("it is larger than " + LARGEST / 1024 / 1024 + " MB: cut it into articles");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ArticleProblem("there is no such file");
        } catch (IOException e) {
            throw new ArticleProblem("it cannot be read: " + e.getMessage());
        }
    }

    private static Article text(String name, byte[] bytes) throws ArticleProblem {
        return PlainText.read(name, plain(bytes));
    }

    /**
     * The text of a file of another kind, with {@code \n} at the end of its lines.
     *
     * @throws ArticleProblem for a file that is missing, too large, empty, or no text
     */
    static String textOf(Path file) throws ArticleProblem {
        byte[] bytes = bytes(file);
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

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
