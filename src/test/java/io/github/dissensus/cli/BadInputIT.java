package io.github.dissensus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.article.source.WebSite;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a batch holds, each bad thing gets one line, the rest is read, and half a gigabyte is enough. */
final class BadInputIT {

    private static final String SENTENCE = "<p>The Orrin X2 camera weighs 512 grams, and it is made of magnesium.</p>";
    private static final int MANY_TAGS = 100_000;
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void eachBadThingGetsOneLineAndTheRestIsRead() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        write(in, "a-good.html", "<html><body>" + SENTENCE + "</body></html>");
        write(
                in,
                "b-broken.html",
                "<html><body><div><p>The Sorrel M5 phone weighs 180 grams, it is said <b><i></p><table><tr>"
                        + "<li>and it has a glass back</ul></span <a href='x");
        write(in, "c-deep.html", "<html><body>" + "<div>".repeat(MANY_TAGS) + SENTENCE.replace("X2", "X3"));
        write(
                in,
                "d-spans.html",
                "<html><body><p>" + "<b>".repeat(MANY_TAGS) + "The Orrin X4 camera weighs 512 grams.");
        write(in, "z-last.html", "<html><body>" + SENTENCE.replace("X2", "X9") + "</body></html>");
        byte[] noise = new byte[MEGABYTE];
        new Random(1).nextBytes(noise);
        Files.write(in.resolve("e-noise.html"), noise);
        byte[] packed = gzip("<html><body>" + SENTENCE.repeat(200) + "</body></html>");
        Files.write(in.resolve("f-cut.html.gz"), Arrays.copyOf(packed, packed.length / 2));
        Files.write(in.resolve("g-not.html.gz"), "plain text".getBytes(StandardCharsets.UTF_8));
        huge(in.resolve("h-huge.html"), 200);
        write(in, "i-tags.html", "<html><body>" + "<p>a".repeat(9 * MEGABYTE / 4));
        write(in, "j-empty.html", "");
        Files.write(in.resolve("k-bomb.html.gz"), gzip(new byte[100 * MEGABYTE]));
        String warc =
                record("http://example.org/orrin", "<html><body>" + SENTENCE.replace("X2", "X5") + "</body></html>")
                        + record("http://example.org/cut", "<html><body>" + SENTENCE.repeat(50) + "</body></html>");
        write(in, "l-cut.warc", warc.substring(0, warc.length() - 600));

        ChildRun run = ChildRun.to(
                folder, List.of("read", "--data", folder.resolve("data").toString(), in.toString()));

        assertEquals(ExitCode.UNREAD, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("Read 6 articles"), run.out() + run.err());
        assertLine(run, "e-noise.html", "it holds binary data, not text or HTML");
        assertLine(run, "f-cut.html.gz", "its gzip data ends too early: fetch or copy it again");
        assertLine(run, "g-not.html.gz", "its name says gzip, but its content is not: Not in GZIP format");
        assertLine(run, "h-huge.html", "it is larger than 10 MB: cut it into articles");
        assertLine(run, "i-tags.html", "it has more than 400000 tags: cut it into articles");
        assertLine(run, "j-empty.html", "it is empty");
        assertLine(run, "k-bomb.html.gz", "it is larger than 10 MB: cut it into articles");
        assertEquals(
                1, run.err().lines().filter(line -> line.contains("l-cut.warc")).count(), run.err());
        assertTrue(run.err().contains("l-cut.warc was not read: the archive breaks off after byte"), run.err());
        assertEquals(8, run.err().lines().count(), run.err());
        assertFalse(run.err().contains("OutOfMemory"));
    }

    @Test
    void aFeedThatPointsAtItselfAndOneThatExpandsEntitiesAreTold() throws IOException {
        WebSite site = new WebSite();
        site.start();
        try {
            String self = site.address("/map.xml").toString();
            site.typed(
                    "/map.xml",
                    "text/xml",
                    "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                            + "<sitemap><loc>" + self + "</loc></sitemap></sitemapindex>");
            site.typed(
                    "/bomb.xml",
                    "text/xml",
                    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>"
                            + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&b;&f;</title></channel></rss>");
            site.typed(
                    "/feed.xml",
                    "application/rss+xml",
                    "<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>"
                            + "<link>http://x/</link><description>d</description><item><title>a</title><link>"
                            + site.address("/a.html")
                            + "</link></item><item><title>self</title><link>" + site.address("/feed.xml")
                            + "</link></item></channel></rss>");
            site.page("/a.html", "<html><body>" + SENTENCE + "</body></html>");

            ChildRun run = ChildRun.to(
                    folder,
                    List.of(
                            "read",
                            "--allow-private",
                            "--data",
                            folder.resolve("web").toString(),
                            self,
                            site.address("/bomb.xml").toString(),
                            site.address("/feed.xml").toString()));

            assertTrue(run.out().startsWith("Read 1 article:"), run.out() + run.err());
            assertTrue(
                    run.err().contains("map.xml was not read: this list was read already: it leads back to itself"),
                    run.err());
            assertTrue(run.err().contains("bomb.xml was not read: it is a feed that cannot be read: "), run.err());
            assertEquals(2, run.err().lines().count(), run.err());
        } finally {
            site.stop();
        }
    }

    private static void assertLine(ChildRun run, String file, String problem) {
        List<String> lines =
                run.err().lines().filter(line -> line.contains(file)).toList();
        assertEquals(1, lines.size(), file + ": " + run.err());
        assertTrue(lines.get(0).endsWith(file + " was not read: " + problem), lines.get(0));
    }

    private static void write(Path folder, String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static void huge(Path file, int megabytes) throws IOException {
        byte[] line = "<p>The Orrin X2 camera weighs 512 grams.</p>\n".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (long written = 0; written < (long) megabytes * MEGABYTE; written += line.length) {
                out.write(line);
            }
        }
    }

    private static String record(String address, String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length()
                + "\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2026-05-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + new java.util.UUID(7, address.hashCode())
                + ">\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: " + http.length()
                + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
