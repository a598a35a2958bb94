package io.github.dissensus.cli;

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

    StoreOptions store() {
        return store;
    }

    int port() {
        return port;
    }
}
