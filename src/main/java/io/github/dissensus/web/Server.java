package io.github.dissensus.web;

import io.github.dissensus.store.Store;

/** stub to be replaced */
public final class Server {
    private Server() {}

    public static Server start(Store store, int port) {
        return new Server();
    }

    public String address() {
        return "http://localhost:3330/";
    }

    public void join() throws InterruptedException {}

    public void stop() {}
}
