package io.github.dissensus.model;

import java.util.Objects;

/**
 * A base unit, in which quantities of one dimension are compared.
 *
 * @param iri its QUDT IRI, or one of ours where QUDT has none
 * @param dimension local name of the dimension it measures: {@code Data}
 */
public record Unit(String iri, String symbol, String dimension) {

    public Unit {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(dimension, "dimension");
    }
}
