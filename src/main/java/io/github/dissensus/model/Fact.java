package io.github.dissensus.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One cell of a fact sheet, with what its row and column say of it.
 *
 * @param subject name of the product
 * @param property the words that head the column or stand in the property's cell
 * @param unit the unit that the sheet gives for the value, where the cell itself names none
 * @param date the day for which the row holds
 * @param value the cell's text
 * @param evidence the words quoted for it: the cell, or what the sheet itself quotes
 */
public record Fact(
        String subject,
        Optional<String> version,
        Optional<String> variant,
        String property,
        Optional<String> key,
        Optional<String> unit,
        Optional<LocalDate> date,
        String value,
        Passage evidence) {

    public Fact {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(evidence, "evidence");
        if (subject.isBlank() || property.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException(
                    "A fact needs subject, property and value: " + subject + " | " + property + " | " + value);
        }
    }
}
