/**
 * Article and lexicon to claims. Layers of stand-off annotation, each tested alone: sentences and tokens ({@code text}),
 * mentions ({@code mention}), clauses and noun phrases ({@code syntax}), the article's entities ({@code entity}), frames
 * ({@code frame}). Knows neither RDF nor HTML; all knowledge of words comes with the {@code Lexicon}.
 */
package io.github.dissensus.extract;
