package io.github.dissensus.web;

import io.github.dissensus.article.Samples;
import io.github.dissensus.ingest.Ingest;
import io.github.dissensus.rdf.Iris;
import io.github.dissensus.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A server on a free port, and a client that talks to it and follows no redirect. */
final class SampleServer implements AutoCloseable {

    private final Store store;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private SampleServer(Store store, int seconds) {
        this.store = store;
        this.server = Server.start(store, 0, seconds);
    }

    /** With the sample articles read. */
    static SampleServer start() {
        Store store = Store.temporary(new Iris(Iris.DEFAULT_BASE));
        Samples.with(folder -> new Ingest(store).read(List.of(folder), done -> {}));
        return new SampleServer(store, 15);
    }

    /** With other articles read, or none. */
    static SampleServer of(int seconds, Path... articles) {
        Store store = Store.temporary(new Iris(Iris.DEFAULT_BASE));
        new Ingest(store).read(List.of(articles), done -> {});
        return new SampleServer(store, seconds);
    }

    Store store() {
        return store;
    }

    String address() {
        return server.address();
    }

    int port() {
        return URI.create(address()).getPort();
    }

    /** The path at which a name of the graph is answered. */
    static String path(String iri) {
        return "/" + iri.substring(Iris.DEFAULT_BASE.length());
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> page(String path) {
        return get(path, "Accept", "text/html");
    }

    HttpResponse<String> ask(String query) {
        return get("/sparql?query=" + encoded(query), "Accept", "application/sparql-results+json");
    }

    CompletableFuture<HttpResponse<String>> askLater(String query) {
        return client.sendAsync(
                request("GET", "/sparql?query=" + encoded(query), ""), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), method, path, body, headers);
    }

    byte[] bytes(String path) {
        return bytes(path, new String[0]).body();
    }

    /** @param headers names and values in turn */
    HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(HttpResponse.BodyHandlers.ofByteArray(), "GET", path, "", headers);
    }

    private <T> HttpResponse<T> send(
            HttpResponse.BodyHandler<T> handler, String method, String path, String body, String... headers) {
        // the server hangs up on a body that it does not want, so such a connection is not used again
        boolean reads = method.equals("GET") || method.equals("HEAD");
        try {
            return (reads ? client : HttpClient.newHttpClient()).send(request(method, path, body, headers), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path.substring(1)))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    @Override
    public void close() {
        server.stop();
        store.close();
    }
}
