/**
 * The things that an article speaks of: their names, short forms and kinds, and which of them a sentence is about.
 *
 * <p>A number behind a name is its version ("Brim 7", "Windows 11"), so that what is said of two generations is compared
 * and not mixed up. It belongs to the name where the rest is no name of a product: behind a noun that says nothing
 * without it ("Model 3"), or behind an organisation ("Boeing 737", "Oakline 365"). Whether a text also speaks of
 * another number does not count, or one thing would have two addresses in two articles; only a large number behind a
 * name that mostly goes without is read by how the article uses it.
 */
package io.github.dissensus.extract.entity;
