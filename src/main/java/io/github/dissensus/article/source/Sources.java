package io.github.dissensus.article.source;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.article.Original;
import io.github.dissensus.article.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What to read articles from, one entry at a time, whatever the number: files, the files in folders and below, archives, and
 * addresses of pages, feeds and sitemaps, given as such or in a file with an address on each line.
 */
public final class Sources implements Iterator<Entry> {

    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");
    private static final Set<String> LISTS = Set.of("xml", "rss", "atom", "urls");
    private static final Set<String> MAYBE_LISTS = Set.of("txt", "text");
    /** Bytes that a page of which nothing is known is thought to take. */
    private static final long USUAL_PAGE = 512 * 1024L;

    private static final int DEEPEST_LIST = 3;
    private static final long LARGEST_LIST_LOOKED_AT = 1024L * 1024;

    /** What stands before the next entry: an iterator over entries, or over paths or addresses to be looked into. */
    private final Deque<Iterator<?>> open = new ArrayDeque<>();

    private final ArticleReader articles;
    private final Pages pages;
    private final BiConsumer<String, String> problems;
    private final Set<URI> seen = new HashSet<>();
    private Entry next;

    /** An address, and how many lists led to it. */
    private record Link(URI address, int depth, boolean list) {}

    /** Fetches pages, given an address; content is empty where a page did not change since it was read. */
    public interface Pages {
        Optional<Original> get(URI address) throws ArticleProblem;
    }

    /**
     * What some arguments stand for.
     *
     * @param problems told of what cannot be read: the place, and the reason
     */
    public Sources(List<String> arguments, ArticleReader articles, Pages pages, BiConsumer<String, String> problems) {
        this.articles = articles;
        this.pages = pages;
        this.problems = problems;
        open.push(arguments.stream().map(Sources::argument).iterator());
    }

    /** Whether an argument is an address rather than a path. */
    public static boolean isAddress(String argument) {
        return ADDRESS.matcher(argument).matches();
    }

    private static Object argument(String argument) {
        return isAddress(argument) ? argument : Path.of(argument);
    }

    @Override
    public boolean hasNext() {
        while (next == null && !open.isEmpty()) {
            Iterator<?> top = open.peek();
            if (top.hasNext()) {
                look(top.next());
            } else {
                open.pop();
            }
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

    private void look(Object what) {
        String place = what instanceof Link link ? link.address().toString() : what.toString();
        try {
            if (what instanceof Entry entry) {
                next = entry;
            } else if (what instanceof Path path) {
                file(path);
            } else if (what instanceof Link link) {
                address(link);
            } else {
                address(new Link(URI.create(place.strip()), 0, true));
            }
        } catch (ArticleProblem problem) {
            problems.accept(place, problem.getMessage());
        } catch (IllegalArgumentException broken) {
            problems.accept(place, "it is no address: " + broken.getMessage());
        }
    }

    private void file(Path path) throws ArticleProblem {
        if (Files.isDirectory(path)) {
            Iterator<Path> inside = inside(path);
            if (!inside.hasNext()) {
                throw new ArticleProblem("there is no text or HTML file in this folder");
            }
            open.push(inside);
        } else if (Archives.isArchive(path) && Files.exists(path)) {
            open.push(Archives.open(path, problem -> problems.accept(path.toString(), problem)));
        } else if (mayBeList(path)) {
            Original original = Original.of(path);
            Optional<Feeds.Links> links = Feeds.in(original);
            if (links.isPresent()) {
                push(links.get(), 0);
            } else {
                next = Entry.of(path);
            }
        } else {
            next = Entry.of(path);
        }
    }

    private static boolean mayBeList(Path path) throws ArticleProblem {
        String ending = ending(path);
        try {
            return Files.isRegularFile(path)
                    && (LISTS.contains(ending)
                            || MAYBE_LISTS.contains(ending) && Files.size(path) < LARGEST_LIST_LOOKED_AT);
        } catch (IOException e) {
            throw new ArticleProblem("it cannot be read: " + e.getMessage());
        }
    }

    private static String ending(Path path) {
        String name = Original.withoutPacking(path.getFileName().toString());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What a folder holds, its own folders too, in the order of their names; only one folder's names are held at a time. */
    private Iterator<Path> inside(Path folder) throws ArticleProblem {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> inside = new ArrayList<>(all.filter(path -> Files.isDirectory(path) && holdsSome(path)
                            || Files.isRegularFile(path)
                                    && (articles.reads(path)
                                            || SheetReader.reads(path.toString())
                                            || Archives.isArchive(path)))
                    .toList());
            Collections.sort(inside);
            return inside.iterator();
        } catch (IOException | UncheckedIOException e) {
            throw new ArticleProblem("the folder cannot be read: " + e.getMessage());
        }
    }

    private boolean holdsSome(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.anyMatch(path -> Files.isRegularFile(path)
                    && (articles.reads(path) || SheetReader.reads(path.toString()) || Archives.isArchive(path)));
        } catch (IOException | UncheckedIOException e) {
            return true; // the reason is told when it is looked into
        }
    }

    /** An address on the command line or of a list may be a list; one in a list of articles is an article. */
    private void address(Link link) throws ArticleProblem {
        if (link.depth() > 0 && !seen.add(link.address())) {
            if (link.list()) {
                throw new ArticleProblem("this list was read already: it leads back to itself");
            }
            return;
        }
        seen.add(link.address());
        if (!link.list()) {
            next = page(link.address());
            return;
        }
        if (link.depth() > DEEPEST_LIST) {
            throw new ArticleProblem("lists within lists are read " + DEEPEST_LIST + " deep, and this one is deeper");
        }
        Optional<Original> original = pages.get(link.address());
        if (original.isEmpty()) {
            return; // it has not changed
        }
        Optional<Feeds.Links> links = Feeds.in(original.get());
        if (links.isPresent()) {
            push(links.get(), link.depth());
        } else {
            next = Entry.of(link.address().toString(), original.get());
        }
    }

    private void push(Feeds.Links links, int depth) {
        open.push(Stream.concat(
                        links.lists().stream().map(list -> new Link(list, depth + 1, true)),
                        links.articles().stream().map(article -> new Link(article, depth + 1, false)))
                .iterator());
    }

    /** A page that is fetched when it is read. */
    private Entry page(URI address) {
        return new Entry() {
            @Override
            public String place() {
                return address.toString();
            }

            @Override
            public String name() {
                String path = address.getPath() == null ? "" : address.getPath();
                String last = path.substring(path.lastIndexOf('/') + 1);
                return last.isEmpty() ? String.valueOf(address.getHost()) : last;
            }

            @Override
            public long size() {
                return USUAL_PAGE;
            }

            @Override
            public Original open() throws ArticleProblem {
                Original original = pages.get(address).orElseThrow(() -> new Unchanged());
                if (Feeds.in(original).isPresent()) {
                    throw new ArticleProblem(
                            "it is a list of articles within a list of articles: give its own address");
                }
                return original;
            }
        };
    }
}
