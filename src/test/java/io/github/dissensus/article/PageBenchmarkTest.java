package io.github.dissensus.article;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The text of news and blog pages against what people marked, by the measure of that benchmark: runs of four words. */
final class PageBenchmarkTest {

    private static final Path PAGES = Path.of("..", "shared", "bench", "pages");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_\\p{M}]+");
    private static final double WANTED = 0.965;

    @Test
    void theTextOfPagesIsReadWell() throws Exception {
        boolean there = Files.isDirectory(PAGES);
        assertTrue(there || !"true".equals(System.getenv("CI")), PAGES + " is missing");
        assumeTrue(there, PAGES + " is missing");
        JsonObject truth = JsonParser.parseString(Files.readString(PAGES.resolve("truth.json")))
                .getAsJsonObject();
        double precision = 0;
        double recall = 0;
        for (String page : truth.keySet()) {
            Article article = new ArticleReader().read(PAGES.resolve("html/" + page + ".html.gz"));
            Map<List<String>, Integer> read = runs(body(article));
            Map<List<String>, Integer> wanted =
                    runs(truth.getAsJsonObject(page).get("articleBody").getAsString());
            double shared = wanted.entrySet().stream()
                    .mapToInt(run -> Math.min(run.getValue(), read.getOrDefault(run.getKey(), 0)))
                    .sum();
            precision += shared / Math.max(1, total(read)) / truth.size();
            recall += shared / Math.max(1, total(wanted)) / truth.size();
        }
        double f1 = 2 * precision * recall / (precision + recall);
        assertTrue(f1 >= WANTED, "precision " + precision + ", recall " + recall + ", F1 " + f1);
    }

    private static String body(Article article) {
        return article.blocks().stream()
                .filter(block -> block.kind() != Block.Kind.TITLE
                        && block.kind() != Block.Kind.FURNITURE
                        && block.kind() != Block.Kind.CAPTION)
                .map(article::textOf)
                .collect(Collectors.joining("\n\n"));
    }

    private static Map<List<String>, Integer> runs(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            runs.merge(words.subList(i, i + 4), 1, Integer::sum);
        }
        return runs;
    }

    private static int total(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
