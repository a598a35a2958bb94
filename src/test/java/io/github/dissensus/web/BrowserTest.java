package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The pages as a reader meets them. */
final class BrowserTest {

    private static SampleServer server;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path profile) {
        browser = Browser.start(profile);
        server = SampleServer.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @BeforeEach
    void wide() {
        browser.width(1280);
    }

    @AfterEach
    void nothingWentWrongOrWentOut() {
        assertEquals(List.of(), browser.console());
        List<String> requests = browser.requests();
        assertTrue(requests.stream().anyMatch(url -> url.startsWith(server.address())), "requests are seen");
        assertEquals(
                List.of(),
                requests.stream()
                        .filter(url -> url.matches("(http|ws|ftp).*") && !url.startsWith(server.address()))
                        .toList());
    }

    @Test
    void fromTheStartPageToAFindingAndItsQuoteInTheText() {
        open("/");
        click(By.linkText("Disagreements"));
        assertEquals("All findings", heading());
        WebElement finding = find(By.cssSelector(".finding"));
        assertTrue(finding.findElements(By.cssSelector(".side")).size() > 1, "sides stand beside one another");
        WebElement quote = finding.findElement(By.cssSelector("blockquote p a"));
        String words = quote.getText();
        quote.click();
        WebElement marked = find(By.cssSelector("mark:target"));
        assertTrue(words.startsWith(marked.getText().lines().findFirst().orElseThrow()), marked.getText());
        assertEquals(
                true,
                script("const box = document.querySelector('mark:target').getBoundingClientRect();"
                        + "return box.top >= 0 && box.bottom <= window.innerHeight"));
        assertFalse(
                marked.getCssValue("background-color")
                        .equals(find(By.tagName("body")).getCssValue("background-color")),
                "a passage is marked");
    }

    @Test
    void aProductTellsItsFindingsAndClaims() {
        open("/products");
        click(By.linkText("Azure Linux"));
        assertEquals("Azure Linux", heading());
        assertFalse(all(".finding").isEmpty());
        assertFalse(all("td a[href*='.txt#char=']").isEmpty(), "each claim leads to its quote");
    }

    @Test
    void aFormRunsASavedQuery() {
        open("/queries/claims/of-product");
        find(By.name("product_iri")).sendKeys("http://localhost:3330/product/azure-linux");
        click(By.cssSelector("main form button"));
        assertTrue(all("main table tbody tr").size() > 3);
    }

    @Test
    void theFormForSparqlShowsItsResult() {
        open("/sparql");
        click(By.cssSelector("main form button"));
        long end = System.nanoTime() + 10_000_000_000L;
        while (!browser.driver().getPageSource().contains("Azure ") && System.nanoTime() < end) {
            Thread.onSpinWait(); // a click on a form does not wait for the answer
        }
        assertTrue(browser.driver().getPageSource().contains("Azure "));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void noPageIsWiderThanTheWindow(int width) {
        browser.width(width);
        List<String> tooWide = new ArrayList<>();
        for (String path : pages()) {
            open(path);
            long wide = (Long) script("return document.documentElement.scrollWidth");
            if (wide > width) {
                tooWide.add(path + " is " + wide);
            }
        }
        assertEquals(List.of(), tooWide);
    }

    @Test
    void everyPageHasOneHeadingLandmarksAndNamedFields() {
        for (String path : pages()) {
            open(path);
            assertEquals(1, all("h1").size(), path);
            assertEquals(1, all("main").size(), path);
            assertEquals(1, all("body > header nav[aria-label]").size(), path);
            assertEquals(List.of(), texts("table:not(:has(th[scope]))"), path);
            assertEquals(
                    0,
                    all("input:not(label input), textarea:not(label textarea)").size(),
                    path);
        }
    }

    /** One of each kind of page. */
    private static List<String> pages() {
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/findings",
                "/products",
                "/articles",
                "/queries",
                "/sparql",
                "/ns",
                "/none",
                "/queries/claims/of-product?product_iri=http://localhost:3330/product/azure-linux",
                "/product/azure-linux"));
        open("/findings");
        for (String start : List.of("topic/", "article/")) {
            String link = find(By.cssSelector("a[href*='" + start + "']")).getAttribute("href");
            pages.add("/" + link.substring(server.address().length()).replaceFirst("#.*", ""));
        }
        pages.add(pages.get(pages.size() - 1).replaceFirst("(\\.txt)?$", ".txt"));
        pages.add(pages.get(pages.size() - 1).replaceFirst("\\.txt$", ""));
        return pages;
    }

    private static void open(String path) {
        browser.driver().get(server.address() + path.substring(1));
        if (path.equals("/none")) {
            browser.console(); // the browser itself complains of a 404
        }
    }

    private static String heading() {
        return find(By.tagName("h1")).getText();
    }

    private static void click(By what) {
        find(what).click();
    }

    private static WebElement find(By what) {
        return browser.driver().findElement(what);
    }

    private static List<WebElement> all(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    private static List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    private static Object script(String script) {
        return browser.driver().executeScript(script);
    }
}
