package io.github.dissensus.cli;

import com.google.gson.Gson;
import io.github.dissensus.ingest.Outcome;
import io.github.dissensus.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The server that holds a store, as a note in the store's folder tells those who may read that: its address and token. */
record RunningServer(String address, String token) {

    private static final String NOTE = "server.properties";
    private static final int TOKEN_BYTES = 24;

    /** A token that nobody guesses. */
    static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Leaves the note for the time that the server runs; only the user that runs it may read it. */
    void note(Path folder) {
        Path note = folder.resolve(NOTE);
        Properties properties = new Properties();
        properties.setProperty("address", address);
        properties.setProperty("token", token);
        try {
            Files.deleteIfExists(note);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.createFile(
                        note, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(note)) {
                properties.store(out, "The server that holds this store");
            }
            note.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException("The note of the server cannot be written to " + note, e);
        }
    }

    static Optional<RunningServer> noted(Path folder) {
        Path note = folder.resolve(NOTE);
        if (!Files.isReadable(note)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(note)) {
            properties.load(in);
            return Optional.of(new RunningServer(properties.getProperty("address"), properties.getProperty("token")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Has the server read: the paths as they are seen from here. */
    Outcome read(List<String> sources, boolean allowPrivate) {
        String wanted = new Gson().toJson(Map.of("sources", sources, "allowPrivate", allowPrivate));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "read"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wanted))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StoreException("The server at " + address + " does not read: "
                        + response.body().strip());
            }
            return new Gson().fromJson(response.body(), Outcome.class);
        } catch (IOException e) {
            throw new StoreException(
                    "The store is in use, and the server at " + address + " does not answer: " + e.getMessage()
                            + "; stop what holds the store",
                    e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreException("Reading was stopped", stopped);
        }
    }
}
