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
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the snapshot, each written once for each state of the store. */
final class SnapshotFiles {

    /**
     * A file of the snapshot.
     *
     * @param state when the store was written last before
     */
    private record Made(Instant state, Body.Stored body) {}

    private final Store store;
    private final Map<Snapshot.Format, Made> made = new ConcurrentHashMap<>();

    SnapshotFiles(Store store) {
        this.store = store;
    }

    /** The file of a format, written anew where the store has changed. */
    synchronized Body.Stored of(Snapshot.Format format) {
        return current(format).orElseGet(() -> {
            Made anew = make(format, store.changed());
            made.put(format, anew);
            return anew.body();
        });
    }

    /** The file of a format, where it has been written since the store changed last; does not wait for one that is under way. */
    Optional<Body.Stored> current(Snapshot.Format format) {
        return Optional.ofNullable(made.get(format))
                .filter(known -> known.state().equals(store.changed()))
                .map(Made::body)
                .filter(body -> Files.exists(body.file()));
    }

    private Made make(Snapshot.Format format, Instant state) {
        try {
            Path file = made.containsKey(format)
                    ? made.get(format).body().file()
                    : Files.createTempFile("dissensus-snapshot", "." + format.ending());
            file.toFile().deleteOnExit();
            new Snapshot(store).write(format, file);
            return new Made(state, new Body.Stored(file, Files.size(file), sha256(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot cannot be written to the folder for temporary files", e);
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Body.digest();
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
