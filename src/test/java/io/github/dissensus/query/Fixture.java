package io.github.dissensus.query;

import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Graphs and expected rows of {@code src/test/resources/fixtures}. */
public final class Fixture {

    public static final Path FOLDER = Path.of("src/test/resources/fixtures");

    /** The queries as they stand in the project. */
    public static final Path QUERIES = Path.of("queries");

    private Fixture() {}

    /** A temporary store that holds the ontology and a TriG file. */
    public static Store store(Path trig) {
        Store store = Store.temporary(new Iris(Iris.DEFAULT_BASE));
        fill(store, trig);
        return store;
    }

    /** Puts a TriG file in the place of all articles that a store holds. */
    public static void fill(Store store, Path trig) {
        DatasetGraph fixture = DatasetGraphFactory.create();
        RDFParser.source(trig).parse(fixture);
        store.write(data -> {
            Iter.toList(data.listGraphNodes()).stream()
                    .filter(name -> name.getURI().contains("/article/"))
                    .forEach(data::removeGraph);
            fixture.stream().forEach(data::add);
        });
    }

    /** The names of the queries that match a regular expression: {@code claims/of-product}. */
    public static List<String> queries(String pattern) {
        try (Stream<Path> files = Files.walk(QUERIES)) {
            return files.map(file -> QUERIES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".rq"))
                    .map(path -> path.substring(0, path.length() - 3))
                    .filter(name -> name.matches(pattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a query must give.
     *
     * @param parameters from lines at the beginning such as {@code # product_iri=http://…}
     * @param lines the rows as CSV, a heading first
     */
    record Rows(Map<String, String> parameters, List<String> lines) {

        static Rows read(Path file) throws IOException {
            Map<String, String> parameters = new LinkedHashMap<>();
            List<String> all = Files.readAllLines(file);
            all.stream().takeWhile(line -> line.startsWith("# ")).forEach(line -> {
                String[] parts = line.substring(2).split("=", 2);
                parameters.put(parts[0], parts[1]);
            });
            return new Rows(parameters, all.subList(parameters.size(), all.size()));
        }
    }
}
