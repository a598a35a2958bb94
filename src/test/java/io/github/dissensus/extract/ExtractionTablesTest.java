package io.github.dissensus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every text of {@code src/test/resources/extraction/} says what its table says, and nothing else. */
class ExtractionTablesTest {

    private static final Path TABLES = Path.of("src/test/resources/extraction");
    private static final String NOTHING = "nothing";
    private static final Extractor EXTRACTOR = new Extractor(LexiconLoader.load());

    /** @param line where its first claim stands in the file */
    private record Case(Path file, int line, List<String> paragraphs, List<String> expected) {}

    @TestFactory
    Stream<DynamicNode> tables() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
            assertFalse(tables.isEmpty());
            List<DynamicNode> nodes = new ArrayList<>();
            for (Path table : tables) {
                nodes.add(DynamicContainer.dynamicContainer(
                        table.getFileName().toString(),
                        cases(table).stream()
                                .map(one -> DynamicTest.dynamicTest(
                                        String.join(" / ", one.paragraphs()), () -> check(one)))));
            }
            return nodes.stream();
        }
    }

    private static void check(Case one) {
        Article article = ExtractionText.article(one.paragraphs());
        List<Claim> claims = EXTRACTOR.claims(article);
        List<String> read = claims.stream()
                .map(claim -> ClaimLine.of(claim).toString())
                .sorted()
                .toList();
        List<String> expected = one.expected().stream()
                .filter(line -> !line.equals(NOTHING))
                .map(line -> ClaimLine.parse(line).toString())
                .sorted()
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", read), () -> one.file() + ", line " + one.line());
        claims.forEach(claim -> assertTrue(claim.evidence().standsIn(article.text()), claim.toString()));
    }

    private static List<Case> cases(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(">");
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("- ")) {
                first = expected.isEmpty() ? i + 1 : first;
                expected.add(line.substring(2).strip());
            } else if (line.startsWith(">")) {
                if (!expected.isEmpty()) {
                    cases.add(new Case(file, first, List.copyOf(paragraphs), List.copyOf(expected)));
                    paragraphs.clear();
                    expected.clear();
                }
                paragraphs.add(line.substring(1).strip());
            }
        }
        assertTrue(
                paragraphs.equals(List.of("")) && expected.isEmpty(),
                () -> file + " ends with a text that has no claims: " + paragraphs);
        assertFalse(cases.isEmpty(), () -> file + " holds no case");
        cases.forEach(one -> assertFalse(
                one.paragraphs().isEmpty(), () -> file + ", line " + one.line() + ": claims without a text"));
        return cases;
    }
}
