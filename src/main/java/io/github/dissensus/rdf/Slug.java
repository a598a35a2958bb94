package io.github.dissensus.rdf;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * One path segment for a name. Names that differ only in case, in the choice between blank and hyphen or in Unicode
 * normalisation are one name and get one slug; any other two get two ("C", "C++" and "C#").
 *
 * <p>Letters of other scripts and signs are percent-encoded. {@code ~}, {@code /}, {@code \}, {@code %} and {@code ;},
 * which servers and proxies treat as more than themselves even when encoded, are written {@code ~0} to {@code ~4}, after
 * the example of JSON Pointer (RFC 6901).
 */
public final class Slug {

    private static final String AMBIGUOUS = "~/\\%;";

    private Slug() {}

    /**
     * The slug of a name.
     *
     * @throws IllegalArgumentException for a name without a letter or digit, which could be read as "." or ".."
     */
    public static String of(String name) {
        String text = Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("A name needs a letter or a digit: \"" + name + "\"");
        }
        StringBuilder slug = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
                continue;
            }
            if (space) {
                slug.append('-');
                space = false;
            }
            append(slug, c);
        }
        return slug.toString();
    }

    private static void append(StringBuilder slug, int c) {
        int ambiguous = AMBIGUOUS.indexOf(c);
        if (ambiguous >= 0) {
            slug.append('~').append(ambiguous);
        } else if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_')) {
            slug.appendCodePoint(c);
        } else {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                slug.append(String.format("%%%02X", b & 0xFF));
            }
        }
    }
}
