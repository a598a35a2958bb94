/** What the lexicon knows, as plain records: word classes, units, statuses, kinds, names, properties and their phrases. */
package io.github.dissensus.extract.terms;
