package io.github.dissensus.cli;

import io.github.dissensus.article.Samples;
import io.github.dissensus.detect.Report;
import io.github.dissensus.ingest.Ingest;
import io.github.dissensus.ingest.Outcome;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.store.Store;
import java.io.PrintWriter;

/** The main job on its defaults: the sample articles in, their disagreements out, and the graph to look at. */
final class SampleRun {

    private final ServerOptions options;
    private final PrintWriter out;

    SampleRun(ServerOptions options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    int run() {
        try (Store store = options.store().open()) {
            Outcome outcome = Samples.with(folder -> new Ingest(store).read(java.util.List.of(folder), done -> {}));
            Report report = store.read(data -> Report.of(data, SavedQueries.load()));
            out.print(
                    ReportWriter.write(report.only(kind -> kind != Report.Kind.AGREEMENT), ReportCommand.Format.text));
            out.println(Reading.closingLine(outcome));
            options.serve(store, out);
            return ExitCode.DONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }
}
