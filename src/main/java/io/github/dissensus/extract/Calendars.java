package io.github.dissensus.extract;

import io.github.dissensus.extract.mention.Calendar;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Article;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From which day an article counts: its own date, else the middle of the year that its text speaks of most. */
final class Calendars {

    /** Where a text speaks of no year at all, no date of it can be told that leaves the year out. */
    private static final int NO_YEAR = 1;

    private Calendars() {}

    static Calendar of(Article article, List<Sentence> sentences) {
        return article.published()
                .map(day -> new Calendar(day, true))
                .orElseGet(() -> new Calendar(LocalDate.of(year(sentences), Month.JULY, 1), false));
    }

    private static int year(List<Sentence> sentences) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                boolean year = token.text().length() == 4
                        && (token.text().startsWith("19") || token.text().startsWith("20"));
                if (year && token.text().chars().allMatch(Character::isDigit)) {
                    counts.merge(Integer.valueOf(token.text()), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse(NO_YEAR);
    }
}
