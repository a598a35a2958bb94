package io.github.dissensus.extract;

import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Polarity;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A claim as one line of a table: {@code subject | property key | value | notes}. The notes tell what is not the usual case:
 * {@code denied}, {@code past}, {@code planned}, {@code about}, {@code said by X}, {@code metric X}, {@code when X},
 * {@code in X}, {@code higher}, {@code lower}.
 */
public record ClaimLine(String subject, String property, String value, List<String> notes) {

    /** Reads a line. Blanks around the bars do not count. */
    public static ClaimLine parse(String line) {
        String[] parts = line.strip().split("\\s*\\|\\s*");
        if (parts.length < 3 || parts.length > 4) {
            throw new IllegalArgumentException("A claim is written subject | property | value | notes: " + line);
        }
        List<String> notes = parts.length == 4 ? List.of(parts[3].split("\\s*;\\s*")) : List.of();
        return new ClaimLine(parts[0], parts[1], parts[2], notes);
    }

    /** The line of a claim that was read. */
    public static ClaimLine of(Claim claim) {
        String subject = claim.subject().entity().name()
                + claim.subject().version().map(version -> " " + version).orElse("")
                + claim.subject().variant().map(variant -> " (" + variant + ")").orElse("");
        String property = claim.property().name()
                + claim.key().map(key -> " " + thing(key)).orElse("");
        return new ClaimLine(subject, property, value(claim.value()), notes(claim));
    }

    private static List<String> notes(Claim claim) {
        List<String> notes = new ArrayList<>();
        if (claim.polarity() == Polarity.DENIED) {
            notes.add("denied");
        }
        if (claim.tense() != Tense.PRESENT) {
            notes.add(claim.tense() == Tense.PAST ? "past" : "planned");
        }
        if (claim.value() instanceof Value.Quantity quantity && quantity.approximate()) {
            notes.add("about");
        }
        claim.speaker().ifPresent(speaker -> notes.add("said by " + speaker.name()));
        Scope scope = claim.scope();
        scope.metric().ifPresent(metric -> notes.add("metric " + metric));
        scope.condition().ifPresent(condition -> notes.add("when " + condition));
        scope.region().ifPresent(region -> notes.add("in " + region));
        scope.direction().ifPresent(way -> notes.add(way == Scope.Direction.HIGHER ? "higher" : "lower"));
        return notes;
    }

    private static String value(Value value) {
        if (value instanceof Value.Version version) {
            return version.bound() == Bound.EXACT
                    ? version.number()
                    : version.bound() == Bound.AT_LEAST ? version.number() + "/.." : "../" + version.number();
        }
        if (value instanceof Value.Quantity quantity) {
            boolean open = quantity.lower().isEmpty() || quantity.upper().isEmpty();
            return quantity.number()
                    .filter(number -> !open)
                    .map(BigDecimal::stripTrailingZeros)
                    .map(BigDecimal::toPlainString)
                    .orElseGet(() -> number(quantity.lower()) + "/" + number(quantity.upper()));
        }
        if (value instanceof Value.Date date) {
            return date.written()
                    .filter(written -> date.first().isPresent() && date.last().isPresent())
                    .orElseGet(() -> day(date.first()) + "/" + day(date.last()));
        }
        if (value instanceof Value.Status status) {
            return status.name();
        }
        return value instanceof Value.Thing thing ? thing(thing) : ((Value.Text) value).words();
    }

    private static String thing(Value.Thing thing) {
        return thing.entity().name()
                + thing.version().map(version -> " " + version).orElse("");
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("..");
    }

    private static String day(Optional<?> day) {
        return day.map(Object::toString).orElse("..");
    }

    @Override
    public String toString() {
        return subject + " | " + property + " | " + value + (notes.isEmpty() ? "" : " | " + String.join("; ", notes));
    }
}
