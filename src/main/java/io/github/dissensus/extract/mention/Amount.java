package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.NumberReader.Read;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Unit;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** The arithmetic of quantities: what interval a number with its unit, bound and rounding stands for. */
final class Amount {

    /** Half of the last written digit, less a little, so that neighbouring whole numbers do not touch. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.45");
    /** How far "about" reaches: a tenth to either side. */
    private static final BigDecimal ABOUT = new BigDecimal("0.1");

    static final Unit NUMBER = new Unit("http://qudt.org/vocab/unit/NUM", "", "Count");

    private Amount() {}

    /** A bare number. */
    static Value.Quantity count(BigDecimal number, Bound bound, boolean approximate) {
        return quantity(number, BigDecimal.ZERO, bound, approximate, NUMBER);
    }

    /** A number of a unit, as exact as its last digit. */
    static Value.Quantity of(Read read, UnitTerm unit, Bound bound, boolean approximate) {
        BigDecimal slack = read.step().multiply(ROUNDING).multiply(unit.factor());
        return quantity(unit.toBase(read.number()), slack, bound, approximate, unit.base());
    }

    /** All that lies between two numbers of one unit. */
    static Value.Quantity between(Read low, Read high, UnitTerm unit) {
        BigDecimal a = unit.toBase(low.number());
        BigDecimal b = unit.toBase(high.number());
        return new Value.Quantity(Optional.empty(), Optional.of(a.min(b)), Optional.of(a.max(b)), false, unit.base());
    }

    /** Several parts as one number of the first part's unit: 5 feet and 2 inches are 5.1666… feet. */
    static BigDecimal sum(List<Mention.Part> parts) {
        UnitTerm first = parts.get(0).unit();
        BigDecimal base = parts.stream()
                .map(part -> part.number().multiply(part.unit().factor()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return base.divide(first.factor(), MathContext.DECIMAL64).stripTrailingZeros();
    }

    private static Value.Quantity quantity(
            BigDecimal number, BigDecimal slack, Bound bound, boolean approximate, Unit unit) {
        BigDecimal reach = approximate ? slack.max(number.abs().multiply(ABOUT)) : slack;
        Optional<BigDecimal> lower = bound == Bound.AT_MOST
                ? Optional.empty()
                : Optional.of(bound == Bound.AT_LEAST ? number : number.subtract(reach));
        Optional<BigDecimal> upper = bound == Bound.AT_LEAST
                ? Optional.empty()
                : Optional.of(bound == Bound.AT_MOST ? number : number.add(reach));
        return new Value.Quantity(Optional.of(number), lower, upper, approximate, unit);
    }
}
