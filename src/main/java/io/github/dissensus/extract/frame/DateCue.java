package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.model.Property;
import java.util.List;

/**
 * What makes a date the date of something.
 *
 * @param property what it is the date of
 * @param word place of the word that says so
 * @param of what it happens to
 */
record DateCue(Property property, int word, List<Referent> of) {

    DateCue {
        of = List.copyOf(of);
    }

    static DateCue of(String property, int word, List<Referent> of) {
        return new DateCue(new Property(property, false), word, of);
    }
}
