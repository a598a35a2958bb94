package io.github.dissensus.ingest;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.BulkLoad;
import io.github.dissensus.store.Cost;
import io.github.dissensus.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Measures how fast pages are read, end to end, beside what bounds it: parsing the same pages alone, and loading the same
 * triples with Jena's own bulk loader. The pages are made by recombining paragraphs of given ones, the same for the same
 * number.
 */
public final class Benchmark {

    private static final int FEWEST_PARAGRAPHS = 8;
    private static final int MORE_PARAGRAPHS = 16;

    private final List<String> titles = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();

    /**
     * What was measured.
     *
     * @param pages how many there were
     * @param quads what they gave
     * @param comparing what of the whole way it took to compare what the pages say
     * @param heaps bytes of the heap in use after a collection, when a tenth, a half and all of the pages were read
     */
    public record Figures(
            int pages, long quads, Cost endToEnd, Cost comparing, Cost parsing, Cost loading, List<Long> heaps) {

        /** How many times the slower of the two bounds the whole way took, by the clock. */
        public double timesTheSlower() {
            return endToEnd.seconds() / Math.max(parsing.seconds(), loading.seconds());
        }

        /** The same in processor time. */
        public double cpuTimesTheSlower() {
            return endToEnd.cpuSeconds() / Math.max(parsing.cpuSeconds(), loading.cpuSeconds());
        }
    }

    /** Looks at the heap when a tenth, a half and all of the pages were read, and at the clock when all are written. */
    private static final class Watch implements Ingest.Progress {

        private final Deque<Integer> marks;
        private final List<Long> used = new ArrayList<>();
        private int read;
        private Cost.Watch comparing = Cost.watch();

        Watch(int pages) {
            this.marks = new ArrayDeque<>(List.of(pages / 10, pages / 2, pages));
        }

        @Override
        public void done(int articles) {
            read += articles;
            while (!marks.isEmpty() && read >= marks.peek()) {
                marks.pop();
                System.gc();
                used.add(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
        }

        @Override
        public void comparing() {
            comparing = Cost.watch();
        }
    }

    /**
     * @param folder pages to take titles and paragraphs from
     * @throws IllegalArgumentException where it holds none
     */
    public Benchmark(Path folder) {
        ArticleReader reader = new ArticleReader();
        for (Path file : new io.github.dissensus.ingest.Files(reader).of(List.of(folder))) {
            try {
                take(reader.read(file));
            } catch (ArticleProblem unreadable) {
                // the others are enough
            }
        }
        if (paragraphs.isEmpty() || titles.isEmpty()) {
            throw new IllegalArgumentException("There is no article in " + folder + " to make pages from");
        }
    }

    private void take(Article article) {
        article.title().ifPresent(titles::add);
        article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH && article.isReadForClaims())
                .map(article::textOf)
                .forEach(paragraphs::add);
    }

    /** Makes so many pages in a folder, reads them into a new store there, and measures. */
    public Figures run(int pages, Path folder) {
        Path in = folder.resolve("pages");
        write(pages, in);
        Cost parsing = Cost.of(() -> parse(in));
        try (Store store = Store.open(folder.resolve("store"), new Iris(Iris.DEFAULT_BASE))) {
            Ingest ingest = new Ingest(store);
            Watch watch = new Watch(pages);
            Cost endToEnd = Cost.of(() -> ingest.read(List.of(in), watch));
            Cost comparing = watch.comparing.stopped();
            BulkLoad.Load load = BulkLoad.of(store, folder.resolve("bulk"));
            return new Figures(pages, load.quads(), endToEnd, comparing, parsing, load.cost(), watch.used);
        }
    }

    private void write(int pages, Path folder) {
        Random random = new Random(pages);
        try {
            for (int i = 0; i < pages; i++) {
                Path file = folder.resolve(String.format("%03d/%06d.html", i / 1000, i));
                Files.createDirectories(file.getParent());
                Files.writeString(file, page(i, random));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The pages cannot be written to " + folder, e);
        }
    }

    private String page(int number, Random random) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><head><title>")
                .append(titles.get(random.nextInt(titles.size())))
                .append("</title><link rel=canonical href=\"https://news.example/")
                .append(number)
                .append("\"><meta property=\"article:published_time\" content=\"2026-0")
                .append(1 + number % 9)
                .append("-11\"></head><body><nav><a href=/>Home</a></nav><article>");
        int count = FEWEST_PARAGRAPHS + random.nextInt(MORE_PARAGRAPHS);
        for (int i = 0; i < count; i++) {
            page.append("<p>")
                    .append(escaped(paragraphs.get(random.nextInt(paragraphs.size()))))
                    .append("</p>\n");
        }
        return page.append("</article><footer>The end</footer></body></html>").toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Reads the pages as articles, and nothing more, over all cores. */
    private static void parse(Path folder) {
        ArticleReader reader = new ArticleReader();
        List<Path> files = new io.github.dissensus.ingest.Files(reader).of(List.of(folder));
        files.parallelStream().forEach(file -> {
            try {
                reader.read(file);
            } catch (ArticleProblem problem) {
                throw new IllegalStateException(problem);
            }
        });
    }
}
