package io.github.dissensus.extract.terms;

import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A property of the ontology and how sentences phrase it.
 *
 * @param name local name: {@code kernelVersion}
 * @param dimensions what its quantities measure
 * @param least the least that it can be in the base unit of its dimension: no screen is a millimetre wide
 * @param most the most that it can be
 * @param phrases how a sentence says it of a subject S and a value V
 * @param denials how a sentence says that it is not so
 * @param metrics nouns that name it beside a quantity
 * @param measures verb phrases right before a quantity
 * @param measuresAfter phrases right behind a quantity
 * @param measuresFrom phrases right before a quantity that is the least of many: "starting at"
 * @param anyMetric whether every quantity of its dimension is its value, whatever noun stands beside it
 * @param beside dimensions of a quantity that stands before it and at which it is measured: "0 to 100 km/h in 6 s"
 * @param within verbs and nouns one of which must govern the quantity
 * @param events phrases that a date beside them is the date of
 * @param weakEvents phrases that a date beside them is the date of, where no other cue is
 * @param deadlines nouns and verbs whose "until" gives its date
 * @param components names of the components whose version it is
 * @param versionedAs property that a value with a version belongs to instead
 * @param valueKinds kinds that a value must be of
 * @param tailNouns nouns behind the value that are no part of it: {@code support}
 * @param headNouns nouns whose phrase is a value of it: {@code update mechanism}
 * @param attributes nouns that name it beside its value: {@code package manager}
 */
public record PropertyTerm(
        String name,
        ValueType type,
        Set<String> dimensions,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        List<String> phrases,
        List<String> denials,
        List<String> metrics,
        List<String> measures,
        List<String> measuresAfter,
        List<String> measuresFrom,
        boolean anyMetric,
        Set<String> beside,
        List<String> within,
        List<String> events,
        List<String> weakEvents,
        List<String> deadlines,
        List<String> components,
        Optional<String> versionedAs,
        Set<String> valueKinds,
        List<String> tailNouns,
        List<String> headNouns,
        List<String> attributes) {

    /** What sort of value a property has. */
    public enum ValueType {
        VERSION,
        QUANTITY,
        DATE,
        STATUS,
        /** A named thing. */
        THING,
        /** A name for the sake of its words. */
        NAME,
        /** A named thing, or the words of a noun phrase. */
        NOUN,
        /** A person or organisation. */
        AGENT,
        /** A person, named or not. */
        PERSON,
        /** A conference or the like. */
        EVENT,
        /** The words of a noun phrase whose head is a kind of product. */
        KIND,
        /** The words of a noun phrase with what hangs on it, or of a verb phrase. */
        PHRASE
    }

    public PropertyTerm {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        dimensions = Set.copyOf(dimensions);
        phrases = List.copyOf(phrases);
        denials = List.copyOf(denials);
        metrics = List.copyOf(metrics);
        measures = List.copyOf(measures);
        measuresAfter = List.copyOf(measuresAfter);
        measuresFrom = List.copyOf(measuresFrom);
        beside = Set.copyOf(beside);
        within = List.copyOf(within);
        events = List.copyOf(events);
        weakEvents = List.copyOf(weakEvents);
        deadlines = List.copyOf(deadlines);
        components = List.copyOf(components);
        valueKinds = Set.copyOf(valueKinds);
        tailNouns = List.copyOf(tailNouns);
        headNouns = List.copyOf(headNouns);
        attributes = List.copyOf(attributes);
    }

    /** Whether a quantity can be a value of it: of its dimension, and neither too little nor too much. */
    public boolean canBe(Value.Quantity quantity) {
        Optional<BigDecimal> number = quantity.number().or(quantity::upper).or(quantity::lower);
        return dimensions.contains(quantity.unit().dimension())
                && least.filter(bound ->
                                number.filter(n -> n.compareTo(bound) < 0).isPresent())
                        .isEmpty()
                && most.filter(bound ->
                                number.filter(n -> n.compareTo(bound) > 0).isPresent())
                        .isEmpty();
    }

    /** The property of that name, where the ontology has it. */
    public static Optional<PropertyTerm> named(List<PropertyTerm> properties, String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }
}
