package io.github.dissensus.lexicon;

import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.model.Unit;
import io.github.dissensus.vocab.Dis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;

/** Reads units of measure and currencies, and makes the prefixed units: kilobyte, KB, megabyte, MB ... */
final class UnitLoader {

    private final Model terms;

    UnitLoader(Model terms) {
        this.terms = terms;
    }

    List<UnitTerm> units() {
        List<UnitTerm> units = new ArrayList<>();
        for (Resource unit : LexiconLoader.ofType(terms, Dis.resource("UnitOfMeasure"))) {
            UnitTerm term = unit(unit);
            units.add(term);
            prefixes(unit).map(prefix -> prefixed(term, unit, prefix)).forEach(units::add);
        }
        for (Resource currency : LexiconLoader.ofType(terms, Dis.resource("Currency"))) {
            units.add(currency(currency));
        }
        return units;
    }

    private UnitTerm unit(Resource unit) {
        Resource dimension = unit.getPropertyResourceValue(Dis.property("dimension"));
        String base =
                dimension.getPropertyResourceValue(Dis.property("baseUnit")).getURI();
        return new UnitTerm(
                names(unit, ""),
                LexiconLoader.texts(unit, "symbol"),
                new Unit(base, symbol(base), dimension.getLocalName()),
                number(unit, "factor", BigDecimal.ONE),
                number(unit, "offset", BigDecimal.ZERO),
                LexiconLoader.texts(unit, "ucum").stream().findFirst().orElse(""));
    }

    private UnitTerm currency(Resource currency) {
        String code = currency.getRequiredProperty(Dis.property("code")).getString();
        String base =
                currency.getPropertyResourceValue(Dis.property("baseUnit")).getURI();
        return new UnitTerm(
                names(currency, ""),
                LexiconLoader.texts(currency, "symbol"),
                new Unit(base, code, "Money"),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                code);
    }

    private static UnitTerm prefixed(UnitTerm term, Resource unit, Resource prefix) {
        String word = LexiconLoader.label(prefix);
        List<String> symbols = new ArrayList<>();
        for (String sign : LexiconLoader.texts(prefix, "symbol")) {
            term.symbols().forEach(symbol -> symbols.add(sign + symbol));
        }
        return new UnitTerm(
                names(unit, word),
                symbols,
                term.base(),
                term.factor().multiply(number(prefix, "factor", BigDecimal.ONE)),
                term.offset(),
                LexiconLoader.texts(prefix, "symbol").get(0) + term.code());
    }

    private Stream<Resource> prefixes(Resource unit) {
        return LexiconLoader.texts(unit, "prefixes").stream()
                .flatMap(list -> Stream.of(list.split("\\s+")))
                .map(name -> terms.getResource(Dis.NS + "prefix-" + name));
    }

    private static List<String> names(Resource unit, String prefix) {
        List<String> singular = new ArrayList<>(List.of(LexiconLoader.label(unit)));
        singular.addAll(LexiconLoader.texts(unit, "otherLabel"));
        List<String> plural = LexiconLoader.texts(unit, "plural");
        List<String> names = new ArrayList<>();
        for (String name : singular) {
            names.add(prefix + name);
            names.add(prefix + pluralOf(name));
        }
        plural.forEach(name -> names.add(prefix + name));
        return names;
    }

    /** "metres per second", "nautical miles": the noun before "per" takes the plural. */
    private static String pluralOf(String name) {
        int per = name.indexOf(" per ");
        int a = per < 0 ? name.indexOf(" a ") : per;
        return a < 0 ? Inflection.withS(name) : Inflection.withS(name.substring(0, a)) + name.substring(a);
    }

    /** The short sign of a base unit, for readers: the symbol of the unit whose factor is one. */
    private String symbol(String base) {
        return terms.listSubjectsWithProperty(Dis.property("baseUnit"), terms.getResource(base)).toList().stream()
                .flatMap(dimension ->
                        terms.listSubjectsWithProperty(Dis.property("dimension"), dimension).toList().stream())
                .filter(unit -> number(unit, "factor", BigDecimal.ONE).compareTo(BigDecimal.ONE) == 0)
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .flatMap(unit -> LexiconLoader.texts(unit, "symbol").stream())
                .findFirst()
                .orElse("");
    }

    private static BigDecimal number(Resource subject, String localName, BigDecimal otherwise) {
        return subject.hasProperty(Dis.property(localName))
                ? new BigDecimal(subject.getProperty(Dis.property(localName))
                        .getLiteral()
                        .getLexicalForm())
                : otherwise;
    }
}
