/** The way of the data, from files to findings. */
package io.github.dissensus.ingest;
