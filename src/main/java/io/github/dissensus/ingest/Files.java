package io.github.dissensus.ingest;

import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.article.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that paths stand for: a file is itself, a folder the text, HTML and table files in it and below. */
public final class Files {

    private final ArticleReader reader;

    public Files(ArticleReader reader) {
        this.reader = reader;
    }

    /** The files that paths stand for, in the order of the paths; a folder's in the order of their names. */
    public List<Path> of(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            if (java.nio.file.Files.isDirectory(path)) {
                files.addAll(inside(path));
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    private List<Path> inside(Path folder) {
        try (Stream<Path> all = java.nio.file.Files.walk(folder)) {
            return all.filter(java.nio.file.Files::isRegularFile)
                    .filter(file -> reader.reads(file) || SheetReader.reads(file.toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
