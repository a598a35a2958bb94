package io.github.dissensus.extract.mention;

import java.time.LocalDate;

/**
 * The day from which an article counts its dates.
 *
 * @param day the article's date, or the middle of the year that its text speaks of most
 * @param known whether it is the article's own date, so that "today" means it
 */
public record Calendar(LocalDate day, boolean known) {}
