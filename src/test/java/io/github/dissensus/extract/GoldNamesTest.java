package io.github.dissensus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.lexicon.Ontology;
import io.github.dissensus.model.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Names in the five test articles against a list of what they name. A product counts as found where all of its names
 * lead to one thing in all of its articles, and no other product's names lead there.
 */
class GoldNamesTest {

    private static final Path SHARED = Path.of("..", "shared");

    /** A thing of the list. */
    private record Noted(String name, List<String> forms, List<String> articles) {}

    @BeforeAll
    static void needsTheTestArticles() {
        boolean there = Files.isDirectory(SHARED);
        assertTrue(there || !"true".equals(System.getenv("CI")), SHARED + " is missing");
        assumeTrue(there, SHARED + " is missing: names are not measured");
    }

    @Test
    void findsNearlyAllWithTheCatalogue() throws Exception {
        assertEquals(List.of(), assertFound("with the catalogue", LexiconLoader.load(), 27));
    }

    @Test
    void findsMostWithoutAnyKnownName() throws Exception {
        Lexicon words = LexiconLoader.load(Ontology.terms(), ModelFactory.createDefaultModel());
        List<String> merged = assertFound("without known names", words, 20);
        assertEquals(List.of(), merged);
    }

    private static List<String> assertFound(String title, Lexicon lexicon, int atLeast) throws Exception {
        Map<String, NamesInText> texts = texts(lexicon);
        Map<Entity, String> owners = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        List<String> merged = new ArrayList<>();
        List<Noted> all = noted();
        List<String> forms = all.stream().flatMap(one -> one.forms().stream()).toList();
        for (Noted noted : all) {
            Set<Entity> meanings = new LinkedHashSet<>();
            Set<String> lost = new LinkedHashSet<>();
            for (String file : noted.articles()) {
                for (String form : noted.forms()) {
                    Set<Entity> here = texts.get(file).meanings(form);
                    meanings.addAll(here);
                    if (here.isEmpty() && texts.get(file).holds(form, forms)) {
                        lost.add(form + " in " + file.substring(0, 3));
                    }
                }
            }
            if (meanings.size() != 1 || !lost.isEmpty()) {
                wrong.add(noted.name() + ": " + meanings + ", not found: " + lost);
            }
            for (Entity meaning : meanings) {
                String other = owners.putIfAbsent(meaning, noted.name());
                if (other != null && !other.equals(noted.name())) {
                    merged.add(noted.name() + " and " + other + ": " + meaning);
                }
            }
        }
        System.out.println("Names " + title + ": " + (all.size() - wrong.size()) + " of " + all.size()
                + ", merged wrongly " + merged.size());
        wrong.forEach(line -> System.out.println("  " + line));
        merged.forEach(line -> System.out.println("  merged: " + line));
        assertTrue(all.size() - wrong.size() >= atLeast, () -> String.join("\n", wrong));
        return merged;
    }

    private static Map<String, NamesInText> texts(Lexicon lexicon) throws IOException, ArticleProblem {
        Map<String, NamesInText> texts = new LinkedHashMap<>();
        try (var files = Files.list(SHARED.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                texts.put(file.getFileName().toString(), new NamesInText(new ArticleReader().read(file), lexicon));
            }
        }
        return texts;
    }

    private static List<Noted> noted() throws IOException {
        return Files.readAllLines(SHARED.resolve("gold/products.jsonl")).stream()
                .map(JSON::parse)
                .map(GoldNamesTest::noted)
                .toList();
    }

    private static Noted noted(JsonObject line) {
        List<String> forms =
                new ArrayList<>(List.of(line.get("name").getAsString().value()));
        line.get("aliases")
                .getAsArray()
                .forEach(alias -> forms.add(alias.getAsString().value()));
        List<String> articles = new ArrayList<>();
        line.get("articles")
                .getAsArray()
                .forEach(file -> articles.add(file.getAsString().value()));
        return new Noted(forms.get(0), forms, articles);
    }
}
