/** What an article is and what it says: immutable records whose constructors refuse nonsense. */
package io.github.dissensus.model;
