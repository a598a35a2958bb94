package io.github.dissensus.article.source;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.Original;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches pages as a polite and careful guest: what {@code robots.txt} allows (RFC 9309), one request at a time to a host
 * with a pause between, at most five redirects, 10 MB (unpacked too) and 20 seconds, over http and https, and from no
 * private address unless that is allowed. A refusal names its rule.
 */
public final class Fetcher implements AutoCloseable {

    /** The name under which robots.txt may speak of this program. */
    static final String ROBOT = "dissensus";

    private static final String USER_AGENT =
            "Dissensus/0.1 (robot \"" + ROBOT + "\"; reads articles for a knowledge graph)";
    private static final int MOST_REDIRECTS = 5;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /**
     * How it behaves.
     *
     * @param allowPrivate whether addresses of this machine and of private networks may be read
     * @param pause between two requests to one host; robots.txt may ask for a longer one
     * @param longest time that one request may take
     */
    public record Manners(boolean allowPrivate, Duration pause, Duration longest) {

        /** One second between requests, twenty seconds for each. */
        public static Manners usual(boolean allowPrivate) {
            return new Manners(allowPrivate, Duration.ofSeconds(1), LONGEST);
        }
    }

    /** What came of a request. The content is empty where the page has not changed since. */
    public record Answer(URI address, Validators validators, Optional<Original> original) {}

    private final Manners manners;
    private final CloseableHttpClient client;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "request clock");
        thread.setDaemon(true);
        return thread;
    });

    public Fetcher(Manners manners) {
        this(manners, new AllowedAddresses(manners.allowPrivate()));
    }

    /** @param names resolves the names of hosts, and refuses those that may not be visited */
    Fetcher(Manners manners, DnsResolver names) {
        this.manners = manners;
        Timeout timeout = Timeout.of(manners.longest());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setUserAgent(USER_AGENT)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    /**
     * Fetches what stands at an address.
     *
     * @param known by what to ask whether it changed, given an address
     * @throws ArticleProblem where a rule forbids it or the server does not give it
     */
    public Answer get(URI start, Function<URI, Validators> known) throws ArticleProblem {
        URI address = start;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Host host = host(checked(address));
            if (!host.robots().isAllowed(address.toString())) {
                throw new ArticleProblem("the robots.txt of " + address.getHost() + " does not allow it");
            }
            Response response = host.oneAtATime(address, known.apply(address));
            if (response.redirect().isEmpty()) {
                return response.answer();
            }
            address = redirected(address, response.redirect().get());
        }
        throw new ArticleProblem("it was redirected more than " + MOST_REDIRECTS + " times");
    }

    /** Where a redirect leads that stands at an address. */
    static URI redirected(URI address, String location) throws ArticleProblem {
        try {
            return address.resolve(location.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException broken) {
            throw new ArticleProblem("it redirects to \"" + location + "\", which is no address");
        }
    }

    private static URI checked(URI address) throws ArticleProblem {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new ArticleProblem("only http and https addresses are read, not \"" + address + "\"");
        }
        if (address.getHost() == null) {
            throw new ArticleProblem("\"" + address + "\" names no host");
        }
        if (address.getUserInfo() != null) {
            throw new ArticleProblem("addresses with a user name or password are not read");
        }
        return address;
    }

    private Host host(URI address) {
        String key = address.getScheme() + "://" + address.getRawAuthority().toLowerCase(Locale.ROOT);
        return hosts.computeIfAbsent(
                key, name -> new Host(URI.create(name + "/robots.txt"), manners.pause(), this::request));
    }

    /** One request, without following redirects. */
    private Response request(URI address, Validators known) throws ArticleProblem {
        HttpGet get = new HttpGet(address);
        get.setHeader("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1");
        get.setHeader("Accept-Encoding", "gzip");
        known.etag().ifPresent(tag -> get.setHeader("If-None-Match", tag));
        known.lastModified().ifPresent(date -> get.setHeader("If-Modified-Since", date));
        ScheduledFuture<?> limit = clock.schedule(get::cancel, manners.longest().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(get, response -> read(address, response));
        } catch (Refused refused) {
            throw refused.problem();
        } catch (AllowedAddresses.Forbidden forbidden) {
            throw new ArticleProblem(forbidden.getMessage());
        } catch (UnknownHostException unknown) {
            throw new ArticleProblem("there is no host \"" + address.getHost() + "\"");
        } catch (IOException | IllegalStateException broken) {
            throw new ArticleProblem(
                    get.isCancelled()
                            ? "it took longer than " + manners.longest().toSeconds() + " seconds"
                            : "it cannot be fetched: " + broken.getMessage());
        } finally {
            limit.cancel(false);
        }
    }

    /** Carries a problem out of the client, which knows only of exceptions of input and output. */
    private static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;
        private final ArticleProblem problem;

        Refused(ArticleProblem problem) {
            super(problem.getMessage());
            this.problem = problem;
        }

        ArticleProblem problem() {
            return problem;
        }
    }

    private static Response read(URI address, ClassicHttpResponse response) throws IOException {
        try {
            Optional<String> location = header(response, "Location");
            int status = response.getCode();
            Validators validators = new Validators(header(response, "ETag"), header(response, "Last-Modified"));
            if (status >= 300 && status < 400 && status != 304 && location.isPresent()) {
                return new Response(status, location, new Answer(address, validators, Optional.empty()));
            }
            if (status != 200) {
                return new Response(status, Optional.empty(), new Answer(address, validators, Optional.empty()));
            }
            Optional<String> mediaType = header(response, "Content-Type");
            String path = address.getPath() == null ? "" : address.getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            Original original = new Original(
                    name.isEmpty() ? address.getHost() : name, Optional.of(address), mediaType, body(response));
            return new Response(status, Optional.empty(), new Answer(address, validators, Optional.of(original)));
        } catch (ArticleProblem problem) {
            throw new Refused(problem);
        }
    }

    private static byte[] body(ClassicHttpResponse response) throws IOException, ArticleProblem {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        byte[] packed = Original.whole(entity.getContent());
        String encoding =
                Optional.ofNullable(entity.getContentEncoding()).orElse("").toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> Original.unpacked(new ByteArrayInputStream(packed));
            default -> throw new ArticleProblem("it is packed as \"" + encoding + "\", which was not asked for");
        };
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    /** What a server answered to one request. */
    record Response(int status, Optional<String> redirect, Answer answer) {}

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            client.close();
        } catch (IOException left) {
            // nothing is lost with a connection that cannot be closed
        }
    }
}
