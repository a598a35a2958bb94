/** Reads {@code ontology/*.ttl} into the plain records that the extractor uses. */
package io.github.dissensus.lexicon;
