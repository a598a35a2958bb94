package io.github.dissensus.cli;

import io.github.dissensus.query.Parameter;
import io.github.dissensus.query.QueryProblem;
import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.ResultFormat;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.query.SavedQuery;
import io.github.dissensus.store.Store;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the graph. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Runs a saved query, or one from a file, on the graph.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong arguments",
            "3:an article could not be read",
            "5:a bad query, or one of no such name"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dissensus query --list",
            "  dissensus query --data graph discrepancies/values --format csv",
            "  dissensus query --read articles/ claims/of-product product=http://localhost:3330/product/azure-linux"
        })
final class QueryCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions options;

    @Option(names = "--list", description = "Shows the saved queries with their summaries and parameters.")
    private boolean list;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ResultFormat format;

    @Option(names = "--read", paramLabel = "PATH", description = "Files and folders to read first.")
    private List<Path> read = List.of();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME|FILE.rq",
            description = "A saved query, or a file with one.")
    private String name;

    @Parameters(index = "1..*", paramLabel = "name=value", description = "Parameters of the query.")
    private List<String> parameters = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SavedQueries queries = SavedQueries.load();
        if (list || name == null) {
            print(queries);
            return ExitCode.DONE;
        }
        SavedQuery query = isFile() ? SavedQueries.fromFile(Path.of(name)) : queries.find(name);
        Map<Var, Node> bound = query.bind(given());
        try (Store store = options.open()) {
            int code = new Reading(spec.commandLine().getErr()).first(store, read);
            spec.commandLine().getOut().flush();
            store.read(data -> {
                new QueryRunner(data).write(query, bound, format, System.out);
                return true;
            });
            System.out.flush();
            return code;
        }
    }

    private boolean isFile() {
        return name.endsWith(".rq") || Files.isRegularFile(Path.of(name));
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw new QueryProblem("\"" + parameter + "\" is no parameter: write name=value");
            }
            given.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return given;
    }

    private void print(SavedQueries queries) {
        PrintWriter out = spec.commandLine().getOut();
        int widest = queries.all().stream()
                .mapToInt(query -> query.name().length())
                .max()
                .orElse(0);
        for (SavedQuery query : queries.all()) {
            String takes = query.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
            out.println(query.name()
                    + " ".repeat(widest - query.name().length() + 2)
                    + query.summary()
                    + (takes.isEmpty() ? "" : " (takes " + takes + ")"));
        }
    }
}
