package io.github.dissensus.cli;

import io.github.dissensus.article.TableColumns;
import io.github.dissensus.article.source.Sources;
import io.github.dissensus.ingest.Outcome;
import io.github.dissensus.store.Store;
import io.github.dissensus.store.StoreInUse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads articles into the graph. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles into the graph: text, HTML, CSV and TSV files, folders of them, WARC archives, addresses of pages,",
            "RSS and Atom feeds, sitemaps, and files that list addresses. Pages are fetched as robots.txt allows."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong arguments",
            "3:an article could not be read (the others were)",
            "4:a claim broke a shape and was refused (the others stand)"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dissensus read --data graph articles/ interview.html",
            "  dissensus read --data graph https://example.com/feed.xml archive.warc.gz",
            "  dissensus read --data graph --table subject=model,source=shop,ignore=row sheet.csv",
            "",
            "A table has the columns source, subject, property and value, and where wanted version, variant,",
            "key, unit, date, url and quote; or a column for each property, headed by its name."
        })
final class ReadCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions options;

    @Mixin
    private FetchOptions fetching;

    @Option(
            names = "--table",
            paramLabel = "ROLE=COLUMN",
            split = ",",
            description = "Which column of a table holds what, where it is not named so; ignore=COLUMN leaves one out.")
    private List<String> table = List.of();

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Files, folders and addresses.")
    private List<String> sources;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Outcome outcome = outcome();
        spec.commandLine().getOut().println(Reading.closingLine(outcome));
        return Reading.exitCode(outcome);
    }

    /** Reads into the store, or has the server read that holds it. */
    private Outcome outcome() {
        Reading reading = new Reading(spec.commandLine().getErr());
        try (Store store = options.open()) {
            return reading.read(store, sources, fetching.manners(), columns());
        } catch (StoreInUse inUse) {
            RunningServer server =
                    options.folder().flatMap(RunningServer::noted).orElseThrow(() -> inUse);
            List<String> fromHere = sources.stream()
                    .map(source -> Sources.isAddress(source)
                            ? source
                            : Path.of(source).toAbsolutePath().normalize().toString())
                    .toList();
            return reading.told(server.read(fromHere, fetching.manners().allowPrivate()));
        }
    }

    private TableColumns columns() {
        TableColumns columns = TableColumns.PLAIN;
        for (String pair : table) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new IllegalArgumentException(
                        "\"" + pair + "\" says of no column what it holds: write ROLE=COLUMN");
            }
            columns = columns.with(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return columns;
    }
}
