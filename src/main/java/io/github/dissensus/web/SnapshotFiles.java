package io.github.dissensus.web;

import io.github.dissensus.store.Snapshot;
import io.github.dissensus.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** The files of the snapshot, each written once for each state of the store. */
final class SnapshotFiles {

    /**
     * A file of the snapshot.
     *
     * @param state when the store was written last before
     * @param size in bytes
     * @param sha256 of its bytes, in hexadecimal digits
     */
    record Made(Instant state, Path file, long size, String sha256) {

        byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Store store;
    private final Map<Snapshot.Format, Made> made = new EnumMap<>(Snapshot.Format.class);

    SnapshotFiles(Store store) {
        this.store = store;
    }

    /** The file of a format, written anew where the store has changed. */
    synchronized Made of(Snapshot.Format format) {
        Instant state = store.changed();
        Made known = made.get(format);
        if (known == null || !known.state().equals(state) || !Files.exists(known.file())) {
            made.put(format, make(format, state));
        }
        return made.get(format);
    }

    private Made make(Snapshot.Format format, Instant state) {
        try {
            Path file = made.containsKey(format)
                    ? made.get(format).file()
                    : Files.createTempFile("dissensus-snapshot", "." + format.ending());
            file.toFile().deleteOnExit();
            new Snapshot(store).write(format, file);
            return new Made(state, file, Files.size(file), sha256(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot cannot be written to the folder for temporary files", e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
