/** Articles, claims and findings to triples. Every IRI, slug and canonical literal is made here. */
package io.github.dissensus.rdf;
