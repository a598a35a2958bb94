package io.github.dissensus.model;

/** Which side of a value its wording leaves open. */
public enum Bound {
    /** Nothing is left open: "6.6". */
    EXACT,
    /** The value or more: "6.6 or later", "over 60 percent". */
    AT_LEAST,
    /** The value or less: "under 300 MB", "until 2030". */
    AT_MOST
}
