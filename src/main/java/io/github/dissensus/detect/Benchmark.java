package io.github.dissensus.detect;

import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.ArticleGraph;
import io.github.dissensus.store.BulkFill;
import io.github.dissensus.store.Cost;
import io.github.dissensus.store.QuadWriter;
import io.github.dissensus.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Measures what findings cost on a made-up graph, as a ratio to one scan in the same run: a SELECT that reads the topic
 * and the value of every claim once.
 */
public final class Benchmark {

    private static final Query SCAN = QueryFactory.create("""
            PREFIX dis: <https://w3id.org/dissensus/ns#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            SELECT (COUNT(?topic) AS ?topics) (COUNT(?value) AS ?values)
            WHERE { ?claim dis:topic ?topic ; rdf:object ?value }
            """);

    private static final int SCANS = 3;
    private static final int ADDED = 5;

    private final Store store;
    private final Detector detector;

    private Benchmark(Store store) {
        this.store = store;
        this.detector = new Detector(SavedQueries.load(), store.iris(), store.texts());
    }

    /**
     * The figures of one size.
     *
     * @param scan fastest of three
     * @param rules running all rules over all claims, without writing what they find
     * @param all all findings from scratch, written with their sentences
     * @param article one more article with its findings and voices, the median of five
     * @param weights weighing all sources anew
     */
    public record Result(
            int claims, long findings, Cost load, Cost scan, Cost rules, Cost all, Cost article, Cost weights) {}

    /** Fills a store with so many claims, and measures. */
    public static Result run(Store store, int claims) {
        return new Benchmark(store).run(claims);
    }

    private Result run(int claims) {
        MadeUpArticles articles = new MadeUpArticles(store.iris(), claims);
        Cost load = Cost.of(() -> load(articles, claims));
        Cost scan = fastest(SCANS, () -> store.read(data -> new QueryRunner(data).rows(SCAN, Map.of())));
        Cost rules = Cost.of(() -> store.read(detector::look));
        Cost all = Cost.of(() -> store.write(detector::all));
        Cost weights = Cost.of(() -> store.write(detector::weigh));
        List<Cost> added = new ArrayList<>();
        for (int i = 0; i < ADDED; i++) {
            ArticleGraph.Written one = articles.next();
            added.add(Cost.of(() -> add(one)));
        }
        added.sort(Comparator.comparing(Cost::cpuSeconds));
        long findings = store.read(detector::count);
        return new Result(claims, findings, load, scan, rules, all, added.get(ADDED / 2), weights);
    }

    private void load(MadeUpArticles articles, int claims) {
        BulkFill.into(store, quads -> {
            while (articles.claims() < claims) {
                ArticleGraph.Written one = articles.next();
                one.graph().stream().forEach(triple -> quads.accept(Quad.create(one.name(), triple)));
            }
        });
    }

    private void add(ArticleGraph.Written article) {
        store.write(data -> QuadWriter.write(data, article.name(), article.graph().stream()));
        Changes changes = new Changes();
        changes.note(article.graph());
        store.write(data -> detector.update(data, changes));
    }

    private static Cost fastest(int times, Runnable work) {
        return Stream.generate(() -> Cost.of(work))
                .limit(times)
                .min(Comparator.comparing(Cost::cpuSeconds))
                .orElseThrow();
    }
}
