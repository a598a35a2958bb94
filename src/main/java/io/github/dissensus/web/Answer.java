package io.github.dissensus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
record Answer(int status, String contentType, Body body, Map<String, List<String>> headers) {

    /** The header of answers of which parts are sent on demand. */
    static final String RANGES = "Accept-Ranges";

    private static final String LAST_MODIFIED = "Last-Modified";

    /** Bytes below which packing saves nothing. */
    private static final int WORTH_PACKING = 1024;

    private static final Pattern TAKES_GZIP =
            Pattern.compile("(?i)(^|.*,)\\s*(gzip|\\*)\\s*(;\\s*q=(0?\\.\\d*[1-9]\\d*|1(\\.0*)?)\\s*)?(,.*|$)");

    static Answer of(String contentType, byte[] body) {
        return of(contentType, new Body.Bytes(body));
    }

    static Answer of(String contentType, Body body) {
        return new Answer(HttpServletResponse.SC_OK, contentType, body, Map.of());
    }

    static Answer text(int status, String words) {
        Body body = new Body.Bytes((words + "\n").getBytes(StandardCharsets.UTF_8));
        return new Answer(status, "text/plain; charset=utf-8", body, Map.of());
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
            send(status, new ByteRange(0, body.size()), request, response);
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
                onlyOf == null || onlyOf.equals(tag) ? ByteRange.of(range, body.size()) : Optional.empty();
        if (part.isPresent()) {
            part(part.get(), request, response);
        } else if (packed) {
            packed(request, response);
        } else {
            send(status, new ByteRange(0, body.size()), request, response);
        }
    }

    private void send(int code, ByteRange range, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(code);
        response.setContentType(contentType);
        response.setContentLengthLong(range.size());
        if (!request.getMethod().equals("HEAD")) {
            body.write(range.from(), range.to(), response.getOutputStream());
        }
    }

    private void part(ByteRange part, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Range", part.contentRange(body.size()));
        if (part.isThere()) {
            send(HttpServletResponse.SC_PARTIAL_CONTENT, part, request, response);
        } else {
            send(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, new ByteRange(0, 0), request, response);
        }
    }

    /** How long it will be is known at its end only. */
    private void packed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Encoding", "gzip");
        response.setContentType(contentType);
        if (!request.getMethod().equals("HEAD")) {
            try (GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream())) {
                body.write(0, body.size(), out);
            }
        }
    }

    private boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && body.size() >= WORTH_PACKING
                && TAKES_GZIP.matcher(accepted).matches();
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
        MessageDigest digest = Body.digest();
        digest.update(contentType.getBytes(StandardCharsets.UTF_8));
        byte[] both = digest.digest(body.sha256().getBytes(StandardCharsets.UTF_8));
        return "\"" + HexFormat.of().formatHex(both).substring(0, 32) + (packed ? "-gzip" : "") + "\"";
    }

    private static boolean matches(String wanted, String tag) {
        return wanted.strip().equals("*")
                || Arrays.stream(wanted.split(","))
                        .map(candidate -> candidate.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }
}
