package io.github.dissensus.cli;

import io.github.dissensus.lexicon.Ontology;
import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.query.SavedQuery;
import io.github.dissensus.store.QuoteCheck;
import io.github.dissensus.store.ShapeCheck;
import io.github.dissensus.store.Store;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the graph. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Runs the saved checks, and finds every quote again at its place in the kept text.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all hold", "2:wrong arguments", "3:an article could not be read", "4:a check fails"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus check --data graph")
final class CheckCommand implements Callable<Integer> {

    /** Rows of a failed check that are shown. */
    private static final int SHOWN = 10;

    @Mixin
    private StoreOptions options;

    @Parameters(paramLabel = "PATH", description = "Files and folders to read first.")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            int code = new Reading(spec.commandLine().getErr()).first(store, paths);
            boolean hold = true;
            for (SavedQuery check : SavedQueries.load().checks()) {
                hold &= run(store, check);
            }
            hold &= quotes(store);
            hold &= ontology();
            return hold ? code : ExitCode.BROKEN_SHAPE;
        }
    }

    private boolean run(Store store, SavedQuery check) {
        List<Map<String, Node>> rows = store.read(data -> new QueryRunner(data).rows(check.parsed(), Map.of()));
        List<String> lines = rows.stream().map(Object::toString).toList();
        return tell(check.name() + ": " + check.summary(), lines);
    }

    private boolean quotes(Store store) {
        QuoteCheck.Result result = store.read(data -> QuoteCheck.run(data, store.texts()));
        return tell("quotes: " + result.checked() + " quotes stand at their place in the kept text", result.problems());
    }

    private boolean ontology() {
        List<String> problems = new ShapeCheck()
                .problems(Ontology.terms().getGraph()).stream()
                        .map(problem -> problem.node() + ": " + problem.message())
                        .toList();
        return tell("ontology: units, currencies, words and statuses keep their shapes", problems);
    }

    private boolean tell(String what, List<String> problems) {
        PrintWriter out = spec.commandLine().getOut();
        out.println((problems.isEmpty() ? "ok    " : "FAIL  ") + what);
        problems.stream().limit(SHOWN).forEach(problem -> out.println("      " + problem));
        if (problems.size() > SHOWN) {
            out.println("      and " + (problems.size() - SHOWN) + " more");
        }
        return problems.isEmpty();
    }
}
