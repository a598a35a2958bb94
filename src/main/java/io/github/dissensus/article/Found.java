package io.github.dissensus.article;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value with the place on the page that gave it.
 *
 * @param where "JSON-LD headline", "meta og:title", "address"
 */
record Found<T>(T value, String where) {

    static <T> Optional<Found<T>> of(Optional<T> value, String where) {
        return value.map(found -> new Found<>(found, where));
    }

    /** The same place, its value read further; empty where it cannot be. */
    <R> Optional<Found<R>> read(Function<T, Optional<R>> reader) {
        return of(reader.apply(value), where);
    }
}
