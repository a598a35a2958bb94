package io.github.dissensus.ingest;

import io.github.dissensus.article.source.Validators;
import io.github.dissensus.model.Article;
import io.github.dissensus.rdf.ArticleGraph;
import java.util.List;
import java.util.Optional;

/**
 * What came of one entry before it is stored.
 *
 * @param place where it was read from
 * @param name its last part
 * @param found the article and its graph, or each of a table; empty where there is none
 * @param problem why there is none
 * @param refused claims that broke a shape
 * @param unchanged whether the store holds already what this would give
 * @param reading hash of the content and of the program that read it
 * @param validators by what a server can tell whether it changes
 */
record Prepared(
        String place,
        String name,
        List<Found> found,
        Optional<String> problem,
        List<String> refused,
        boolean unchanged,
        String reading,
        Validators validators) {

    /** An article and its triples. */
    record Found(Article article, ArticleGraph.Written graph) {}

    static Prepared failed(String place, String name, String problem) {
        return new Prepared(place, name, List.of(), Optional.of(problem), List.of(), false, "", Validators.NONE);
    }

    static Prepared unchanged(String place, String name) {
        return new Prepared(place, name, List.of(), Optional.empty(), List.of(), true, "", Validators.NONE);
    }

    /** What came of the parts of one entry. */
    static Prepared together(List<Prepared> parts) {
        Prepared first = parts.get(0);
        return new Prepared(
                first.place,
                first.name,
                parts.stream().flatMap(part -> part.found.stream()).toList(),
                parts.stream().flatMap(part -> part.problem.stream()).findFirst(),
                parts.stream().flatMap(part -> part.refused.stream()).toList(),
                false,
                "",
                Validators.NONE);
    }

    /** The same, with a hash of the content and of the program that read it. */
    Prepared from(String itsReading) {
        return new Prepared(place, name, found, problem, refused, unchanged, itsReading, validators);
    }

    /** The same, with what the server said of it. */
    Prepared with(Validators itsValidators) {
        return new Prepared(place, name, found, problem, refused, unchanged, reading, itsValidators);
    }
}
