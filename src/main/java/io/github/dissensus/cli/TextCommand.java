package io.github.dissensus.cli;

import com.google.gson.stream.JsonWriter;
import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.ingest.Files;
import io.github.dissensus.model.Article;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what was read of articles. */
@Command(
        name = "text",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the text that is read of pages, without the furniture around it.",
            "In JSON: one object, the name of each file without its endings to its text; the title, the byline",
            "and captions are left out."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments", "3:an article could not be read (the others were)"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus text --format json pages/")
final class TextCommand implements Callable<Integer> {

    /** How the text is printed. */
    enum Format {
        plain,
        json
    }

    @Option(
            names = "--format",
            defaultValue = "plain",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        JsonWriter json = new JsonWriter(out);
        json.setIndent("  ");
        if (format == Format.json) {
            json.beginObject();
        }
        int unread = 0;
        ArticleReader reader = new ArticleReader();
        for (Path file : new Files(reader).of(paths)) {
            try {
                Article article = reader.read(file);
                if (format == Format.json) {
                    json.name(ArticleReader.nameWithoutEndings(file)).value(body(article));
                } else {
                    out.println(article.text());
                    out.println();
                }
            } catch (ArticleProblem problem) {
                spec.commandLine().getErr().println(file + " was not read: " + problem.getMessage());
                unread++;
            }
        }
        if (format == Format.json) {
            json.endObject();
            out.println();
        }
        out.flush();
        return unread == 0 ? ExitCode.DONE : ExitCode.UNREAD;
    }

    private static String body(Article article) {
        return article.blocks().stream()
                .filter(block -> switch (block.kind()) {
                    case TITLE, FURNITURE, CAPTION -> false;
                    case HEADING, PARAGRAPH, LIST_ITEM, TABLE_CELL, QUOTE -> true;
                })
                .map(article::textOf)
                .collect(Collectors.joining("\n\n"));
    }
}
