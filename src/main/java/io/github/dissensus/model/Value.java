package io.github.dissensus.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a claim says its property is. */
public sealed interface Value {

    /** A version or build number: {@code 6.6}, without "LTS" or "version", or the {@code II} of a "Mk II". */
    record Version(String number, Bound bound) implements Value {

        /** The numbers of kings, as far as products have them. */
        private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

        public Version {
            Objects.requireNonNull(bound, "bound");
            boolean digit = !number.isEmpty() && Character.isDigit(number.charAt(0));
            if (!digit && !ROMAN.contains(number)) {
                throw new IllegalArgumentException("A version begins with a digit: \"" + number + "\"");
            }
        }

        /** A version as it can be put in order: 2 for {@code II}, and any other as it is. */
        public static String ordered(String number) {
            int king = ROMAN.indexOf(number);
            return king < 0 ? number : Integer.toString(king + 1);
        }
    }

    /**
     * A quantity in its base unit.
     *
     * @param number the number that was named; absent for a range
     * @param lower the least it can be, absent where only an upper bound was given
     * @param upper the most it can be, absent where only a lower bound was given
     * @param approximate whether the text says "about" or the like
     */
    record Quantity(
            Optional<BigDecimal> number,
            Optional<BigDecimal> lower,
            Optional<BigDecimal> upper,
            boolean approximate,
            Unit unit)
            implements Value {
        public Quantity {
            Objects.requireNonNull(unit, "unit");
            if (lower.isEmpty() && upper.isEmpty()) {
                throw new IllegalArgumentException("A quantity needs a bound");
            }
            if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
                throw new IllegalArgumentException("A quantity cannot lie between " + lower.get() + " and "
                        + upper.get() + ": the lower bound is the larger");
            }
        }
    }

    /**
     * A day or a stretch of days.
     *
     * @param written the date at the precision it was written in: {@code 2026-10-04}, {@code 2026-10} or {@code 2026};
     *     absent for a range or season that none of these names
     * @param first the first day it can be, absent for "until"
     * @param last the last day it can be, absent for "since"
     */
    record Date(Optional<String> written, Optional<LocalDate> first, Optional<LocalDate> last) implements Value {
        public Date {
            if (first.isEmpty() && last.isEmpty()) {
                throw new IllegalArgumentException("A date needs a first or a last day");
            }
            if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
                throw new IllegalArgumentException(first.get() + " is after " + last.get());
            }
        }
    }

    /**
     * A stage of a product's life.
     *
     * @param name local name of the concept in the status scheme: {@code public-preview}
     * @param lower rank of the earliest stage that the words can mean
     * @param upper rank of the latest
     */
    record Status(String name, int lower, int upper) implements Value {
        public Status {
            Objects.requireNonNull(name, "name");
            if (lower > upper) {
                throw new IllegalArgumentException("The ranks of " + name + " are the wrong way round");
            }
        }
    }

    /** A named thing, with its version where one was named. */
    record Thing(Entity entity, Optional<String> version) implements Value {
        public Thing {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(version, "version");
        }
    }

    /** Words that name nothing known: "local user accounts". */
    record Text(String words) implements Value {
        public Text {
            if (words.isBlank()) {
                throw new IllegalArgumentException("A text value needs words");
            }
        }
    }
}
