package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.extract.text.Tokenizer;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Value;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a date without a year on the side of the article's day that its verb tells: what "launched in November" was last
 * November, what "will ship in March" is next March, though the other one may be nearer; "ships on Monday" is the next one.
 */
final class DateYears {

    /** Nearer dates, such as "on Friday", are those that they are. */
    private static final int DAYS = 14;

    private static final int WEEK = 7;

    private static final Set<String> PAST = Set.of("was", "were", "had", "has", "have");

    private final Words words;

    DateYears(Words words) {
        this.words = words;
    }

    /** A candidate whose value is such a date. */
    Candidate on(Parse parse, Candidate candidate, LocalDate today) {
        return candidate.value() instanceof Value.Date date
                ? Draft.like(candidate)
                        .value(of(parse, candidate.clause(), date, candidate.asWritten(), today))
                        .done()
                : candidate;
    }

    /** A date of a clause, as its words are written. */
    Value.Date of(Parse parse, int clause, Value.Date date, String written, LocalDate today) {
        if (date.first().isEmpty() && date.last().isEmpty() || hasYear(written)) {
            return date;
        }
        Optional<VerbGroup> verb = parse.clauses().get(clause).verb();
        if (words.is(WordClass.WEEKDAYS, written.toLowerCase(Locale.ROOT))) {
            boolean next = !date.first().equals(Optional.of(today))
                    && verb.filter(group -> group.finite() && !isPast(parse, group))
                            .isPresent();
            return next ? inDays(date, WEEK) : date;
        }
        LocalDate first = date.first().or(date::last).orElseThrow();
        LocalDate last = date.last().or(date::first).orElseThrow();
        boolean late = first.isAfter(today.plusDays(DAYS))
                && verb.filter(group -> isPast(parse, group)).isPresent();
        boolean early = last.isBefore(today.minusDays(DAYS))
                && verb.filter(group -> isAhead(parse, group) || isScheduled(parse, group))
                        .isPresent();
        return late || early ? moved(date, late ? -1 : 1) : date;
    }

    private boolean hasYear(String written) {
        for (Token token : Tokenizer.tokens(written)) {
            boolean relative = words.is(WordClass.RELATIVE_PERIODS, token.lower())
                    || words.is(WordClass.RELATIVE_DAYS, token.lower())
                    || token.lower().matches("ago|earlier|\\d{4}");
            if (relative) {
                return true;
            }
        }
        return false;
    }

    private boolean isPast(Parse parse, VerbGroup group) {
        String first = parse.word(group.from()).lower();
        String head = parse.word(group.head()).lower();
        boolean planned = words.isVerbOf(WordClass.PLAN_VERBS, head)
                || words.isVerbOf(WordClass.MOVING_VERBS, head)
                || words.is(WordClass.ONCE_PLANNED, head);
        boolean simple = group.finite()
                && group.head() == group.from()
                && words.isVerb(head, Inflection.Form.PAST)
                && !words.isVerb(head, Inflection.Form.BASE);
        return !planned && (PAST.contains(first) && group.to() - group.from() > 1 || simple);
    }

    private static boolean isAhead(Parse parse, VerbGroup group) {
        return parse.words().subList(group.from(), group.to()).stream().anyMatch(word -> Tenses.isFuture(word.lower()));
    }

    /** "Canada follows in November": the present tells what is still to come, but in a headline what has come. */
    private boolean isScheduled(Parse parse, VerbGroup group) {
        String head = parse.word(group.head()).lower();
        return parse.sentence().block().kind() != Block.Kind.HEADING
                && group.finite()
                && group.to() - group.from() == 1
                && !parse.word(group.head()).is(Tag.AUXILIARY)
                && words.isVerb(head, Inflection.Form.THIRD_PERSON);
    }

    private static Value.Date moved(Value.Date date, int years) {
        Optional<LocalDate> first = date.first().map(day -> day.plusYears(years));
        Optional<LocalDate> last = date.last().map(day -> endOfMonth(day, years));
        return new Value.Date(date.written().map(iso -> moved(iso, years)), first, last);
    }

    private static Value.Date inDays(Value.Date date, int days) {
        LocalDate day = date.first().orElseThrow().plusDays(days);
        return new Value.Date(Optional.of(day.toString()), Optional.of(day), Optional.of(day));
    }

    private static LocalDate endOfMonth(LocalDate day, int years) {
        LocalDate same = day.plusYears(years);
        return day.equals(YearMonth.from(day).atEndOfMonth())
                ? YearMonth.from(same).atEndOfMonth()
                : same;
    }

    /** A date of ISO 8601, to the day, month or year. */
    private static String moved(String iso, int years) {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).plusYears(years).toString();
            case 7 -> YearMonth.parse(iso).plusYears(years).toString();
            default -> LocalDate.parse(iso).plusYears(years).toString();
        };
    }
}
