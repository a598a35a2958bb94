package io.github.dissensus.extract;

import io.github.dissensus.extract.ReadingCase.Noted;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a value that we read is the one that a reader noted: numbers in base units, dates to two days, words by half. */
final class ValueFit {

    /** The statuses of our scheme by the plain words that readers note them with. */
    private static final Map<String, String> STATUSES = Map.of(
            "released", "generally-available",
            "stable", "generally-available",
            "available", "generally-available",
            "in development", "in-development",
            "preview", "public-preview",
            "beta", "public-preview",
            "alpha", "early-access",
            "discontinued", "end-of-life",
            "cancelled", "end-of-life");

    private final Map<String, UnitTerm> units;

    ValueFit(Map<String, UnitTerm> units) {
        this.units = units;
    }

    /** Whether the value of a claim is the noted one; leniently, one of its bounds is enough. */
    boolean fits(Claim claim, Noted noted, boolean strict) {
        Value value = claim.value();
        if (value instanceof Value.Quantity quantity) {
            return quantity(quantity, noted, strict);
        }
        if (value instanceof Value.Date date) {
            return noted.kind().equals("date") && date(date, noted);
        }
        if (value instanceof Value.Status status) {
            return status.name().equals(STATUSES.getOrDefault(noted.value(), noted.value()));
        }
        if (value instanceof Value.Version version) {
            return noted.kind().equals("version")
                    && version.number().equals(noted.value().replaceAll("[^0-9.].*$", ""));
        }
        if (value instanceof Value.Thing thing) {
            return ReadingFit.near(thing.entity().name() + " " + thing.version().orElse(""), noted.value())
                    || ReadingFit.near(claim.asWritten(), noted.value());
        }
        return ReadingFit.near(((Value.Text) value).words(), noted.value());
    }

    private boolean quantity(Value.Quantity quantity, Noted noted, boolean strict) {
        if (!noted.kind().equals("quantity") && !noted.kind().equals("duration")) {
            return false;
        }
        for (UnitTerm unit : unitsOf(noted.unit())) {
            Optional<BigDecimal> value = number(noted.value(), unit);
            Optional<BigDecimal> low = number(noted.low(), unit);
            Optional<BigDecimal> high = number(noted.high(), unit);
            boolean exact = value.isPresent() && same(quantity.number(), value)
                    || low.isPresent()
                            && same(quantity.lower(), low)
                            && (high.isEmpty() || same(quantity.upper(), high))
                    || high.isPresent()
                            && same(quantity.upper(), high)
                            && (low.isEmpty() || same(quantity.lower(), low));
            boolean touches = List.of(quantity.number(), quantity.lower(), quantity.upper()).stream()
                    .anyMatch(mine -> same(mine, value) || same(mine, low) || same(mine, high));
            if (strict ? exact : touches) {
                return true;
            }
        }
        return false;
    }

    private List<UnitTerm> unitsOf(String code) {
        UnitTerm one = units.get("");
        UnitTerm unit = units.getOrDefault(code, one);
        UnitTerm day = units.getOrDefault(code.equals("a") ? "d" : code, one);
        UnitTerm percent = units.getOrDefault(code.equals("%") ? "" : code, one);
        return List.of(unit, day, percent, one);
    }

    private static Optional<BigDecimal> number(String text, UnitTerm unit) {
        return text.isEmpty() || !text.matches("-?[0-9.]+(E-?[0-9]+)?")
                ? Optional.empty()
                : Optional.of(unit.toBase(new BigDecimal(text)));
    }

    private static boolean same(Optional<BigDecimal> mine, Optional<BigDecimal> theirs) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        double a = mine.get().doubleValue();
        double b = theirs.get().doubleValue();
        return Math.abs(a - b) <= 0.006 * Math.max(Math.abs(a), Math.max(Math.abs(b), 1e-12));
    }

    private static boolean date(Value.Date mine, Noted noted) {
        Optional<LocalDate> first =
                first(noted.low().isEmpty() ? noted.high().isEmpty() ? noted.value() : "" : noted.low());
        Optional<LocalDate> last =
                last(noted.high().isEmpty() ? noted.low().isEmpty() ? noted.value() : "" : noted.high());
        boolean until =
                noted.property().equals("supportUntil") || noted.property().contains("cut-off");
        boolean begins = until || first.isEmpty() || close(mine.first(), first);
        boolean ends = last.isEmpty() || close(mine.last(), last);
        return begins && ends;
    }

    private static boolean close(Optional<LocalDate> mine, Optional<LocalDate> theirs) {
        return mine.isPresent() && Math.abs(ChronoUnit.DAYS.between(mine.get(), theirs.orElseThrow())) <= 2;
    }

    private static Optional<LocalDate> first(String date) {
        return switch (date.length()) {
            case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 1, 1));
            case 7 -> Optional.of(YearMonth.parse(date).atDay(1));
            case 10 -> Optional.of(LocalDate.parse(date));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> last(String date) {
        return switch (date.length()) {
            case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 12, 31));
            case 7 -> Optional.of(YearMonth.parse(date).atEndOfMonth());
            default -> first(date);
        };
    }
}
