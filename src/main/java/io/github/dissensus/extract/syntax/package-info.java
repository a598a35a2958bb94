/** The shape of a sentence, as far as claims need it: parts of speech, noun phrases, verb groups and clauses. */
package io.github.dissensus.extract.syntax;
