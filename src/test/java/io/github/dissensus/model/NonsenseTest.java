package io.github.dissensus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The records of the model refuse what cannot be. */
class NonsenseTest {

    private static final Unit METRE = new Unit("http://qudt.org/vocab/unit/M", "m", "Length");
    private static final Entity PRODUCT = new Entity(Entity.Kind.PRODUCT, "Corvex");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @FunctionalInterface
    private interface Making {
        Object make();
    }

    @TestFactory
    Stream<DynamicTest> refused() {
        return Stream.of(
                bad("The level of a block cannot be negative: -1", () -> new Block(Block.Kind.HEADING, -1, 0, 5)),
                bad("A block needs a kind", () -> new Block(null, 0, 0, 5)),
                bad("A block must hold text: 5 to 5", () -> new Block(Block.Kind.PARAGRAPH, 0, 5, 5)),
                bad("A block must hold text: -1 to 5", () -> new Block(Block.Kind.PARAGRAPH, 0, -1, 5)),
                bad("An article needs text: a.txt", () -> Article.ofText("a.txt", " \n", List.of())),
                bad(
                        "The PARAGRAPH at 0 to 9 overlaps or leaves the text of a.txt",
                        () -> Article.ofText("a.txt", "Eight…", List.of(paragraph(0, 9)))),
                bad(
                        "The PARAGRAPH at 3 to 6 overlaps or leaves the text of a.txt",
                        () -> Article.ofText("a.txt", "Eight…", List.of(paragraph(0, 4), paragraph(3, 6)))),
                bad("These words do not fill characters 0 to 4: \"word!\"", () -> new Passage(0, 4, "word!")),
                bad("These words do not fill characters -1 to 3: \"word\"", () -> new Passage(-1, 3, "word")),
                bad("These words do not fill characters 2 to 2: \"\"", () -> new Passage(2, 2, "")),
                bad("The version of a subject cannot be blank", () -> new Subject(PRODUCT, Optional.of(" "), none())),
                bad("The variant of a subject cannot be blank", () -> new Subject(PRODUCT, none(), Optional.of(""))),
                bad("A name needs a letter or a digit: \"…\"", () -> new Entity(Entity.Kind.PRODUCT, "…")),
                bad("A property needs a name", () -> new Property(" ", true)),
                bad("A version begins with a digit: \"v6\"", () -> new Value.Version("v6", Bound.EXACT)),
                bad("A version begins with a digit: \"\"", () -> new Value.Version("", Bound.EXACT)),
                bad("A quantity needs a bound", () -> quantity(none(), none())),
                bad(
                        "A quantity cannot lie between 9 and 8: the lower bound is the larger",
                        () -> quantity(Optional.of(BigDecimal.valueOf(9)), Optional.of(BigDecimal.valueOf(8)))),
                bad("A date needs a first or a last day", () -> new Value.Date(none(), none(), none())),
                bad(
                        "2026-05-01 is after 2026-04-30",
                        () -> new Value.Date(none(), Optional.of(MAY), Optional.of(MAY.minusDays(1)))),
                bad("The ranks of beta are the wrong way round", () -> new Value.Status("beta", 5, 4)),
                bad("A text value needs words", () -> new Value.Text(" ")),
                bad("A claim keeps its value as written: " + passage(), () -> claim(new Value.Text("a lid"), " ")),
                bad(
                        "A claim cannot relate " + PRODUCT + " to itself",
                        () -> claim(new Value.Thing(PRODUCT, none()), "Corvex")));
    }

    private static DynamicTest bad(String message, Making making) {
        return DynamicTest.dynamicTest(
                message,
                () -> assertEquals(
                        message,
                        assertThrows(IllegalArgumentException.class, making::make)
                                .getMessage()));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static Block paragraph(int start, int end) {
        return new Block(Block.Kind.PARAGRAPH, 0, start, end);
    }

    private static Passage passage() {
        return new Passage(0, 6, "Corvex");
    }

    private static Value quantity(Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
        return new Value.Quantity(none(), lower, upper, false, METRE);
    }

    private static Claim claim(Value value, String asWritten) {
        return new Claim(
                Subject.of(PRODUCT),
                new Property("includes", false),
                none(),
                value,
                asWritten,
                Scope.NONE,
                Polarity.ASSERTED,
                Tense.PRESENT,
                none(),
                none(),
                passage());
    }
}
