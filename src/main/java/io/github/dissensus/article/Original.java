package io.github.dissensus.article;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What an article is read from, as it came.
 *
 * @param name name of the file, or last part of the address
 * @param address where it was fetched from
 * @param mediaType what the server said that it is, with the encoding where it named one (RFC 9110, 8.3)
 * @param bytes the content, unpacked
 */
public record Original(String name, Optional<URI> address, Optional<String> mediaType, byte[] bytes) {

    /** The most that one article may take, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final String PACKED = ".gz";

    public Original {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The content of a file; one that ends in {@code .gz} is unpacked.
     *
     * @throws ArticleProblem where it is missing, too large, cut off, or cannot be read
     */
    public static Original of(Path file) throws ArticleProblem {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = isPacked(name) ? unpacked(in) : whole(in);
            return new Original(withoutPacking(name), Optional.empty(), Optional.empty(), content);
        } catch (NoSuchFileException e) {
            throw new ArticleProblem("there is no such file");
        } catch (IOException e) {
            throw new ArticleProblem("it cannot be read: " + e.getMessage());
        }
    }

    /** Unpacks gzip data, but no more than {@link #LARGEST}. */
    public static byte[] unpacked(InputStream packed) throws ArticleProblem, IOException {
        try (InputStream in = new GZIPInputStream(packed)) {
            return whole(in);
        } catch (EOFException e) {
            throw new ArticleProblem("its gzip data ends too early: fetch or copy it again");
        } catch (ZipException e) {
            throw new ArticleProblem("its name says gzip, but its content is not: " + e.getMessage());
        }
    }

    public static byte[] whole(InputStream in) throws ArticleProblem, IOException {
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new ArticleProblem("it is larger than " + LARGEST / 1024 / 1024 + " MB: cut it into articles");
        }
        return content;
    }

    public static boolean isPacked(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PACKED);
    }

    public static String withoutPacking(String name) {
        return isPacked(name) ? name.substring(0, name.length() - PACKED.length()) : name;
    }

    /** How many bytes the content takes. */
    public int size() {
        return bytes.length;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
