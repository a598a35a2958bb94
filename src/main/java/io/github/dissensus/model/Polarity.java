package io.github.dissensus.model;

/** Whether a claim says that something is so, or that it is not. */
public enum Polarity {
    ASSERTED,
    DENIED
}
