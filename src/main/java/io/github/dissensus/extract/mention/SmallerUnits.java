package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.NumberReader.Read;
import io.github.dissensus.extract.terms.UnitTerm;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Finds what goes on in a smaller unit behind a quantity: the 2 inches of "5 feet 2 inches", the cents of "$3 and 50". */
final class SmallerUnits {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is told in units of several sizes: "5 feet 2 inches", "1 hour and 30 minutes". */
    private static final Set<String> COMPOUND = Set.of("Duration", "Length", "Mass", "Money", "Volume", "Angle");

    private final NumberReader numbers;
    private final UnitFinder units;

    SmallerUnits(NumberReader numbers, UnitFinder units) {
        this.numbers = numbers;
        this.units = units;
    }

    /** The "and 50" of "15 dollars and 50": cents, where nothing is counted behind them. */
    Optional<Read> hundredths(Row row, Read whole, int at) {
        Optional<Read> cents = row.is(at, "and") && (row.isNumber(at + 1) || row.isWord(at + 1))
                ? numbers.count(row, at + 1)
                : Optional.empty();
        return cents.filter(read -> read.number().compareTo(HUNDRED) < 0
                        && read.number().signum() > 0
                        && read.step().compareTo(BigDecimal.ONE) == 0
                        && whole.step().compareTo(BigDecimal.ONE) == 0
                        && (!row.isWord(read.to()) && !row.isNumber(read.to()) || row.is(read.to(), "and"))
                        && units.after(row.tokens(), read).isEmpty())
                .map(read -> new Read(
                        whole.number().add(read.number().movePointLeft(2)),
                        read.to(),
                        BigDecimal.ONE.movePointLeft(2),
                        false));
    }

    /** A unit of the same kind as another, but smaller, so that the two tell one size: "5 feet 2 inches". */
    Optional<UnitFinder.Found> after(Row row, Read read, UnitTerm unit) {
        Optional<UnitFinder.Found> found = units.after(row.tokens(), read);
        if (found.isEmpty() && row.is(read.to(), "in")) {
            found = units.looseInch(row.tokens(), read);
        }
        return found.filter(next -> next.unit().base().equals(unit.base())
                && COMPOUND.contains(unit.base().dimension())
                && next.unit().factor().compareTo(unit.factor()) < 0
                && read.number().multiply(next.unit().factor()).compareTo(unit.factor()) < 0);
    }
}
