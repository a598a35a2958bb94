package io.github.dissensus.lexicon;

import java.math.BigDecimal;
import javax.measure.IncommensurableException;
import javax.measure.MetricPrefix;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.format.MeasurementParseException;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.function.RationalNumber;

/** Conversion between units that are named by their code in the Unified Code for Units of Measure (ucum.org). */
final class Ucum {

    /** How a unit becomes another: {@code other = one * factor + offset}, in at least 31 digits. */
    record Scale(BigDecimal factor, BigDecimal offset) {}

    private static final UCUMFormat FORMAT = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

    private Ucum() {}

    /**
     * The scale from one unit to another.
     *
     * @throws IllegalStateException if a code is no UCUM code, or the two measure different things
     */
    static Scale between(String from, String to) {
        try {
            UnitConverter converter = parse(from).getConverterToAny(parse(to));
            BigDecimal zero = decimal(converter.convert((Number) RationalNumber.of(0, 1)));
            BigDecimal one = decimal(converter.convert((Number) RationalNumber.of(1, 1)));
            return new Scale(one.subtract(zero), zero);
        } catch (IncommensurableException different) {
            throw new IllegalStateException("The UCUM codes \"" + from + "\" and \"" + to
                    + "\" measure different things: mend dis:ucum in ontology/units.ttl");
        }
    }

    /** The power of ten of a metric prefix, by its name: 3 for "kilo". */
    static int exponent(String prefix) {
        return MetricPrefix.valueOf(prefix.toUpperCase(java.util.Locale.ROOT)).getExponent();
    }

    private static Unit<?> parse(String code) {
        try {
            return FORMAT.parse(code);
        } catch (MeasurementParseException unknown) {
            throw new IllegalStateException("\"" + code + "\" is no UCUM code that the units library knows: mend it in "
                    + "ontology/units.ttl, or give the unit a dis:factor");
        }
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof RationalNumber rational
                ? rational.bigDecimalValue()
                : new BigDecimal(number.toString());
    }
}
