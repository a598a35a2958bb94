/** Constants for the terms of the graph. */
package io.github.dissensus.vocab;
