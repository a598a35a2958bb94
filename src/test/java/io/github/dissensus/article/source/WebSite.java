package io.github.dissensus.article.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A small web site on this machine, which remembers how it was visited. */
public final class WebSite {

    /** A visit. */
    public record Request(String path, String agent, long nanos) {}

    private interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private HttpServer server;

    public void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    public void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        String path = exchange.getRequestURI().toString();
        requests.add(new Request(path, exchange.getRequestHeaders().getFirst("User-Agent"), System.nanoTime()));
        try (exchange) {
            answers.getOrDefault(path, other -> other.sendResponseHeaders(404, -1))
                    .send(exchange);
        } finally {
            now.decrementAndGet();
        }
    }

    /** A page with an entity tag, which is sent only where it changed. */
    public void page(String path, String content) {
        typed(path, "text/html; charset=utf-8", content);
    }

    public void typed(String path, String type, String content) {
        String tag = "\"" + content.hashCode() + "\"";
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", type);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, content.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    public void answer(String path, int status, String content) {
        answers.put(path, exchange -> send(exchange, status, content.getBytes(StandardCharsets.UTF_8)));
    }

    public void bytes(String path, byte[] content) {
        answers.put(path, exchange -> send(exchange, 200, content));
    }

    public void packed(String path, byte[] content) {
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, content);
        });
    }

    public void redirect(String path, String target) {
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            exchange.sendResponseHeaders(301, -1);
        });
    }

    /** An answer that never ends, a letter at a time. */
    public void drip(String path) {
        answers.put(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write('.');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    public List<Request> requests() {
        return requests;
    }

    public long count(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).count();
    }

    public int mostAtOnce() {
        return most.get();
    }

    /** The shortest time between two visits to a page. */
    public Duration shortestPause(String path) {
        long[] times = requests.stream()
                .filter(request -> request.path().equals(path))
                .mapToLong(Request::nanos)
                .sorted()
                .toArray();
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < times.length; i++) {
            shortest = Math.min(shortest, times[i] - times[i - 1]);
        }
        return Duration.ofNanos(shortest);
    }
}
