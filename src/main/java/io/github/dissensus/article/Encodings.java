package io.github.dissensus.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a page: by a byte order mark, by what is valid UTF-8 and says something beyond ASCII, by the server, by
 * the page's own {@code <meta>}, and by the letters themselves (ICU), in this order. A page that calls itself Latin 1 and is UTF-8,
 * or UTF-8 and is not, is read for what it is.
 */
final class Encodings {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final int HEAD = 4096;
    private static final int SAMPLE = 64 * 1024;

    private Encodings() {}

    /** The name of the encoding, or null where the parser finds a byte order mark. */
    static String of(Optional<String> mediaType, byte[] bytes) {
        if (hasMark(bytes)) {
            return null;
        }
        if (isUtf8(bytes)) {
            return StandardCharsets.UTF_8.name();
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        return mediaType
                .flatMap(Encodings::declared)
                .or(() -> declared(head))
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .map(Encodings::asOnTheWeb)
                .orElseGet(() -> guessed(bytes));
    }

    private static boolean hasMark(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        return first == 0xFEFF || first == 0xFFFE || first == 0xEFBB;
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Optional<Charset> declared(String words) {
        Matcher matcher = CHARSET.matcher(words);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** What pages call Latin 1 or ASCII is Windows-1252 (WHATWG Encoding, 4.2). */
    private static String asOnTheWeb(Charset declared) {
        return declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII)
                ? "windows-1252"
                : declared.name();
    }

    /** UTF-8 with a few broken letters is still UTF-8; else what ICU takes the letters for. */
    private static String guessed(byte[] bytes) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE);
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true); // the tags are no letters of the text
        detector.setText(sample);
        CharsetMatch match = detector.detect();
        String name = match == null ? "windows-1252" : match.getName().toUpperCase(Locale.ROOT);
        return !Charset.isSupported(name) ? "windows-1252" : asOnTheWeb(Charset.forName(name));
    }
}
