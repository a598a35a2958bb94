package io.github.dissensus.extract;

import io.github.dissensus.extract.terms.KindTerm;
import io.github.dissensus.extract.terms.NameTerm;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.StatusTerm;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.Words;
import java.util.List;

/** All that the extractor knows of words and of the world: what stands in {@code ontology/}, as plain records. */
public record Lexicon(
        Words words,
        List<UnitTerm> units,
        List<StatusTerm> statuses,
        List<KindTerm> kinds,
        List<NameTerm> names,
        List<PropertyTerm> properties) {

    public Lexicon {
        units = List.copyOf(units);
        statuses = List.copyOf(statuses);
        kinds = List.copyOf(kinds);
        names = List.copyOf(names);
        properties = List.copyOf(properties);
    }
}
