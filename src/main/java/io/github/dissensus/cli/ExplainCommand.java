package io.github.dissensus.cli;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.extract.Extractor;
import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.extract.MentionReader;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Article;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what was understood of a text. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Shows what each sentence is about, the quantities, dates, versions, statuses and names found in it,"
                        + " and its claims, each with the word and the frame that made it; and what stopped a near miss.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments", "3:the text could not be read"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus explain review.html --format jsonl")
final class ExplainCommand implements Callable<Integer> {

    /** How the answer is written. */
    private enum Format {
        TEXT,
        JSONL
    }

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A text or HTML file, or a .jsonl file with one \"text\" a line and its date as \"reference\".")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or jsonl (default: text).")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Lexicon lexicon = LexiconLoader.load();
        MentionReader reader = new MentionReader(lexicon);
        Extractor extractor = new Extractor(lexicon);
        Explanation explanation = format == Format.JSONL ? Explanation.jsonLines(out) : Explanation.text(out);
        try {
            if (TextLines.holds(file)) {
                TextLines.read(
                        file,
                        (line, article) ->
                                explanation.write(article, reader.mentions(article), extractor.explain(article), line));
            } else {
                Article article = new ArticleReader().read(file);
                explanation.write(article, reader.mentions(article), extractor.explain(article), 0);
            }
        } catch (ArticleProblem unreadable) {
            spec.commandLine().getErr().println(unreadable.getMessage());
            return ExitCode.UNREAD;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
        return ExitCode.DONE;
    }
}
