package io.github.dissensus.article.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.Original;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a real server on this machine. */
final class FetcherTest {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final WebSite site = new WebSite();
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        site.start();
        fetcher = new Fetcher(new Fetcher.Manners(true, PAUSE, Duration.ofSeconds(2)));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        site.stop();
    }

    @Test
    void aPageIsFetchedUnderTheNameOfTheProgram() throws ArticleProblem {
        site.page("/news/orrin.html", "<html><p>The Orrin X2 weighs 512 grams.</p></html>");
        Original page = get("/news/orrin.html").orElseThrow();
        assertEquals("orrin.html", page.name());
        assertEquals(Optional.of(site.address("/news/orrin.html")), page.address());
        assertTrue(
                site.requests().get(1).agent().startsWith("Dissensus/"),
                site.requests().toString());
    }

    @Test
    void robotsTxtIsAskedOnceAndObeyed() throws ArticleProblem {
        site.page("/robots.txt", "User-agent: *\nDisallow: /private/\nUser-agent: dissensus\nDisallow: /drafts/\n");
        site.page("/drafts/a.html", "<p>draft</p>");
        site.page("/private/b.html", "<p>for robots of this name it is allowed</p>");
        assertEquals(
                "the robots.txt of localhost does not allow it",
                assertThrows(ArticleProblem.class, () -> get("/drafts/a.html")).getMessage());
        assertTrue(get("/private/b.html").isPresent());
        assertEquals(1, site.count("/robots.txt"));
        assertEquals(0, site.count("/drafts/a.html"));
    }

    @Test
    void whereRobotsTxtCannotBeReadNothingIs() {
        site.answer("/robots.txt", 503, "");
        site.page("/a.html", "<p>a</p>");
        String problem =
                assertThrows(ArticleProblem.class, () -> get("/a.html")).getMessage();
        assertTrue(problem.startsWith("the robots.txt of localhost cannot be read (status 503)"), problem);
    }

    @Test
    void betweenTwoRequestsThereIsAPauseAndNeverTwoAtOnce() throws Exception {
        site.page("/a.html", "<p>a</p>");
        Thread[] readers = new Thread[3];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = new Thread(() -> {
                try {
                    get("/a.html");
                } catch (ArticleProblem problem) {
                    throw new IllegalStateException(problem);
                }
            });
            readers[i].start();
        }
        for (Thread reader : readers) {
            reader.join();
        }
        assertEquals(3, site.count("/a.html"));
        assertEquals(1, site.mostAtOnce());
        assertTrue(
                site.shortestPause("/a.html").compareTo(PAUSE.minusMillis(5)) >= 0,
                site.shortestPause("/a.html").toString());
    }

    @Test
    void aLongerPauseThatRobotsTxtAsksForIsKept() throws ArticleProblem {
        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 0.6\n");
        site.page("/a.html", "<p>a</p>");
        get("/a.html");
        get("/a.html");
        assertTrue(
                site.shortestPause("/a.html").toMillis() >= 595,
                site.shortestPause("/a.html").toString());
    }

    @Test
    void aRobotsTxtThatMovedIsFollowedAndOneThatMovedNowhereIsTold() throws ArticleProblem {
        site.redirect("/robots.txt", "/rules.txt");
        site.page("/rules.txt", "User-agent: *\nDisallow: /drafts/\n");
        site.page("/drafts/a.html", "<p>draft</p>");
        assertEquals(
                "the robots.txt of localhost does not allow it",
                assertThrows(ArticleProblem.class, () -> get("/drafts/a.html")).getMessage());
        try (Fetcher other = new Fetcher(new Fetcher.Manners(true, PAUSE, Duration.ofSeconds(2)))) {
            site.redirect("/robots.txt", "http://[nowhere");
            assertEquals(
                    "it redirects to \"http://[nowhere\", which is no address",
                    assertThrows(
                                    ArticleProblem.class,
                                    () -> other.get(site.address("/drafts/a.html"), any -> Validators.NONE))
                            .getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254/latest/meta-data, a link-local or metadata address",
        "http://10.0.0.7/admin, a private or reserved address",
        "http://localhost/admin, this machine"
    })
    void aRedirectFromAPublicNameIntoAPrivateNetworkIsRefused(String target, String rule) {
        DnsResolver careful = new AllowedAddresses(false);
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.equals("news.example")
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : careful.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        site.redirect("/a.html", target);
        URI address = URI.create("http://news.example:" + site.port() + "/a.html");
        try (Fetcher visitor = new Fetcher(new Fetcher.Manners(false, PAUSE, Duration.ofSeconds(2)), names)) {
            String problem = assertThrows(ArticleProblem.class, () -> visitor.get(address, any -> Validators.NONE))
                    .getMessage();
            assertTrue(
                    problem.endsWith("which is " + rule + ": give --allow-private to read from your own network"),
                    problem);
        }
        assertEquals(1, site.count("/a.html"));
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() throws ArticleProblem {
        site.page("/a.html", "<p>a</p>");
        Fetcher.Answer first = fetcher.get(site.address("/a.html"), address -> Validators.NONE);
        Fetcher.Answer second = fetcher.get(site.address("/a.html"), address -> first.validators());
        assertTrue(first.original().isPresent());
        assertTrue(second.original().isEmpty());
    }

    @Test
    void redirectsAreFollowedFiveTimesAndNoMore() throws ArticleProblem {
        site.page("/0", "<p>there</p>");
        for (int i = 1; i <= 6; i++) {
            site.redirect("/" + i, "/" + (i - 1));
        }
        assertEquals(Optional.of(site.address("/0")), get("/5").orElseThrow().address());
        assertEquals(
                "it was redirected more than 5 times",
                assertThrows(ArticleProblem.class, () -> get("/6")).getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, 'only http and https addresses are read, not \"file:///etc/passwd\"'",
        "ftp://localhost/a, 'only http and https addresses are read, not \"ftp://localhost/a\"'"
    })
    void aRedirectElsewhereIsRefused(String target, String problem) {
        site.redirect("/a", target);
        assertEquals(
                problem, assertThrows(ArticleProblem.class, () -> get("/a")).getMessage());
    }

    @Test
    void moreThanTenMegabytesAreRefusedPackedOrNot() throws IOException {
        byte[] large = new byte[Original.LARGEST + 1];
        site.bytes("/large.html", large);
        site.packed("/bomb.html", gzip(new byte[64 * 1024 * 1024]));
        for (String path : new String[] {"/large.html", "/bomb.html"}) {
            assertEquals(
                    "it is larger than 10 MB: cut it into articles",
                    assertThrows(ArticleProblem.class, () -> get(path)).getMessage());
        }
    }

    @Test
    void aServerThatDripsIsLeft() {
        site.drip("/slow.html");
        assertEquals(
                "it took longer than 2 seconds",
                assertThrows(ArticleProblem.class, () -> get("/slow.html")).getMessage());
    }

    @Test
    void aStatusOfTheServerIsTold() {
        assertEquals(
                "the server answered with status 404",
                assertThrows(ArticleProblem.class, () -> get("/none")).getMessage());
    }

    @Test
    void thisMachineIsRefusedUnlessPrivateAddressesAreAllowed() {
        try (Fetcher careful = new Fetcher(Fetcher.Manners.usual(false))) {
            for (String host : new String[] {"localhost", "127.0.0.1", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]"}) {
                URI address = URI.create("http://" + host + ":" + site.port() + "/a.html");
                String problem = assertThrows(ArticleProblem.class, () -> careful.get(address, any -> Validators.NONE))
                        .getMessage();
                assertTrue(
                        problem.endsWith("which is this machine: give --allow-private to read from your own network"),
                        problem);
            }
        }
        assertEquals(0, site.requests().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "172.16.3.4",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "fd00::1",
                "fe80::1",
                "0.1.2.3",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "224.0.0.1",
                "255.255.255.255"
            })
    void privateAndSpecialAddressesBreakARule(String address) throws IOException {
        assertTrue(AllowedAddresses.rule(InetAddress.getByName(address)) != null, address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:4860:4860::8888"})
    void publicAddressesBreakNone(String address) throws IOException {
        assertEquals(null, AllowedAddresses.rule(InetAddress.getByName(address)));
    }

    private Optional<Original> get(String path) throws ArticleProblem {
        return fetcher.get(site.address(path), address -> Validators.NONE).original();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    static byte[] gzip(String content) throws IOException {
        return gzip(content.getBytes(StandardCharsets.UTF_8));
    }
}
