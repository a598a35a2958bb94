package io.github.dissensus.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The queries of {@code queries/}, as they were built into the program, and those of the user's own files. */
public final class SavedQueries {

    private static final String ENDING = ".rq";
    private static final String RULES = "rules/";
    private static final String CHECKS = "checks/";

    private final Map<String, SavedQuery> queries = new TreeMap<>();

    private SavedQueries() {}

    /** Loads and checks all of them. */
    public static SavedQueries load() {
        SavedQueries saved = new SavedQueries();
        try {
            URI uri = SavedQueries.class.getResource("/queries").toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = fileSystem(uri)) {
                    saved.addAll(jar.getPath("/queries"));
                }
            } else {
                saved.addAll(Path.of(uri));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return saved;
    }

    private static FileSystem fileSystem(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemNotFoundException e) {
            throw new IOException("The queries built into the program cannot be read", e);
        }
    }

    private void addAll(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found =
                    files.filter(path -> path.toString().endsWith(ENDING)).toList();
            for (Path file : found) {
                String path = root.relativize(file).toString().replace('\\', '/');
                String name = path.substring(0, path.length() - ENDING.length());
                queries.put(name, SavedQuery.parse(name, "queries/" + path, Files.readString(file), true));
            }
        }
    }

    /** The queries for users, by name: all but the rules. */
    public List<SavedQuery> all() {
        return queries.values().stream()
                .filter(query -> !query.name().startsWith(RULES))
                .toList();
    }

    /** The rules that make findings. */
    public List<SavedQuery> rules() {
        return within(RULES);
    }

    /** The checks, which expect no row. */
    public List<SavedQuery> checks() {
        return within(CHECKS);
    }

    private List<SavedQuery> within(String folder) {
        return queries.values().stream()
                .filter(query -> query.name().startsWith(folder))
                .toList();
    }

    /**
     * A saved query by name; the folder may be left out where the rest is unique.
     *
     * @throws QueryProblem that names the nearest ones, where there is none of that name
     */
    public SavedQuery find(String name) {
        List<SavedQuery> found = all().stream()
                .filter(query -> query.name().equals(name) || query.name().endsWith("/" + name))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw new QueryProblem("\"" + name + "\" names several queries: "
                    + String.join(", ", found.stream().map(SavedQuery::name).toList()));
        }
        throw new QueryProblem("There is no query \"" + name + "\". The nearest: " + String.join(", ", nearest(name))
                + ". \"query --list\" shows all");
    }

    private List<String> nearest(String name) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return all().stream()
                .map(SavedQuery::name)
                .sorted(Comparator.<String>comparingInt(other -> Math.min(
                                distance.apply(name, other),
                                distance.apply(name, other.substring(other.indexOf('/') + 1))))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /**
     * A query from a file of the user's; it needs no header.
     *
     * @throws QueryProblem for a file that cannot be read or is no query
     */
    public static SavedQuery fromFile(Path file) {
        try {
            String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
            return SavedQuery.parse(name, file.toString(), Files.readString(file), false);
        } catch (IOException e) {
            throw new QueryProblem("The query file " + file + " cannot be read: " + e.getMessage());
        }
    }
}
