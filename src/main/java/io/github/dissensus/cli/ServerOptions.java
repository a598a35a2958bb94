package io.github.dissensus.cli;

import io.github.dissensus.ingest.Ingest;
import io.github.dissensus.store.Store;
import io.github.dissensus.web.About;
import io.github.dissensus.web.Server;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the server runs. */
final class ServerOptions {

    @Mixin
    private StoreOptions store;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "3330",
            description = "Port on this machine, 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "15",
            description = "Time that a SPARQL query over HTTP may take (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            defaultValue = "Dissensus",
            description = "Who answers for the service, told in the dataset's description (default: ${DEFAULT-VALUE}).")
    private String publisher;

    @Option(
            names = "--license",
            paramLabel = "ADDRESS",
            defaultValue = "http://rightsstatements.org/vocab/UND/1.0/",
            description =
                    "Under what terms the graph may be used, told there too (default: ${DEFAULT-VALUE}, undetermined).")
    private URI license;

    StoreOptions store() {
        return store;
    }

    /** Serves a store until the program is stopped. */
    void serve(Store open, PrintWriter out) throws InterruptedException {
        serve(open, out, Optional.empty());
    }

    /** Serves a store until the program is stopped, and reads articles for the {@code read} command. */
    void serve(Store open, PrintWriter out, Optional<Ingest> ingest) throws InterruptedException {
        String token = RunningServer.newToken();
        Server server = Server.start(
                open,
                port,
                seconds,
                new About(publisher, license),
                ingest.map(reads -> new Server.Feeding(reads, token)));
        Stopping.onSignal(server, open);
        if (ingest.isPresent()) {
            store.folder().ifPresent(folder -> new RunningServer(server.address(), token).note(folder));
        }
        out.println("Serving at " + server.address() + " (stop with Ctrl-C)");
        if (!server.address().equals(open.iris().base())) {
            out.println("Its data has addresses under " + open.iris().base() + "; --base sets others");
        }
        server.join();
    }
}
