package io.github.dissensus.web;

import io.github.dissensus.ingest.Ingest;
import io.github.dissensus.store.Store;
import io.github.dissensus.store.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;

/** Fuseki on this machine's loopback address: read-only SPARQL at {@code /sparql}, everything else by {@link Site}. */
public final class Server {

    /** What reads articles into the store that is served, and what a program must know to ask for it. */
    public record Feeding(Ingest ingest, String token) {}

    private final FusekiServer fuseki;
    private final Watchdog watchdog;

    private Server(FusekiServer fuseki, Watchdog watchdog) {
        this.fuseki = fuseki;
        this.watchdog = watchdog;
    }

    /**
     * Starts a server.
     *
     * @param port 0 for any free one
     * @param seconds that a query may run
     * @throws StoreException where the port is taken
     */
    public static Server start(Store store, int port, int seconds) {
        return start(store, port, seconds, About.UNSTATED, Optional.empty());
    }

    /**
     * Starts a server that reads articles for programs that know a token.
     *
     * @param about who publishes the graph and under what licence
     * @param feeding what reads them, and the token
     */
    public static Server start(Store store, int port, int seconds, About about, Optional<Feeding> feeding) {
        refuseTakenPort(port);
        Watchdog watchdog = new Watchdog(seconds);
        Templates templates = new Templates();
        DataService service = DataService.newBuilder(store.dataset())
                .addEndpoint(Operation.Query)
                .build();
        FusekiServer.Builder builder = FusekiServer.create()
                .port(port)
                .loopback(true)
                .registerOperation(Operation.Query, new GuardedQuery(watchdog))
                .add(EndpointDescription.PATH, service)
                .addFilter("/*", new CommonHeaders())
                .addFilter(EndpointDescription.PATH, new EndpointDescription(store, templates, seconds))
                .addServlet("/*", new Site(store, templates, about));
        feeding.ifPresent(with -> builder.addServlet(ReadRequests.PATH, new ReadRequests(with.ingest(), with.token())));
        FusekiServer fuseki = builder.build();
        return new Server(fuseki.start(), watchdog);
    }

    /** Says in a sentence what the server would say in a stack trace. */
    private static void refuseTakenPort(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw new StoreException("The port " + port + " is in use: give another with --port, or stop what uses it");
        }
    }

    /** Where it answers: {@code http://localhost:3330/}. */
    public String address() {
        return "http://localhost:" + fuseki.getPort() + "/";
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        fuseki.getJettyServer().join();
    }

    public void stop() {
        watchdog.stop();
        fuseki.stop();
    }
}
