package io.github.dissensus.cli;

import com.google.gson.JsonObject;
import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.extract.MentionReader;
import io.github.dissensus.extract.NormalForm;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.CodePoints;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how many mentions are found exactly right. */
@Command(
        name = "mentions",
        mixinStandardHelpOptions = true,
        description = {
            "Counts the sentences whose quantities or dates are found exactly: text, place, value, unit or date.",
            "A file holds one JSON object a line: \"text\", \"reference\" (its date), \"kind\", \"expected\" (text, start, end,",
            "and value with unit, or type with values), as Recognizers-Text writes its specifications."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus bench mentions ../shared/bench/dates/cases.jsonl --misses")
final class MentionBenchCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of cases, one a line.")
    private List<Path> files;

    @Option(names = "--misses", description = "Lists every case that is not exactly right.")
    private boolean misses;

    @Spec
    private CommandSpec spec;

    private static final class Tally {
        private int cases;
        private int right;
    }

    @Override
    public Integer call() {
        Lexicon lexicon = LexiconLoader.load();
        MentionReader reader = new MentionReader(lexicon);
        MentionCase.Judge judge = new MentionCase.Judge(lexicon.units());
        for (Path file : files) {
            measure(file, reader, judge);
        }
        return ExitCode.DONE;
    }

    private void measure(Path file, MentionReader reader, MentionCase.Judge judge) {
        PrintWriter out = spec.commandLine().getOut();
        Map<MentionCase.Kind, Tally> tallies = new TreeMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            JsonObject object = TextLines.object(line, file, number);
            Article article = TextLines.article(object, file, number);
            MentionCase expected = MentionCase.of(object);
            List<NormalForm> found = expected.relevant(forms(article, reader));
            boolean right = judge.isRight(expected, found);
            Tally tally = tallies.computeIfAbsent(expected.kind(), kind -> new Tally());
            tally.cases++;
            tally.right += right ? 1 : 0;
            if (misses && !right) {
                out.println(expected.kind() + ", line " + number + ": " + article.text());
                out.println("    expected " + expected.answers());
                out.println("    found    "
                        + found.stream().map(MentionBenchCommand::brief).toList());
            }
        }
        out.println(file + ":");
        tallies.forEach((kind, tally) -> out.println(String.format(
                Locale.ROOT,
                "  %-22s %4d of %4d  %.3f  %s",
                kind,
                tally.right,
                tally.cases,
                (double) tally.right / tally.cases,
                kind.remark())));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<NormalForm> forms(Article article, MentionReader reader) {
        CodePoints places = new CodePoints(article.text());
        return reader.mentions(article).stream()
                .flatMap(sentence -> sentence.mentions().stream()
                        .map(mention ->
                                NormalForm.of(mention, sentence.sentence().tokens(), article.text(), places)))
                .toList();
    }

    private static String brief(NormalForm form) {
        return form.text() + "@" + form.start() + " = "
                + form.date()
                        .or(form::value)
                        .orElse(form.lower().orElse("") + ".." + form.upper().orElse(""))
                + form.unit().map(unit -> " " + unit).orElse("");
    }
}
