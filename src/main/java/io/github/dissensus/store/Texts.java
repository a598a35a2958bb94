package io.github.dissensus.store;

import io.github.dissensus.rdf.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The full texts of articles, kept beside the dataset under the hash of each. */
public final class Texts {

    private final Path folder;

    Texts(Path folder) {
        this.folder = folder;
    }

    /** Keeps a text; one that is kept already is left alone. */
    public void keep(String text) {
        Path file = file(Hash.sha256(text));
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "text", ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("A text cannot be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The text with a hash; empty where none is kept, or what is kept is no longer that text. */
    public Optional<String> find(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        Path file = file(hash);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file))
                            .filter(text -> Hash.sha256(text).equals(hash))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A text cannot be read from " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Forgets a text that no article has any more. */
    public void forget(String hash) {
        try {
            Files.deleteIfExists(file(hash));
        } catch (IOException e) {
            throw new UncheckedIOException("A text cannot be deleted from " + folder + ": " + e.getMessage(), e);
        }
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash + ".txt");
    }
}
