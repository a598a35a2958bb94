package io.github.dissensus.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an answer carries. */
sealed interface Body {

    /** In bytes. */
    long size();

    /** Of its bytes, in hexadecimal digits. */
    String sha256();

    /**
     * Writes a part.
     *
     * @param from first byte
     * @param to byte after the last
     */
    void write(long from, long to, OutputStream out) throws IOException;

    /** Bytes in memory. */
    record Bytes(byte[] bytes) implements Body {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String sha256() {
            return HexFormat.of().formatHex(digest().digest(bytes));
        }

        @Override
        public void write(long from, long to, OutputStream out) throws IOException {
            out.write(bytes, Math.toIntExact(from), Math.toIntExact(to - from));
        }
    }

    /** A file, which is passed on without being kept in memory. */
    record Stored(Path file, long size, String sha256) implements Body {

        private static final int BUFFER = 1 << 16;

        @Override
        public void write(long from, long to, OutputStream out) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(from);
                byte[] buffer = new byte[BUFFER];
                long left = to - from;
                while (left > 0) {
                    int read = in.readNBytes(buffer, 0, (int) Math.min(left, BUFFER));
                    if (read == 0) {
                        throw new IOException(file + " ends before its end");
                    }
                    out.write(buffer, 0, read);
                    left -= read;
                }
            }
        }
    }

    /** A digest to tell bytes by. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
