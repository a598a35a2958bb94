package io.github.dissensus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Unit;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    private static final Unit GRAM = new Unit("http://qudt.org/vocab/unit/KiloGM", "kg", "Mass");

    private final Iris iris = new Iris("http://localhost:3330/");

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "007, 7", "1E+3, 1000", "0.0, 0", "0E-7, 0", "-2.500, -2.5", "1E-7, 0.0000001"})
    void aDecimalHasOneForm(String written, String canonical) {
        assertEquals(decimal(canonical), Literals.decimal(new BigDecimal(written)));
    }

    @Test
    void versionsSortAsTheyWereReleased() {
        List<String> released = List.of("5.15", "6", "6.1", "6.6", "6.12", "6.12.1", "10", "10.0.9", "26100.1150");
        List<String> keys = released.stream().map(Literals::versionKey).toList();
        assertEquals(keys.stream().sorted().toList(), keys);
        assertEquals(released.size(), keys.stream().distinct().count());
    }

    @Test
    void aVersionsUpperBoundTakesItsOwnReleasesIn() {
        Literals.Bounds six = Literals.bounds(new Value.Version("6.6", Bound.EXACT));
        assertTrue(lexical(six.lower()).compareTo(Literals.versionKey("6.6")) <= 0);
        assertTrue(lexical(six.upper()).compareTo(Literals.versionKey("6.6.30")) > 0);
        assertTrue(lexical(six.upper()).compareTo(Literals.versionKey("6.12")) < 0, "6.12 is no 6.6");
        assertTrue(Literals.bounds(new Value.Version("6.6", Bound.AT_LEAST))
                .upper()
                .isEmpty());
        assertTrue(
                Literals.bounds(new Value.Version("6.6", Bound.AT_MOST)).lower().isEmpty());
    }

    @Test
    void aDateKeepsThePrecisionItWasWrittenIn() {
        assertEquals(typed("2026-10-04", "date"), date("2026-10-04"));
        assertEquals(typed("2026-10", "gYearMonth"), date("2026-10"));
        assertEquals(typed("2026", "gYear"), date("2026"));
        Value.Date late = new Value.Date(Optional.empty(), Optional.of(LocalDate.of(2026, 9, 1)), Optional.empty());
        assertEquals(Literals.text("2026-09-01/.."), Literals.object(late, iris));
    }

    @Test
    void anOpenQuantityHasOneBound() {
        Value under = quantity(Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("0.250")));
        assertEquals(Literals.text("../0.25"), Literals.object(under, iris));
        assertEquals(new Literals.Bounds(Optional.empty(), Optional.of(decimal("0.25"))), Literals.bounds(under));
        BigDecimal named = new BigDecimal("0.5");
        assertEquals(
                decimal("0.5"),
                Literals.object(quantity(Optional.of(named), Optional.of(named), Optional.of(named)), iris));
    }

    @Test
    void statusesAreOrderedByRankAndWordsNotAtAll() {
        Literals.Bounds beta = Literals.bounds(new Value.Status("public-preview", 4, 5));
        assertEquals(Literals.integer(4), beta.lower().orElseThrow());
        assertEquals(Literals.integer(5), beta.upper().orElseThrow());
        assertEquals(Literals.Bounds.NONE, Literals.bounds(new Value.Text("a lid")));
        Value lid = new Value.Thing(new Entity(Entity.Kind.FEATURE, "Lid"), Optional.of("2"));
        assertEquals(Literals.Bounds.NONE, Literals.bounds(lid));
        assertEquals(
                "http://localhost:3330/feature/lid/2",
                Literals.object(lid, iris).getURI());
    }

    private Node date(String written) {
        LocalDate day = LocalDate.of(2026, 10, 4);
        return Literals.object(new Value.Date(Optional.of(written), Optional.of(day), Optional.of(day)), iris);
    }

    private static Value quantity(Optional<BigDecimal> number, Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
        return new Value.Quantity(number, lower, upper, false, GRAM);
    }

    private static String lexical(Optional<Node> node) {
        return node.orElseThrow().getLiteralLexicalForm();
    }

    private static Node decimal(String form) {
        return typed(form, "decimal");
    }

    private static Node typed(String form, String type) {
        return NodeFactoryExtra.parseNode("\"" + form + "\"^^<http://www.w3.org/2001/XMLSchema#" + type + ">");
    }
}
