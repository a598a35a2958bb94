package io.github.dissensus.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an answer that a client asks for (RFC 9110, section 14.1.2).
 *
 * @param from first byte, 0 for the first of all
 * @param to byte after the last; not after {@code from} where the answer has no such part
 */
record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** The one range of a header; empty where it asks for several or for none that can be read, which means all. */
    static Optional<ByteRange> of(String header, long length) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(length, Long.parseLong(one.group(2)));
            return Optional.of(new ByteRange(length - last, length));
        }
        long from = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(one.group(2)));
        boolean backwards = !one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from;
        return backwards ? Optional.empty() : Optional.of(new ByteRange(Math.min(from, length), last + 1));
    }

    /** Whether the answer has such a part. */
    boolean isThere() {
        return from < to;
    }

    long size() {
        return to - from;
    }

    /** "bytes 10-19/860". */
    String contentRange(long length) {
        return isThere() ? "bytes " + from + "-" + (to - 1) + "/" + length : "bytes */" + length;
    }
}
