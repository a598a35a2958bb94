package io.github.dissensus.extract.terms;

import io.github.dissensus.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A unit of measure or currency as texts write it.
 *
 * @param names words and phrases, singular and plural, in any case
 * @param symbols signs that are matched as they are written
 * @param base the unit that its quantities are kept in
 * @param factor how many base units one of it is
 * @param offset added after multiplying; other than zero only for temperatures
 * @param code UCUM code, or ISO 4217 code of a currency
 */
public record UnitTerm(
        List<String> names, List<String> symbols, Unit base, BigDecimal factor, BigDecimal offset, String code) {

    /** Fewer digits than a factor such as 1/3.6 carries, so that 36 km/h is 10 m/s and not a hair less. */
    private static final MathContext DIGITS = new MathContext(28);

    public UnitTerm {
        names = List.copyOf(names);
        symbols = List.copyOf(symbols);
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("The factor of unit " + names + " must be above zero: " + factor);
        }
    }

    public boolean isCurrency() {
        return base.dimension().equals("Money");
    }

    /** A number of this unit in its base unit. */
    public BigDecimal toBase(BigDecimal number) {
        BigDecimal product = number.multiply(factor).add(offset);
        return product.precision() > DIGITS.getPrecision()
                ? product.round(DIGITS).stripTrailingZeros()
                : product;
    }

    /** A number of the base unit in this one. */
    public BigDecimal fromBase(BigDecimal number) {
        return number.subtract(offset).divide(factor, DIGITS).stripTrailingZeros();
    }
}
