package io.github.dissensus.ingest;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.article.Original;
import io.github.dissensus.article.SheetReader;
import io.github.dissensus.article.TableColumns;
import io.github.dissensus.article.source.Entry;
import io.github.dissensus.article.source.Unchanged;
import io.github.dissensus.article.source.Validators;
import io.github.dissensus.extract.Extractor;
import io.github.dissensus.extract.FactReader;
import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Claim;
import io.github.dissensus.rdf.ArticleGraph;
import io.github.dissensus.store.ShapeCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One entry on its way: article, claims, triples, shape check. Several threads may prepare at once. */
final class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final ArticleReader articles;
    private final SheetReader sheets = new SheetReader();
    private final TableColumns columns;
    private final Extractor extractor;
    private final FactReader facts;
    private final ArticleGraph graphs;
    private final ShapeCheck shapes = new ShapeCheck();
    private final ProgramState program = new ProgramState();

    /** @param columns what the columns of tables hold */
    Preparation(ArticleReader articles, TableColumns columns, ArticleGraph graphs) {
        Lexicon lexicon = LexiconLoader.load();
        this.extractor = new Extractor(lexicon);
        this.facts = new FactReader(lexicon);
        this.articles = articles;
        this.columns = columns;
        this.graphs = graphs;
    }

    /**
     * Prepares an entry. One that takes all memory is told as a problem like others, and those that were prepared beside it
     * are tried again.
     *
     * @param known whether a reading (the second) was made of a place (the first) the last time
     */
    Prepared prepare(Entry entry, BiPredicate<String, String> known) {
        try {
            return prepared(entry, known);
        } catch (OutOfMemoryError crowded) {
            return alone(entry, known);
        }
    }

    /** One at a time, those that found no room beside others, or that took all of it. */
    private synchronized Prepared alone(Entry entry, BiPredicate<String, String> known) {
        try {
            return prepared(entry, known);
        } catch (OutOfMemoryError monstrous) {
            return Prepared.failed(
                    entry.place(),
                    entry.name(),
                    "it needs more memory than there is, " + Memory.most()
                            + "; give the program more (java -Xmx) or the article in parts");
        }
    }

    private Prepared prepared(Entry entry, BiPredicate<String, String> known) {
        try {
            Original original = entry.open();
            String reading = program.reading(original.bytes());
            if (known.test(entry.place(), reading)) {
                return Prepared.unchanged(entry.place(), entry.name());
            }
            if (SheetReader.reads(original.name())) {
                return Prepared.together(sheets.read(original, columns).stream()
                                .map(sheet -> checked(entry, sheet.article(), facts.claims(sheet)))
                                .toList())
                        .from(reading);
            }
            Article article = articles.read(original);
            List<Claim> claims = article.isReadForClaims() ? extractor.claims(article) : List.of();
            return checked(entry, article, claims).from(reading);
        } catch (Unchanged same) {
            return Prepared.unchanged(entry.place(), entry.name());
        } catch (ArticleProblem problem) {
            return Prepared.failed(entry.place(), entry.name(), problem.getMessage());
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.debug("A bug met while reading {}", entry.place(), bug); // the user is told in one line
            return Prepared.failed(
                    entry.place(), entry.name(), "a bug in Dissensus (" + bug + "); please report it with the file");
        }
    }

    /** Takes out the claims that break a shape; the article's other claims stand. */
    private Prepared checked(Entry entry, Article article, List<Claim> claims) {
        ArticleGraph.Written written = graphs.write(article, claims);
        List<ShapeCheck.Problem> problems = shapes.problems(written.graph());
        if (problems.isEmpty()) {
            return prepared(entry, article, written, List.of());
        }
        List<String> refused = new ArrayList<>();
        Set<Claim> broken = new LinkedHashSet<>();
        for (ShapeCheck.Problem problem : problems) {
            Set<Claim> owners = written.owners(problem.node());
            if (owners.isEmpty()) {
                return Prepared.failed(entry.place(), entry.name(), "it breaks a shape: " + problem.message());
            }
            owners.stream()
                    .filter(broken::add)
                    .forEach(claim -> refused.add("\"" + claim.evidence().text() + "\": " + problem.message()));
        }
        List<Claim> kept =
                claims.stream().filter(claim -> !broken.contains(claim)).toList();
        return prepared(entry, article, graphs.write(article, kept), refused);
    }

    private static Prepared prepared(Entry entry, Article article, ArticleGraph.Written written, List<String> refused) {
        return new Prepared(
                entry.place(),
                entry.name(),
                List.of(new Prepared.Found(article, written)),
                Optional.empty(),
                refused,
                false,
                "",
                Validators.NONE);
    }
}
