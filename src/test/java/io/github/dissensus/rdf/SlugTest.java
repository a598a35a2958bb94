package io.github.dissensus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Corvex, corvex",
        "Halden S2, halden-s2",
        "C, c",
        "C++, c%2B%2B",
        "C#, c%23",
        "4.0, 4.0",
        "Node.js, node.js",
        "TCP/IP, tcp~1ip",
        "a..b, a..b",
        "50% off, 50~3-off",
        "a~b, a~0b",
        "a\\b, a~2b",
        "a;b, a~4b",
        "Ærø, %C3%A6r%C3%B8",
        "麒麟, %E9%BA%92%E9%BA%9F",
        "🚀1, %F0%9F%9A%801"
    })
    void isOnePathSegment(String name, String slug) {
        assertEquals(slug, Slug.of(name));
        URI address = URI.create("http://localhost/product/").resolve(slug);
        assertEquals("http://localhost/product/" + slug, address.toString());
    }

    @Test
    void differentNamesGetDifferentSlugs() {
        List<String> names = List.of(
                "C", "C++", "C#", "C+", "C-", "C.", "C/", "C\\", "C%", "C~", "C~1", "C;", "C%2B", "C_", "CC", "Ç", "Č",
                "С");
        Set<String> slugs = new HashSet<>();
        names.forEach(name -> slugs.add(Slug.of(name)));
        assertEquals(names.size(), slugs.size(), slugs.toString());
    }

    @Test
    void writingsOfOneNameGetOneSlug() {
        for (String writing : List.of("Halden  S2", " halden s2 ", "HALDEN\u00A0S2", "halden-s2", "Halden\tS2")) {
            assertEquals("halden-s2", Slug.of(writing), writing);
        }
        assertEquals(Slug.of("Café"), Slug.of("Cafe\u0301"), "composed and decomposed");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "…", "/", "../..", " ", ""})
    void refusesWhatCouldBeReadAsAPath(String name) {
        String message = assertThrows(IllegalArgumentException.class, () -> Slug.of(name))
                .getMessage();
        assertEquals("A name needs a letter or a digit: \"" + name + "\"", message);
    }

    @Test
    void noSlashStandsInASlug() {
        for (int c = 1; c < 0x3000; c++) {
            if (!Character.isSurrogate((char) c)) {
                String slug = Slug.of("a" + (char) c + "b");
                assertTrue(slug.matches("(?:[a-z0-9._~-]|%[0-9A-F]{2})+"), slug);
            }
        }
    }
}
