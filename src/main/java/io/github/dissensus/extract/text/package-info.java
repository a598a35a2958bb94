/** Blocks to sentences to tokens, with the places where they stand. */
package io.github.dissensus.extract.text;
