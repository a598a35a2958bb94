package io.github.dissensus.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dissensus.query.SavedQueries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command, its exit codes and what it says. */
class CommandsTest {

    @TempDir
    private static Path folder;

    private static Path articles;
    private static Path data;
    private static CommandRun read;

    @BeforeAll
    static void readTwoArticles() {
        articles = TwoArticles.in(folder);
        data = folder.resolve("graph");
        read = CommandRun.of("read", "--data", data, articles);
    }

    static Stream<String> commands() {
        return Dissensus.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpShowsAnExampleAndTheExitCodes(String command) {
        CommandRun help = CommandRun.of(command, "--help");

        assertAll(
                () -> assertEquals(0, help.code()),
                () -> assertTrue(help.out().matches("(?s).*\\nExamples?:\\R  dissensus " + command + ".*"), help.out()),
                () -> assertTrue(help.out().matches("(?s).*Exit codes:\\R +0 .*\\R +2 .*"), help.out()));
    }

    @Test
    void helpOfTheProgramNamesEveryExitCodeAndCommand() {
        CommandRun help = CommandRun.of("--help");

        for (String code : List.of("0", "1", "2", "3", "4", "5", "10")) {
            assertTrue(help.out().matches("(?s).*\\R +" + code + "  +[a-z].*"), code);
        }
        commands().forEach(command -> assertTrue(help.out().contains("\n  " + command + " "), command));
    }

    @Test
    void readEndsWithALineOfFiguresAndNoProgressInAPipe() {
        assertEquals(0, read.code(), read.err());
        assertTrue(
                read.out().matches("Read 2 articles: \\d+ claims, [1-9]\\d* findings, \\d+\\.\\d seconds\\R"),
                read.out());
        assertEquals("", read.err());
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheReasonAndTheRestIsRead() throws IOException {
        Path mixed = Files.createDirectories(folder.resolve("mixed"));
        Files.writeString(mixed.resolve("good.txt"), TwoArticles.GAZETTE);
        Files.write(mixed.resolve("broken.txt"), new byte[0]);

        CommandRun run = CommandRun.of("read", mixed, folder.resolve("absent.txt"));

        assertEquals(3, run.code());
        assertTrue(run.out().startsWith("Read 1 article: "), run.out());
        assertTrue(run.err().contains(mixed.resolve("broken.txt") + " was not read: it is empty"), run.err());
        assertTrue(run.err().contains(folder.resolve("absent.txt") + " was not read: there is no such file"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"read", "report --fail-on loud", "query --format pdf all-claims", "fly", "export --format doc"})
    void wrongArgumentsEndWithTwo(String line) {
        CommandRun run = CommandRun.of((Object[]) line.split(" "));

        assertEquals(2, run.code());
        assertFalse(run.err().isBlank());
        assertFalse(run.err().contains("\tat "), "no stack trace");
    }

    @Test
    void listShowsEveryQueryWithItsSummary() {
        CommandRun run = CommandRun.of("query", "--list");

        assertEquals(0, run.code());
        List<String> lines = run.out().lines().toList();
        var saved = SavedQueries.load().all();
        assertEquals(saved.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertTrue(lines.get(i).startsWith(saved.get(i).name())
                    && lines.get(i).contains(saved.get(i).summary()));
        }
    }

    @Test
    void anUnknownQueryIsAnsweredWithTheNearest() {
        CommandRun run = CommandRun.of("query", "--data", data, "al-claims");

        assertEquals(5, run.code());
        assertTrue(
                run.err().startsWith("There is no query \"al-claims\". The nearest: claims/all-claims, "), run.err());
    }

    @Test
    void aMissingParameterIsNamedWithAnExample() {
        CommandRun run = CommandRun.of("query", "--data", data, "claims/of-product");

        assertEquals(5, run.code());
        assertTrue(
                run.err()
                        .startsWith(
                                "The query claims/of-product needs the parameter product_iri: add product_iri=http"),
                run.err());
    }

    @Test
    void aQueryTakesItsParameterAndWritesRows() {
        CommandRun run = CommandRun.of(
                "query",
                "--data",
                data,
                "--format",
                "csv",
                "claims/of-product",
                "product=http://localhost:3330/product/skiff-linux");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Skiff Linux 2.0,kernel version,6.1 LTS kernel,"), run.out());
    }

    @Test
    void aQueryFileOfTheUsersRunsAndAnUpdateIsRefused() throws IOException {
        Path count = folder.resolve("count.rq");
        Files.writeString(
                count,
                "SELECT (COUNT(*) AS ?claims) { ?claim a <https://w3id.org/dissensus/ns#Claim> ;"
                        + " <https://w3id.org/dissensus/ns#polarity> ?polarity }");
        Path update = folder.resolve("update.rq");
        Files.writeString(update, "DELETE WHERE { GRAPH ?graph { ?s ?p ?o } }");

        CommandRun counted = CommandRun.of("query", "--data", data, "--format", "csv", count);
        CommandRun refused = CommandRun.of("query", "--data", data, update);
        CommandRun again = CommandRun.of("query", "--data", data, "--format", "csv", count);

        assertTrue(Integer.parseInt(counted.out().lines().toList().get(1)) >= 4, counted.out());
        assertEquals(5, refused.code());
        assertTrue(refused.err().startsWith(update + " is no SPARQL 1.1"), refused.err());
        assertEquals(counted.out(), again.out());
    }

    @Test
    void aReportShowsBothSidesInEveryFormat() {
        CommandRun text = CommandRun.of("report", "--data", data);
        CommandRun markdown = CommandRun.of("report", "--data", data, "--format", "markdown");
        CommandRun json = CommandRun.of("report", "--data", data, "--format", "json");

        for (CommandRun run : List.of(text, markdown, json)) {
            assertEquals(0, run.code());
            assertTrue(run.out().contains("ships with the 6.1 LTS kernel"), run.out());
            assertTrue(run.out().contains("ships with the 5.15 LTS kernel"), run.out());
        }
        assertTrue(text.out().startsWith("Skiff Linux\n\n  conflict: Skiff Linux 2.0: kernel version\n"), text.out());
        assertTrue(text.out().endsWith("1 conflict\n"), "agreements are shown with --all only");
        assertTrue(markdown.out().contains("\n### conflict: Skiff Linux 2.0: kernel version\n"), markdown.out());
        JsonObject finding = JsonParser.parseString(json.out())
                .getAsJsonObject()
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject();
        assertEquals("conflict", finding.get("kind").getAsString());
        assertEquals(2, finding.getAsJsonArray("readings").size());
        assertTrue(CommandRun.of("report", "--data", data, "--all").out().endsWith("1 conflict, 1 agreement\n"));
    }

    @Test
    void failOnEndsWithTenForFindingsAsLoudOrLouder() {
        assertEquals(
                10,
                CommandRun.of("report", "--data", data, "--fail-on", "conflict").code());
        assertEquals(
                10,
                CommandRun.of("report", "--data", data, "--fail-on", "tension").code());
        Path one = articles.resolve("gazette.txt");
        assertEquals(0, CommandRun.of("report", "--fail-on", "refinement", one).code());
    }

    @Test
    void anExportIsTheSameBytesTwiceToAFileAndToStandardOutput() throws IOException {
        for (String format : List.of("turtle", "trig", "nquads", "jsonld")) {
            Path file = folder.resolve("snapshot." + format);
            CommandRun first = CommandRun.of("export", "--data", data, "--format", format);
            CommandRun second = CommandRun.of("export", "--data", data, "--format", format, "-o", file);

            assertEquals(0, first.code(), first.err());
            assertEquals(0, second.code(), second.err());
            assertTrue(first.out().contains("ships with the 6.1 LTS kernel"));
            assertEquals(first.out(), Files.readString(file), format);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(file -> file.toString().endsWith(".part")), "no half-written file stays");
        }
    }

    @Test
    void checkHoldsOnGoodDataAndFailsWhereAKeptTextWasChanged() throws IOException {
        Path tampered = folder.resolve("tampered");
        CommandRun good = CommandRun.of("check", "--data", tampered, articles);
        try (Stream<Path> files = Files.walk(tampered.resolve("texts"))) {
            Path text = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(text, Files.readString(text).replace("kernel", "colonel"));
        }
        CommandRun bad = CommandRun.of("check", "--data", tampered);

        assertEquals(0, good.code(), good.out());
        assertFalse(good.out().contains("FAIL"));
        SavedQueries.load().checks().forEach(check -> assertTrue(good.out().contains("ok    " + check.name())));
        assertEquals(4, bad.code(), bad.out());
        assertTrue(bad.out().contains("the text of its article is not kept, or was changed"), bad.out());
    }

    @Test
    void aFolderOfSomethingElseIsRefused() {
        CommandRun run = CommandRun.of("report", "--data", articles);

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("The folder " + articles + " is not empty and holds no Dissensus store"));
    }

    @Test
    void aStoreOfAnotherBaseIsRefusedWithTheBaseToGive() {
        CommandRun run = CommandRun.of("report", "--data", data, "--base", "http://localhost:9999/");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("give --base http://localhost:3330/ or another folder"), run.err());
    }
}
