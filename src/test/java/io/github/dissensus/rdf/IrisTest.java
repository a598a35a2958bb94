package io.github.dissensus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Passage;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {

    private static final String BASE = "https://example.org/kg/";
    private static final Entity CORVEX = new Entity(Entity.Kind.PRODUCT, "Corvex");
    private static final Optional<String> NONE = Optional.empty();

    private final Iris iris = new Iris(BASE);

    @Test
    void aSubjectHasItsVersionAndVariantInItsPath() {
        assertEquals(BASE + "product/corvex", uri(new Subject(CORVEX, NONE, NONE)));
        assertEquals(BASE + "product/corvex/4.2", uri(new Subject(CORVEX, Optional.of("4.2"), NONE)));
        assertEquals(
                BASE + "product/corvex/4.2/pro-edition",
                uri(new Subject(CORVEX, Optional.of("4.2"), Optional.of("Pro edition"))));
        assertEquals(BASE + "product/corvex/-/pro", uri(new Subject(CORVEX, NONE, Optional.of("Pro"))));
    }

    @Test
    void kindsOfThingDoNotShareAnAddress() {
        assertEquals(
                BASE + "feature/corvex",
                iris.entity(new Entity(Entity.Kind.FEATURE, "Corvex")).getURI());
        assertEquals(
                BASE + "agent/corvex",
                iris.entity(new Entity(Entity.Kind.AGENT, "Corvex")).getURI());
        assertEquals(
                BASE + "source/the-daily-orbit", iris.source("The Daily Orbit").getURI());
    }

    @Test
    void aPropertyIsTheOntologysOrMinted() {
        assertEquals(
                "https://w3id.org/dissensus/ns#weight",
                iris.property(new Property("weight", false)).getURI());
        assertEquals(
                BASE + "property/battery-capacity",
                iris.property(new Property("battery capacity", true)).getURI());
    }

    @Test
    void aPassageIsAddressedByItsCharacters() {
        assertEquals(
                BASE + "article/9f2c.txt#char=3,7",
                iris.passage("9f2c", new Passage(3, 7, "word")).getURI());
    }

    @Test
    void anArticleIsNamedByItsAddressOrElseItsText() {
        Article text = Article.ofText("a.txt", "One text.", List.of());
        assertEquals(Iris.articleKey(text), Iris.articleKey(Article.ofText("b.txt", "One text.", List.of())));
        assertNotEquals(Iris.articleKey(text), Iris.articleKey(Article.ofText("a.txt", "Another text.", List.of())));
        assertEquals(
                Iris.articleKey(at("https://example.org/1", "One text.")),
                Iris.articleKey(at("https://example.org/1", "Changed.")));
        assertEquals(16, Iris.articleKey(text).length());
    }

    @Test
    void aTopicIsWhatIsAnswered() {
        Subject subject = Subject.of(CORVEX);
        Property weight = new Property("weight", false);
        String topic = iris.topic(subject, weight, NONE, Scope.NONE).getURI();
        assertEquals(topic, iris.topic(subject, weight, NONE, Scope.NONE).getURI());
        assertNotEquals(
                topic,
                iris.topic(subject, weight, Optional.of("feature/lid"), Scope.NONE)
                        .getURI());
        assertNotEquals(
                topic,
                iris.topic(subject.withVersion(Optional.of("4")), weight, NONE, Scope.NONE)
                        .getURI());
        Scope empty = Scope.NONE.withCondition("empty");
        assertNotEquals(topic, iris.topic(subject, weight, NONE, empty).getURI());
        assertEquals(
                iris.topic(subject, weight, NONE, empty),
                iris.topic(subject, weight, NONE, Scope.NONE.withCondition("Empty ")),
                "case and blanks do not part topics");
        assertNotEquals(
                iris.topic(subject, weight, NONE, Scope.NONE.withMetric("empty")),
                iris.topic(subject, weight, NONE, empty),
                "the same words in another place are another scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "ftp://example.org/", "example.org/", "file:/tmp/"})
    void theBaseIsAWebAddressThatEndsInASlash(String base) {
        assertEquals(
                "The base \"" + base + "\" must be an http or https address that ends in \"/\"",
                assertThrows(IllegalArgumentException.class, () -> new Iris(base))
                        .getMessage());
    }

    private String uri(Subject subject) {
        return iris.subject(subject).getURI();
    }

    private static Article at(String url, String text) {
        return new Article(
                "a.txt",
                Optional.of(URI.create(url)),
                NONE,
                List.of(),
                NONE,
                Optional.empty(),
                Optional.empty(),
                "en",
                text,
                List.of());
    }
}
