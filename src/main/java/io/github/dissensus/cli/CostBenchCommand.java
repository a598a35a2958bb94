package io.github.dissensus.cli;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.extract.Extractor;
import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.extract.MentionReader;
import io.github.dissensus.extract.syntax.Parser;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Article;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what reading costs, stage by stage. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = {
            "Prints articles and tokens a second and the peak of memory for each stage, on one thread and on all cores,",
            "over articles made by recombining the paragraphs of those given. Each stage includes the ones before it.",
            "\"by CPU time\" is what the same work would reach on cores that nothing else uses."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments", "3:an article could not be read"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus bench cost article-1.html article-2.html")
final class CostBenchCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Articles to recombine.")
    private List<Path> files;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many to make (default: 2000).")
    private int many;

    @Option(names = "--words", paramLabel = "N", defaultValue = "1300", description = "Words of each (default: 1300).")
    private int words;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Article> sources = new ArrayList<>();
        for (Path file : files) {
            try {
                sources.add(new ArticleReader().read(file));
            } catch (ArticleProblem unreadable) {
                spec.commandLine().getErr().println(unreadable.getMessage());
                return ExitCode.UNREAD;
            }
        }
        List<Article> articles = new ArticleMixer(sources, words).articles(many);
        measure(articles);
        return ExitCode.DONE;
    }

    private void measure(List<Article> articles) {
        Lexicon lexicon = LexiconLoader.load();
        MentionReader mentions = new MentionReader(lexicon);
        Parser parser = new Parser(lexicon.words());
        Extractor extractor = new Extractor(lexicon);
        long tokens = articles.stream()
                .flatMap(article -> mentions.sentences(article).stream())
                .mapToLong(sentence -> sentence.tokens().size())
                .sum();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%d articles, %d tokens%n", articles.size(), tokens);
        out.println("stage      threads  articles/s  by CPU time  tokens/s  peak MB");
        int cores = Runtime.getRuntime().availableProcessors();
        for (int threads : cores == 1 ? List.of(1) : List.of(1, cores)) {
            print("split", threads, Stage.run(articles, threads, mentions::sentences), articles.size(), tokens);
            print("mentions", threads, Stage.run(articles, threads, mentions::mentions), articles.size(), tokens);
            Stage.Cost clauses = Stage.run(
                    articles,
                    threads,
                    article -> mentions.mentions(article).stream()
                            .map(sentence -> parser.parse(sentence.sentence(), sentence.mentions()))
                            .toList());
            print("clauses", threads, clauses, articles.size(), tokens);
            print("claims", threads, Stage.run(articles, threads, extractor::claims), articles.size(), tokens);
        }
    }

    private void print(String stage, int threads, Stage.Cost cost, int articles, long tokens) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%-10s %7d  %10.0f  %11.0f  %8.0f  %7d%n",
                        stage,
                        threads,
                        articles / cost.seconds(),
                        articles / (cost.cpuSeconds() / threads),
                        tokens / cost.seconds(),
                        cost.peakBytes() >> 20);
    }
}
