package io.github.dissensus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.Shared;
import io.github.dissensus.article.TableColumns;
import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 38 sources state four times of 100 flights in one table. */
class FlightsTest {

    private static final List<String> TIMES =
            List.of("sched_dep_time", "act_dep_time", "sched_arr_time", "act_arr_time");

    private static Store store;
    private static Path table;

    @BeforeAll
    static void read() {
        table = Shared.file("bench/flights/flights.csv");
        store = Store.temporary(new Iris(Iris.DEFAULT_BASE));
        TableColumns columns = TableColumns.PLAIN
                .with("subject", "flight")
                .with("source", "src")
                .with("ignore", "tuple_id");
        new Ingest(store, columns).read(List.of(table), done -> {});
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void everySourceIsAnArticleOfItsOwn() {
        assertEquals(38, rows("SELECT ?it WHERE { ?it a schema:NewsArticle }").size());
    }

    @Test
    void allFactsThatSourcesWriteDifferentlyAreInConflictAndNoOthers() throws Exception {
        Set<String> found =
                rows("SELECT ?topic WHERE { ?finding a dis:Conflict ; dis:topic/rdfs:label ?topic }").stream()
                        .map(row -> row.get("topic"))
                        .collect(Collectors.toCollection(TreeSet::new));

        Set<String> expected = conflicting();
        assertEquals(355, expected.size());
        assertEquals(expected, found);
    }

    @Test
    void theBestSupportedReadingIsRightMoreOftenThanTheMajority() throws Exception {
        Map<String, String> truth = truth();
        Map<String, String> best = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        Map<String, String> majority = new HashMap<>();
        for (Map<String, String> row : saved("discrepancies/best-supported")) {
            String topic = row.get("topic");
            best.putIfAbsent(topic, row.get("value"));
            int sources = Integer.parseInt(row.get("sources"));
            if (sources > most.getOrDefault(topic, 0)) {
                most.put(topic, sources);
                majority.put(topic, row.get("value"));
            }
        }

        double weighted = share(truth, best);
        double counted = share(truth, majority);
        System.out.printf("best supported %.3f, majority %.3f of 355 disputed facts%n", weighted, counted);
        System.out.printf("best supported %.3f of all 400 facts%n", (weighted * 355 + agreed(truth)) / 400);
        assertTrue(weighted > counted, weighted + " against " + counted);
        assertTrue((weighted * 355 + agreed(truth)) / 400 > 0.778);
    }

    private static double share(Map<String, String> truth, Map<String, String> values) {
        long right = values.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(truth.get(entry.getKey())))
                .count();
        return (double) right / values.size();
    }

    /** How many of the facts that nobody disputes are true. */
    private static long agreed(Map<String, String> truth) throws Exception {
        return values().entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .filter(entry -> entry.getValue().contains(truth.get(entry.getKey())))
                .count();
    }

    private static Map<String, String> truth() throws Exception {
        Map<String, String> flights = new HashMap<>();
        for (CSVRecord row : records(table)) {
            flights.put(row.get("tuple_id"), row.get("flight"));
        }
        Map<String, String> truth = new HashMap<>();
        for (CSVRecord row : records(Shared.file("bench/flights/flights_clean.csv"))) {
            truth.put(
                    flights.get(row.get("tuple_id")) + ": "
                            + row.get("attribute").replace('_', ' '),
                    row.get("correct_val"));
        }
        return truth;
    }

    private static List<CSVRecord> records(Path file) throws Exception {
        try (Reader in = Files.newBufferedReader(file)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }

    /** "AA-1007-MIA-PHX: act dep time" for each time of which the table holds two values. */
    private static Set<String> conflicting() throws Exception {
        return values().entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> values() throws Exception {
        Map<String, Set<String>> values = new HashMap<>();
        for (CSVRecord row : records(table)) {
            for (String time : TIMES) {
                if (!row.get(time).isEmpty()) {
                    values.computeIfAbsent(row.get("flight") + ": " + time.replace('_', ' '), v -> new HashSet<>())
                            .add(row.get(time));
                }
            }
        }
        return values;
    }

    private static List<Map<String, String>> saved(String name) {
        return texts(store.read(data ->
                new QueryRunner(data).rows(SavedQueries.load().find(name).parsed(), Map.of())));
    }

    private static List<Map<String, String>> rows(String query) {
        String prefixes = """
                PREFIX dis: <https://w3id.org/dissensus/ns#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX schema: <https://schema.org/>
                """;
        return texts(store.read(data -> new QueryRunner(data).rows(QueryFactory.create(prefixes + query), Map.of())));
    }

    private static List<Map<String, String>> texts(List<Map<String, Node>> rows) {
        return rows.stream()
                .map(row -> row.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                cell -> cell.getValue().isLiteral()
                                        ? cell.getValue().getLiteralLexicalForm()
                                        : cell.getValue().toString())))
                .toList();
    }
}
