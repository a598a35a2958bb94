package io.github.dissensus.lexicon;

import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.model.Unit;
import io.github.dissensus.vocab.Dis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** Reads units of measure and currencies, and makes the prefixed units: kilobyte, KB, megabyte, MB ... */
final class UnitLoader {

    private static final Pattern RATE = Pattern.compile(" (?:per|an?) ");

    private final Model terms;
    private final Map<Resource, String> symbols = new HashMap<>();

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
        Ucum.Scale scale = scale(unit);
        return new UnitTerm(
                names(unit, ""),
                LexiconLoader.texts(unit, "symbol"),
                base(unit),
                scale.factor(),
                scale.offset(),
                code(unit));
    }

    private Unit base(Resource unit) {
        Resource dimension = unit.getPropertyResourceValue(Dis.property("dimension"));
        String base =
                dimension.getPropertyResourceValue(Dis.property("baseUnit")).getURI();
        return new Unit(base, symbols.computeIfAbsent(dimension, this::symbol), dimension.getLocalName());
    }

    /** What stands in the ontology goes before what the library says. */
    private static Ucum.Scale scale(Resource unit) {
        if (unit.hasProperty(Dis.property("factor"))) {
            return new Ucum.Scale(number(unit, "factor"), BigDecimal.ZERO);
        }
        String base = code(unit.getPropertyResourceValue(Dis.property("dimension")));
        return Ucum.between(code(unit), base);
    }

    private static String code(Resource resource) {
        return LexiconLoader.texts(resource, "ucum").stream().findFirst().orElse("");
    }

    /** A currency, or a hundredth of one such as the cent. */
    private static UnitTerm currency(Resource currency) {
        String code = currency.getRequiredProperty(Dis.property("code")).getString();
        String base =
                currency.getPropertyResourceValue(Dis.property("baseUnit")).getURI();
        return new UnitTerm(
                names(currency, ""),
                LexiconLoader.texts(currency, "symbol"),
                new Unit(base, code, "Money"),
                currency.hasProperty(Dis.property("factor")) ? number(currency, "factor") : BigDecimal.ONE,
                BigDecimal.ZERO,
                code);
    }

    private UnitTerm prefixed(UnitTerm term, Resource unit, Resource prefix) {
        String word = LexiconLoader.label(prefix);
        List<String> symbols = new ArrayList<>();
        for (String sign : LexiconLoader.texts(prefix, "symbol")) {
            term.symbols().forEach(symbol -> symbols.add(sign + symbol));
        }
        if (unit.hasProperty(Dis.property("factor"))) {
            int exponent = Ucum.exponent(word);
            BigDecimal factor = term.factor().scaleByPowerOfTen(exponent);
            return new UnitTerm(
                    names(unit, word),
                    symbols,
                    term.base(),
                    factor,
                    BigDecimal.ZERO,
                    "10*" + exponent + "." + term.code());
        }
        String code = prefixCode(prefix) + term.code();
        Ucum.Scale scale = Ucum.between(code, code(unit.getPropertyResourceValue(Dis.property("dimension"))));
        return new UnitTerm(names(unit, word), symbols, term.base(), scale.factor(), scale.offset(), code);
    }

    private static String prefixCode(Resource prefix) {
        String code = code(prefix);
        return code.isEmpty() ? LexiconLoader.texts(prefix, "symbol").get(0) : code;
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
        return names.stream().map(UnitLoader::inAnyCase).toList();
    }

    /** "Swiss franc" is also written "swiss franc", but "TOPS" only as it stands. */
    private static String inAnyCase(String name) {
        return name.chars().anyMatch(Character::isLowerCase) ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** "metres per second", "nautical miles": the noun before "per" takes the plural. */
    private static String pluralOf(String name) {
        Matcher rate = RATE.matcher(name);
        return rate.find()
                ? pluralOf(name.substring(0, rate.start())) + name.substring(rate.start())
                : name.endsWith("o") ? name + "s" : Inflection.withS(name); // euros, kilos: no unit is a hero
    }

    /** The short sign of a base unit, for readers: the symbol of the unit that is neither more nor less than one. */
    private String symbol(Resource dimension) {
        return terms.listSubjectsWithProperty(Dis.property("dimension"), dimension).toList().stream()
                .filter(unit -> unit.hasProperty(RDF.type, Dis.resource("UnitOfMeasure")))
                .filter(unit -> scale(unit).factor().compareTo(BigDecimal.ONE) == 0)
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .flatMap(unit -> LexiconLoader.texts(unit, "symbol").stream())
                .findFirst()
                .orElse("");
    }

    private static BigDecimal number(Resource subject, String localName) {
        return new BigDecimal(
                subject.getProperty(Dis.property(localName)).getLiteral().getLexicalForm());
    }
}
