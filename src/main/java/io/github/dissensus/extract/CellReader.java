package io.github.dissensus.extract;

import io.github.dissensus.extract.mention.Calendar;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.mention.MentionFinder;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.PropertyTerm.ValueType;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.extract.text.Tokenizer;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Unit;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the whole of a cell as one value. */
final class CellReader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d+(\\.\\d+)?");
    private static final Pattern VERSION = Pattern.compile("(?i)v?(\\d[\\w.+-]*)(?: LTS)?");
    private static final Pattern LOOSE_UNIT = Pattern.compile("(?<=\\d)\\s+(?=\\p{L}{1,2}$)");
    private static final Unit PLAIN = new Unit("http://qudt.org/vocab/unit/NUM", "", "Count");

    private final MentionFinder mentions;

    CellReader(Lexicon lexicon) {
        this.mentions = new MentionFinder(lexicon);
    }

    /**
     * The value of a cell.
     *
     * @param unit the unit that the sheet gives beside it
     * @param property where the ontology has it
     * @param names known things by their names in lower case
     */
    Value read(
            String cell,
            Optional<String> unit,
            Optional<PropertyTerm> property,
            Calendar calendar,
            Map<String, Entity> names) {
        Optional<ValueType> type = property.map(PropertyTerm::type);
        if (type.isPresent() && type.get() == ValueType.VERSION) {
            var version = VERSION.matcher(cell);
            if (version.matches()) {
                return new Value.Version(version.group(1), Bound.EXACT);
            }
        }
        boolean measured = type.isEmpty() || type.get() == ValueType.QUANTITY;
        if (measured && unit.isEmpty() && NUMBER.matcher(cell).matches()) {
            Optional<BigDecimal> number = Optional.of(new BigDecimal(cell.replace(",", "")));
            return new Value.Quantity(number, number, number, false, PLAIN);
        }
        return whole(unit.map(name -> cell + " " + name).orElse(cell), calendar)
                .or(() -> whole(cell, calendar))
                .flatMap(mention -> value(mention, type))
                .orElseGet(() -> words(cell, type, names));
    }

    /** The mention that fills a cell from its first token to its last. */
    private Optional<Mention> whole(String cell, Calendar calendar) {
        // nothing but a unit can stand alone behind the number of a cell: "171 g" is read as "171g" is in running text
        List<Token> tokens = Tokenizer.tokens(LOOSE_UNIT.matcher(cell).replaceFirst(""));
        List<Mention> found = mentions.find(tokens, (all, from) -> null, calendar);
        return found.size() == 1 && found.get(0).from() == 0 && found.get(0).to() == tokens.size()
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    private static Optional<Value> value(Mention mention, Optional<ValueType> type) {
        if (mention instanceof Mention.Measure measure && fits(type, ValueType.QUANTITY)) {
            return Optional.of(measure.quantity());
        }
        if (mention instanceof Mention.Count count && fits(type, ValueType.QUANTITY)) {
            return Optional.of(count.quantity());
        }
        if (mention instanceof Mention.Moment moment && fits(type, ValueType.DATE)) {
            return Optional.of(moment.date());
        }
        if (mention instanceof Mention.Release release && fits(type, ValueType.VERSION)) {
            return Optional.of(new Value.Version(release.number(), release.bound()));
        }
        return mention instanceof Mention.Stage stage && type.equals(Optional.of(ValueType.STATUS))
                ? Optional.of(stage.term().status())
                : Optional.empty();
    }

    private static boolean fits(Optional<ValueType> wanted, ValueType type) {
        return wanted.map(type::equals).orElse(true);
    }

    private static Value words(String cell, Optional<ValueType> type, Map<String, Entity> names) {
        Entity known = names.get(cell.toLowerCase(Locale.ROOT));
        if (type.isPresent() && known != null) {
            return new Value.Thing(known, Optional.empty());
        }
        return switch (type.orElse(ValueType.NOUN)) {
            case THING -> new Value.Thing(new Entity(Entity.Kind.FEATURE, cell), Optional.empty());
            case AGENT, PERSON -> new Value.Thing(new Entity(Entity.Kind.AGENT, cell), Optional.empty());
            case EVENT -> new Value.Thing(new Entity(Entity.Kind.EVENT, cell), Optional.empty());
            default -> new Value.Text(cell);
        };
    }
}
