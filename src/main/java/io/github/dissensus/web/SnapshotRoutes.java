package io.github.dissensus.web;

import io.github.dissensus.store.Snapshot;
import java.util.Optional;

/** The snapshot over HTTP: {@code /snapshot.ttl}, {@code .trig}, {@code .nq}, {@code .jsonld}; parts of it for clients that go on. */
final class SnapshotRoutes {

    static final String PATH = "/snapshot.";

    private final SnapshotFiles files;

    SnapshotRoutes(SnapshotFiles files) {
        this.files = files;
    }

    Optional<Answer> answer(String path) {
        if (!path.startsWith(PATH)) {
            return Optional.empty();
        }
        for (Snapshot.Format format : Snapshot.Format.values()) {
            if (path.equals(PATH + format.ending())) {
                return Optional.of(Answer.of(format.mediaType(), files.of(format))
                        .with(Answer.RANGES, "bytes")
                        .with("Content-Disposition", "attachment; filename=\"dissensus." + format.ending() + "\""));
            }
        }
        return Optional.empty();
    }
}
