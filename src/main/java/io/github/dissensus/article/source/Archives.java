package io.github.dissensus.article.source;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.Original;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages in a WARC file (ISO 28500), plain or gzip, one record at a time. A record that cannot be read is told and passed
 * over; where the file breaks off, that is told and what stood before it has been read.
 */
final class Archives implements Iterator<Entry>, AutoCloseable {

    private static final int FOUND = 200;

    private final Path file;
    private final Consumer<String> problems;
    private final WarcReader reader;
    private Entry next;
    private boolean ended;

    private Archives(Path file, WarcReader reader, Consumer<String> problems) {
        this.file = file;
        this.reader = reader;
        this.problems = problems;
    }

    static boolean isArchive(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    /** @param problems told of records that cannot be read, with the reason */
    static Archives open(Path file, Consumer<String> problems) throws ArticleProblem {
        try {
            return new Archives(file, new WarcReader(file), problems);
        } catch (IOException e) {
            throw new ArticleProblem("it cannot be read as a WARC file: " + e.getMessage());
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Entry entry = next;
        next = null;
        return entry;
    }

    private void advance() {
        try {
            Optional<WarcRecord> record = reader.next();
            if (record.isEmpty()) {
                ended = true;
                close();
            } else if (record.get() instanceof WarcResponse response) {
                next = entry(response);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            ended = true;
            problems.accept("the archive breaks off after byte " + reader.position() + " (" + reason(broken)
                    + "); what stands before was read: fetch or copy it again");
            close();
        }
    }

    /** What is wrong, in one short line: the library quotes the bytes that it met, and says nothing where the file just ends. */
    private static String reason(Exception broken) {
        String message = broken.getMessage();
        if (message == null || message.isBlank()) {
            return "it ends within a record";
        }
        int quoted = message.indexOf(": <--");
        return quoted < 0 ? message : message.substring(0, quoted);
    }

    /** The page in a record; null where it is none. */
    private Entry entry(WarcResponse response) throws IOException {
        if (!response.target().startsWith("http")) {
            return null;
        }
        HttpResponse http = response.http();
        String type = http.contentType().toString().toLowerCase(Locale.ROOT);
        if (http.status() != FOUND || !type.contains("html")) {
            return null;
        }
        try (InputStream in = http.bodyDecoded().stream()) {
            URI address = URI.create(response.target());
            byte[] content = Original.whole(in);
            String path = address.getPath() == null ? "" : address.getPath();
            String last = path.substring(path.lastIndexOf('/') + 1);
            return Entry.of(
                    file + "#" + response.target(),
                    new Original(
                            last.isEmpty() ? address.getHost() : last,
                            Optional.of(address),
                            Optional.of(type),
                            content));
        } catch (ArticleProblem | IllegalArgumentException problem) {
            problems.accept("the record of " + response.target() + " was not read: " + problem.getMessage());
            return null;
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException left) {
            // it was only read
        }
    }
}
