package io.github.dissensus.model;

import java.util.List;

/**
 * What one source says in a table.
 *
 * @param article its rows as a text, one line a row, so that every cell has a place to be quoted from
 * @param facts its cells, row by row
 */
public record FactSheet(Article article, List<Fact> facts) {

    public FactSheet {
        facts = List.copyOf(facts);
    }
}
