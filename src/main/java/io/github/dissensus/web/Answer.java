package io.github.dissensus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * What a request is answered with.
 *
 * @param headers beside the content type; a strong ETag is made from the body
 */
record Answer(int status, String contentType, byte[] body, Map<String, List<String>> headers) {

    /** The header of answers of which parts are sent on demand. */
    static final String RANGES = "Accept-Ranges";

    private static final String LAST_MODIFIED = "Last-Modified";

    /** Bytes below which packing saves nothing. */
    private static final int WORTH_PACKING = 1024;

    private static final Pattern TAKES_GZIP =
            Pattern.compile("(?i)(^|.*,)\\s*(gzip|\\*)\\s*(;\\s*q=(0?\\.\\d*[1-9]\\d*|1(\\.0*)?)\\s*)?(,.*|$)");

    static Answer of(String contentType, byte[] body) {
        return new Answer(HttpServletResponse.SC_OK, contentType, body, Map.of());
    }

    static Answer text(int status, String words) {
        return new Answer(
                status, "text/plain; charset=utf-8", (words + "\n").getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer redirect(int status, String location) {
        return text(status, "See " + location).with("Location", location);
    }

    Answer with(String name, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(name, List.of(values));
        return new Answer(status, contentType, body, more);
    }

    /** With the time of its last change, whole seconds as HTTP has them. */
    Answer modified(Instant time) {
        return with(LAST_MODIFIED, DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
    }

    Answer withStatus(int other) {
        return new Answer(other, contentType, body, headers);
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (status != HttpServletResponse.SC_OK) {
            whole(status, body, request, response);
            return;
        }
        String range = headers.containsKey(RANGES) ? request.getHeader("Range") : null;
        boolean packed = range == null && takesGzip(request);
        String tag = etag(packed);
        response.addHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (isKnown(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String onlyOf = request.getHeader("If-Range");
        Optional<ByteRange> part =
                onlyOf == null || onlyOf.equals(tag) ? ByteRange.of(range, body.length) : Optional.empty();
        if (part.isPresent()) {
            part(part.get(), request, response);
        } else if (packed) {
            response.setHeader("Content-Encoding", "gzip");
            whole(status, gzip(body), request, response);
        } else {
            whole(status, body, request, response);
        }
    }

    private void whole(int code, byte[] bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(code);
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private void part(ByteRange part, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Range", part.contentRange(body.length));
        if (part.isThere()) {
            byte[] bytes = Arrays.copyOfRange(body, part.from(), part.to());
            whole(HttpServletResponse.SC_PARTIAL_CONTENT, bytes, request, response);
        } else {
            whole(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, new byte[0], request, response);
        }
    }

    private boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && body.length >= WORTH_PACKING
                && TAKES_GZIP.matcher(accepted).matches();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Whether the client has this already, by its tag or, where it sends none, by the time (RFC 9110, section 13.2.2). */
    private boolean isKnown(HttpServletRequest request, String tag) {
        String wanted = request.getHeader("If-None-Match");
        return wanted == null ? isUnchanged(request) : matches(wanted, tag);
    }

    private boolean isUnchanged(HttpServletRequest request) {
        String since = request.getHeader("If-Modified-Since");
        if (since == null || !headers.containsKey(LAST_MODIFIED)) {
            return false;
        }
        try {
            return !time(headers.get(LAST_MODIFIED).get(0)).isAfter(time(since));
        } catch (DateTimeParseException ignored) {
            return false; // RFC 9110, section 13.1.3: a field that is no date is as good as none
        }
    }

    private static Instant time(String date) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }

    /** The tag of the answer; packed it has another, as its bytes are others (RFC 9110, section 8.8.3.3). */
    private String etag(boolean packed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(contentType.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest.digest(body)).substring(0, 32) + (packed ? "-gzip" : "")
                    + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static boolean matches(String wanted, String tag) {
        return wanted.strip().equals("*")
                || Arrays.stream(wanted.split(","))
                        .map(candidate -> candidate.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }
}
