package io.github.dissensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that the project's files keep among themselves. */
class ProjectTest {

    /** Imports only go down this list. */
    private static final List<String> PACKAGES = List.of(
            "cli", "web", "ingest", "detect", "query", "store", "rdf", "lexicon", "extract", "article", "model",
            "vocab");

    /** What only some packages may speak of, whether imported or written out in full. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("picocli.", Set.of("cli")),
            Map.entry("System.exit", Set.of("cli")),
            Map.entry("org.apache.jena.fuseki.", Set.of("web")),
            Map.entry("jakarta.servlet.", Set.of("web")),
            Map.entry("freemarker.", Set.of("web")),
            Map.entry("org.apache.jena.tdb", Set.of("store")),
            Map.entry("org.apache.jena.dboe.", Set.of("store")),
            Map.entry("org.apache.jena.shacl.", Set.of("store")),
            Map.entry("org.jsoup.", Set.of("article")),
            Map.entry("java.net.http.", Set.of("article", "cli")), // cli: to the server that holds a store
            Map.entry(
                    "org.apache.jena.",
                    Set.of("cli", "web", "ingest", "detect", "query", "store", "rdf", "lexicon", "vocab")),
            Map.entry("com.ibm.icu.", Set.of("article", "extract")),
            Map.entry("com.rometools.", Set.of("article")),
            Map.entry("org.netpreserve.", Set.of("article")),
            Map.entry("crawlercommons.", Set.of("article")));

    private static final Set<String> TOP_LEVEL =
            Set.of("pom.xml", "src", "ontology", "queries", "README.md", "LICENSE", "target");

    private static final int LONGEST_CLASS = 400;
    private static final Path ROOT = Path.of("src/main/java/io/github/dissensus");
    private static final Pattern OWN_IMPORT =
            Pattern.compile("(?m)^import (?:static )?io\\.github\\.dissensus\\.([a-z]+)\\.");

    @Test
    void theTopLevelHoldsOnlyWhatBelongsThere() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            List<String> strangers = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !TOP_LEVEL.contains(name))
                    .sorted()
                    .toList();
            assertEquals(List.of(), strangers);
        }
        assertFalse(Files.notExists(Path.of("pom.xml")), "the tests run from the project's folder");
    }

    @Test
    void everyPackageIsInTheList() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            List<String> names = folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertEquals(PACKAGES.stream().sorted().toList(), names);
        }
    }

    @Test
    void importsOnlyGoDown() {
        List<String> upwards = new ArrayList<>();
        for (Path source : sources()) {
            int own = PACKAGES.indexOf(packageOf(source));
            Matcher imports = OWN_IMPORT.matcher(text(source));
            while (imports.find()) {
                if (PACKAGES.indexOf(imports.group(1)) < own) {
                    upwards.add(source + " imports from " + imports.group(1));
                }
            }
        }
        assertEquals(List.of(), upwards);
    }

    @Test
    void librariesStayInTheirPackages() {
        List<String> strays = new ArrayList<>();
        for (Path source : sources()) {
            String code = withoutComments(text(source));
            LIBRARIES.forEach((library, packages) -> {
                if (!packages.contains(packageOf(source)) && names(code, library)) {
                    strays.add(source + " uses " + library);
                }
            });
        }
        assertEquals(List.of(), strays);
    }

    @Test
    void everyPackageSaysWhatItIs() {
        List<Path> silent = sources().stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent);
        List<Path> bare = sources().stream()
                .filter(source -> source.endsWith("package-info.java"))
                .filter(source -> !text(source).startsWith("/**"))
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void noClassIsTwoThings() {
        List<String> longer = sources().stream()
                .filter(source -> text(source).lines().count() > LONGEST_CLASS)
                .map(source -> source + ": " + text(source).lines().count() + " lines")
                .toList();
        assertEquals(List.of(), longer);
    }

    /** Whether code names a library, and not only ends another name with the same letters. */
    private static boolean names(String code, String library) {
        return Pattern.compile("(?<![A-Za-z0-9_.])" + Pattern.quote(library))
                .matcher(code)
                .find();
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertFalse(sources.isEmpty());
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageOf(Path source) {
        return ROOT.relativize(source).getName(0).toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
