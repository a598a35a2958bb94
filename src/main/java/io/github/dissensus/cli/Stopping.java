package io.github.dissensus.cli;

import io.github.dissensus.store.Store;
import io.github.dissensus.web.Server;

/** Ctrl-C: the server answers what it has begun, then the store is closed. */
final class Stopping {

    private Stopping() {}

    static void onSignal(Server server, Store store) {
        Thread stop = new Thread(
                () -> {
                    server.stop();
                    store.close();
                },
                "stopping");
        Runtime.getRuntime().addShutdownHook(stop);
    }
}
