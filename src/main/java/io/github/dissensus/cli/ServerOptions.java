package io.github.dissensus.cli;

import io.github.dissensus.ingest.Ingest;
import io.github.dissensus.store.Store;
import io.github.dissensus.web.Server;
import java.io.PrintWriter;
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
        Server server = Server.start(open, port, seconds, ingest.map(reads -> new Server.Feeding(reads, token)));
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
