/** Saved queries: loading and checking them, binding their parameters, running them, writing their results. */
package io.github.dissensus.query;
