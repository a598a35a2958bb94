/**
 * Frames: what a sentence says of whom. Phrases, stages, dates and measures each propose candidates; operators add
 * polarity, tense and speaker; one winner is kept for each mention.
 */
package io.github.dissensus.extract.frame;
