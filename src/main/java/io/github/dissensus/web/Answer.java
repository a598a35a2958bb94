package io.github.dissensus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/**
 * What a request is answered with.
 *
 * @param headers beside the content type; a strong ETag is made from the body
 */
record Answer(int status, String contentType, byte[] body, Map<String, List<String>> headers) {

    private static final String LAST_MODIFIED = "Last-Modified";

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
        if (status == HttpServletResponse.SC_OK) {
            String tag = etag();
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "no-cache");
            if (isKnown(request, tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
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

    private String etag() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(contentType.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest.digest(body)).substring(0, 32) + "\"";
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
