/** The things that an article speaks of: their names, short forms and kinds, and which of them a sentence is about. */
package io.github.dissensus.extract.entity;
