package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Tense;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates that leave out what happens on them: "The maker says October" behind a release date, "rather than in 2027";
 * and the day on which a maker first spoke of its product.
 */
final class ToldDates {

    private static final int SURE = 28;

    private static final Pattern INSTEAD =
            Pattern.compile(".*\\b(instead of|rather than|and not|, not)( in| on| at| by| from)?");

    private final Words words;

    ToldDates(Words words) {
        this.words = words;
    }

    /** "in May rather than in March", "in 2028 instead of this autumn": when it was to be before. */
    Optional<Candidate> instead(Parse parse, int word, DateSides.Reading reading, Recent recent) {
        int before = Math.max(0, DateSides.opener(parse, word) + 1);
        if (before == 0) {
            return Optional.empty();
        }
        String opener = parse.text(Math.max(0, before - 3), before).toLowerCase(Locale.ROOT);
        boolean replaced = INSTEAD.matcher(opener).matches();
        return replaced
                ? recent.lastDate()
                        .filter(told -> recent.isHere(told))
                        .map(told ->
                                like(parse, told.candidate(), word, reading).tense(Tense.PAST))
                        .map(draft -> opener.contains("instead") ? draft.turned() : draft)
                        .map(Draft::done)
                : Optional.empty();
    }

    /** "Its maker says October", "we assume December", "now talks of spring": a date right behind such a verb. */
    Optional<Candidate> bare(Context context, int word, DateSides.Reading reading, Recent recent) {
        Parse parse = context.parse();
        boolean said = verb(parse, word)
                .filter(group -> isSaying(parse.word(group.head()).lower()))
                .filter(group -> parse.words().subList(group.to(), word).stream()
                        .allMatch(between ->
                                between.is(Tag.PREPOSITION) || between.is(Tag.ADVERB) || between.is(Tag.DETERMINER)))
                .isPresent();
        return said && !isDay(parse, word)
                ? recent.lastDate()
                        .map(told -> like(parse, told.candidate(), word, reading)
                                .tense(Tense.FUTURE)
                                .done())
                : Optional.empty();
    }

    /** "its chief executive told reporters on Tuesday": the day on which what the text is about was first spoken of. */
    Optional<Candidate> spoken(Context context, int word, DateSides.Reading reading, Recent recent) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(word);
        boolean said = isDay(parse, word)
                && verb(parse, word)
                        .filter(group -> words.isVerbOf(
                                WordClass.SPEECH_VERBS, parse.word(group.head()).lower()))
                        .isPresent()
                && context.subjects(clause).stream().allMatch(Referent::isAgent);
        if (!said || recent.hasSpoken()) {
            return Optional.empty();
        }
        Optional<Candidate> announced = context.topic(clause)
                .filter(topic -> !topic.isAgent() && context.isWhole(topic))
                .map(topic -> Draft.of(
                                parse,
                                word,
                                reading.to(),
                                topic.claimed(),
                                new Property("announcedOn", false),
                                reading.date(),
                                "day of a statement")
                        .clause(clause)
                        .score(SURE)
                        .done());
        announced.ifPresent(candidate -> recent.spoken());
        return announced;
    }

    private static Draft like(Parse parse, Candidate told, int word, DateSides.Reading reading) {
        return Draft.like(told)
                .moved(parse, word, reading.to())
                .value(reading.date())
                .written(parse.text(word, reading.to()))
                .score(SURE);
    }

    private static Optional<VerbGroup> verb(Parse parse, int word) {
        return parse.clauses().get(parse.clauseOf(word)).verb().filter(group -> group.finite() && group.to() <= word);
    }

    private boolean isSaying(String verb) {
        return List.of(WordClass.SPEECH_VERBS, WordClass.PLAN_VERBS, WordClass.REPORTING_VERBS).stream()
                .anyMatch(type -> words.isVerbOf(type, verb));
    }

    /** "Tuesday", "yesterday". */
    private boolean isDay(Parse parse, int word) {
        String lower = parse.word(word).lower();
        return words.is(WordClass.WEEKDAYS, lower) || words.is(WordClass.RELATIVE_DAYS, lower);
    }
}
