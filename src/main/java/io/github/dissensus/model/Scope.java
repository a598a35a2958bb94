package io.github.dissensus.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What a claim is limited to, beyond its subject's version and variant.
 *
 * @param metric what was measured or compared: {@code pod density}
 * @param condition under which it holds: {@code on Corvex Boost instances}
 * @param region where it holds
 * @param direction of a comparison
 */
public record Scope(
        Optional<String> metric, Optional<String> condition, Optional<String> region, Optional<Direction> direction) {

    /** Which way a comparison goes. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    public static final Scope NONE = new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Scope {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(direction, "direction");
    }

    public Scope withMetric(String words) {
        return new Scope(Optional.of(words), condition, region, direction);
    }

    public Scope withCondition(String words) {
        return new Scope(metric, Optional.of(words), region, direction);
    }

    public Scope withDirection(Direction way) {
        return new Scope(metric, condition, region, Optional.of(way));
    }

    /** Whether neither a measure nor a condition is named. */
    public boolean isPlain() {
        return metric.isEmpty() && condition.isEmpty();
    }

    /** The same for who names neither a measure nor a condition. */
    public Scope plain() {
        return new Scope(Optional.empty(), Optional.empty(), region, direction);
    }
}
