package io.github.dissensus.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts, in hexadecimal. */
public final class Hash {

    /** Digits of a hash that stand in an IRI. */
    private static final int SHORT = 16;

    /** Parts one from another, since no part can hold it. */
    private static final String SEPARATOR = "\u0000";

    private Hash() {}

    /** All 64 digits. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The first 16 digits of the hash of several parts in order. */
    static String of(String... parts) {
        return sha256(String.join(SEPARATOR, parts)).substring(0, SHORT);
    }
}
