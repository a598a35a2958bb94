package io.github.dissensus.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The state of the program, so that what an older one read is read again. */
final class ProgramState {

    private final long built = built();

    /** A hash of some content and of the program that reads it. */
    String reading(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, built));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** When the program was built last: the time of its jar, or of the newest of its class files and lists. */
    private static long built() {
        try {
            Path code = Path.of(ProgramState.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(code)) {
                return files.mapToLong(file -> file.toFile().lastModified())
                        .max()
                        .orElse(0);
            }
        } catch (URISyntaxException | IOException e) {
            throw new UncheckedIOException("The program cannot be found", new IOException(e));
        }
    }
}
