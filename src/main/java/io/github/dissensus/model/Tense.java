package io.github.dissensus.model;

/** Whether what a claim says held once, holds, or is planned, seen from its article. */
public enum Tense {
    PAST,
    PRESENT,
    FUTURE
}
