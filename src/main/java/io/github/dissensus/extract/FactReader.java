package io.github.dissensus.extract;

import io.github.dissensus.extract.mention.Calendar;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Fact;
import io.github.dissensus.model.FactSheet;
import io.github.dissensus.model.Polarity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the cells of fact sheets into claims. A cell is read as a whole: what is no quantity, date, version or stage from
 * its first sign to its last stays the words that it is, and is compared as such.
 */
public final class FactReader {

    /** From which a cell counts its dates where neither row nor sheet is dated. */
    private static final Calendar UNDATED = new Calendar(LocalDate.of(1, Month.JULY, 1), false);

    private final SheetProperties properties;
    private final CellReader cells;
    private final Map<String, Entity> names = new HashMap<>();

    public FactReader(Lexicon lexicon) {
        this.properties = new SheetProperties(lexicon.properties());
        this.cells = new CellReader(lexicon);
        lexicon.names().forEach(term -> {
            names.put(term.entity().name().toLowerCase(Locale.ROOT), term.entity());
            term.aliases().forEach(alias -> names.put(alias.toLowerCase(Locale.ROOT), term.entity()));
        });
    }

    /** The claims of a sheet, cell by cell. */
    public List<Claim> claims(FactSheet sheet) {
        return sheet.facts().stream()
                .flatMap(fact -> claim(fact, sheet.article()).stream())
                .toList();
    }

    /** What one cell says; nothing where it only repeats its subject. */
    Optional<Claim> claim(Fact fact, Article article) {
        Optional<LocalDate> day = fact.date().or(article::published);
        Calendar calendar = day.map(date -> new Calendar(date, true)).orElse(UNDATED);
        SheetProperties.Heading heading = properties.heading(fact.property());
        Optional<String> unit = fact.unit().or(heading::unit);
        Optional<PropertyTerm> term = properties.term(heading.words());
        Value value = cells.read(fact.value(), unit, term, calendar, names);
        Subject subject = new Subject(entity(fact.subject(), Entity.Kind.PRODUCT), fact.version(), fact.variant());
        if (value instanceof Value.Thing thing && thing.entity().equals(subject.entity())) {
            return Optional.empty(); // a column that repeats the product's name says nothing of it
        }
        return Optional.of(new Claim(
                subject,
                new Property(term.map(PropertyTerm::name).orElse(heading.words()), term.isEmpty()),
                fact.key().map(key -> new Value.Thing(entity(key, Entity.Kind.FEATURE), Optional.empty())),
                value,
                fact.value(),
                Scope.NONE,
                Polarity.ASSERTED,
                Tense.PRESENT,
                Optional.empty(),
                day.map(date -> new Value.Date(Optional.of(date.toString()), Optional.of(date), Optional.of(date))),
                fact.evidence()));
    }

    private Entity entity(String name, Entity.Kind kind) {
        return names.getOrDefault(name.toLowerCase(Locale.ROOT), new Entity(kind, name));
    }
}
