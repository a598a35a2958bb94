package io.github.dissensus.article;

import io.github.dissensus.model.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * The text that a page gives of its article in JSON-LD ({@code articleBody}). It is evidence: where most of it is missing
 * in what was read of the page, which happens where a script writes the page, it is read in its place.
 */
final class ArticleBody {

    private static final int SHORTEST = 500;
    private static final int RUN = 4;
    private static final double MOST = 0.4;

    private ArticleBody() {}

    /** Whether most of a body is not in the text that was read. */
    static boolean isMissing(String body, String read) {
        String plain = plain(body);
        if (plain.length() < SHORTEST) {
            return false;
        }
        Set<String> wanted = runs(plain);
        Set<String> found = runs(read);
        long shared = wanted.stream().filter(found::contains).count();
        return shared < MOST * wanted.size();
    }

    /** The body as text, a paragraph for each of its lines. */
    static VisibleText text(Optional<String> title, String body) {
        VisibleText text = new VisibleText();
        title.ifPresent(words -> text.add(Block.Kind.TITLE, 1, words));
        plain(body).lines().forEach(line -> text.add(Block.Kind.PARAGRAPH, 0, line));
        return text;
    }

    private static String plain(String body) {
        return body.contains("</") ? Jsoup.parse(body).wholeText() : body;
    }

    private static Set<String> runs(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
