package io.github.dissensus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.Shared;
import io.github.dissensus.article.TableColumns;
import io.github.dissensus.query.QueryRunner;
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

    /** "AA-1007-MIA-PHX: act dep time" for each time of which the table holds two values. */
    private static Set<String> conflicting() throws Exception {
        Map<String, Set<String>> values = new HashMap<>();
        try (Reader in = Files.newBufferedReader(table)) {
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)) {
                for (String time : TIMES) {
                    if (!row.get(time).isEmpty()) {
                        values.computeIfAbsent(row.get("flight") + ": " + time.replace('_', ' '), v -> new HashSet<>())
                                .add(row.get(time));
                    }
                }
            }
        }
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Map<String, String>> rows(String query) {
        String prefixes = """
                PREFIX dis: <https://w3id.org/dissensus/ns#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX schema: <https://schema.org/>
                """;
        return store.read(data -> new QueryRunner(data).rows(QueryFactory.create(prefixes + query), Map.of())).stream()
                .map(row -> row.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                cell -> cell.getValue().isLiteral()
                                        ? cell.getValue().getLiteralLexicalForm()
                                        : cell.getValue().toString())))
                .toList();
    }
}
