package io.github.dissensus.ingest;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.detect.Detector;
import io.github.dissensus.extract.Extractor;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.lexicon.Ontology;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Claim;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.ArticleGraph;
import io.github.dissensus.rdf.Families;
import io.github.dissensus.store.ShapeCheck;
import io.github.dissensus.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files into a store: article, claims, triples, shape check, commit, findings. */
public final class Ingest {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    /** Articles that are written in one transaction: each transaction costs time and room of its own. */
    private static final int BATCH = 64;

    private final Store store;
    private final ArticleReader articles = new ArticleReader();
    private final Extractor extractor = new Extractor(LexiconLoader.load());
    private final ArticleGraph graphs;
    private final ShapeCheck shapes = new ShapeCheck();
    private final Detector detector;

    public Ingest(Store store) {
        this.store = store;
        this.graphs = new ArticleGraph(store.iris(), new Families(Ontology.terms()));
        this.detector = new Detector(SavedQueries.load(), store.iris());
    }

    /** What came of one file: an article ready to be stored, or the reason why there is none. */
    private record Prepared(
            Path file,
            Optional<Article> article,
            ArticleGraph.Written graph,
            Optional<String> problem,
            List<String> refused) {

        static Prepared failed(Path file, String problem) {
            return new Prepared(file, Optional.empty(), null, Optional.of(problem), List.of());
        }
    }

    /** Told after each article. */
    @FunctionalInterface
    public interface Progress {
        void done(int articles);
    }

    /**
     * Reads files and folders. A file that cannot be read is told in the outcome, and the rest goes on.
     *
     * @param paths files, or folders whose text and HTML files are read in the order of their names
     */
    public Outcome read(List<Path> paths, Progress progress) {
        Outcome.Counter outcome = new Outcome.Counter();
        List<Path> files = new Files(articles).of(paths, outcome);
        for (int from = 0; from < files.size(); from += BATCH) {
            List<Path> batch = files.subList(from, Math.min(files.size(), from + BATCH));
            List<Prepared> prepared = IntStream.range(0, batch.size())
                    .parallel()
                    .mapToObj(i -> prepare(batch.get(i)))
                    .toList();
            commit(prepared, outcome);
            progress.done(batch.size());
        }
        return outcome.finished(store.read(detector::count));
    }

    /** The number of files that paths stand for, so that progress can be shown. */
    public int count(List<Path> paths) {
        return new Files(articles).of(paths, new Outcome.Counter()).size();
    }

    /** One file on its way: article, claims, triples, shape check. */
    private Prepared prepare(Path file) {
        try {
            Article article = articles.read(file);
            List<Claim> claims = article.isReadForClaims() ? extractor.claims(article) : List.of();
            ArticleGraph.Written written = graphs.write(article, claims);
            return checked(file, article, claims, written);
        } catch (ArticleProblem problem) {
            return Prepared.failed(file, problem.getMessage());
        } catch (RuntimeException bug) {
            LOG.error("A bug met while reading {}", file, bug);
            return Prepared.failed(file, "a bug in Dissensus (" + bug + "); please report it with the file");
        }
    }

    /** Takes out the claims that break a shape; the article's other claims stand. */
    private Prepared checked(Path file, Article article, List<Claim> claims, ArticleGraph.Written written) {
        List<ShapeCheck.Problem> problems = shapes.problems(written.graph());
        if (problems.isEmpty()) {
            return new Prepared(file, Optional.of(article), written, Optional.empty(), List.of());
        }
        List<String> refused = new ArrayList<>();
        Set<Claim> broken = new LinkedHashSet<>();
        for (ShapeCheck.Problem problem : problems) {
            Set<Claim> owners = written.owners(problem.node());
            if (owners.isEmpty()) {
                return Prepared.failed(file, "it breaks a shape: " + problem.message());
            }
            owners.stream()
                    .filter(broken::add)
                    .forEach(claim -> refused.add("\"" + claim.evidence().text() + "\": " + problem.message()));
        }
        List<Claim> kept =
                claims.stream().filter(claim -> !broken.contains(claim)).toList();
        return new Prepared(file, Optional.of(article), graphs.write(article, kept), Optional.empty(), refused);
    }

    /** Writes a batch and brings the findings up to date, all in one transaction. */
    private void commit(List<Prepared> batch, Outcome.Counter outcome) {
        batch.forEach(one -> one.article().ifPresent(article -> store.texts().keep(article.text())));
        Set<String> dropped = new LinkedHashSet<>();
        store.write(data -> {
            Archive archive = new Archive(data, store.iris());
            Set<Node> topics = new LinkedHashSet<>();
            for (Prepared one : batch) {
                one.problem().ifPresent(problem -> outcome.problem(one.file(), problem));
                one.article().ifPresent(article -> {
                    topics.addAll(archive.put(one.graph(), one.file()));
                    outcome.read(one.graph().claims().size());
                    one.refused().forEach(reason -> outcome.refused(one.file(), reason));
                });
            }
            detector.update(data, topics);
            dropped.addAll(archive.droppedTexts());
        });
        dropped.forEach(store.texts()::forget);
    }
}
