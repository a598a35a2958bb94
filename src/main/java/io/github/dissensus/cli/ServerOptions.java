package io.github.dissensus.cli;

import io.github.dissensus.store.Store;
import io.github.dissensus.web.Server;
import java.io.PrintWriter;
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
        Server server = Server.start(open, port, seconds);
        Stopping.onSignal(server, open);
        out.println("Serving at " + server.address() + " (stop with Ctrl-C)");
        if (!server.address().equals(open.iris().base())) {
            out.println("Its data has addresses under " + open.iris().base() + "; --base sets others");
        }
        server.join();
    }
}
