package io.github.dissensus.web;

import io.github.dissensus.store.Snapshot;
import io.github.dissensus.store.Store;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The snapshot over HTTP: {@code /snapshot.ttl}, {@code .trig}, {@code .nq}, {@code .jsonld}. */
final class SnapshotRoutes {

    static final String PATH = "/snapshot.";

    private final Store store;

    SnapshotRoutes(Store store) {
        this.store = store;
    }

    Optional<Answer> answer(String path) {
        if (!path.startsWith(PATH)) {
            return Optional.empty();
        }
        for (Snapshot.Format format : Snapshot.Format.values()) {
            if (path.equals(PATH + format.ending())) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                new Snapshot(store).write(format, out);
                return Optional.of(Answer.of(format.mediaType(), out.toByteArray())
                        .with("Content-Disposition", "attachment; filename=\"dissensus." + format.ending() + "\""));
            }
        }
        return Optional.empty();
    }
}
