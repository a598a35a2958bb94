package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Which days the words around a date leave open: "by May", "before May", "2028 at the earliest", "from 13 to 20 May". */
final class DateSides {

    private final Words words;
    private final PhraseTrie<Boolean> tails;

    DateSides(Words words) {
        this.words = words;
        this.tails = new PhraseTrie<>(words);
        words.phrases(WordClass.EARLIEST_TAILS).forEach(tail -> tails.add(tail, true));
        words.phrases(WordClass.LATEST_TAILS).forEach(tail -> tails.add(tail, false));
    }

    /** A date with the words that close it: the "13 to 20 May" of "from 13 to 20 May". */
    record Reading(Value.Date date, int to) {}

    /** The date at a word, bounded as the words around it say. */
    Reading read(Parse parse, int word) {
        Value.Date date = date(parse, word);
        Optional<Integer> last = closing(parse, word);
        if (last.isPresent()) {
            Value.Date end = date(parse, last.get());
            return new Reading(new Value.Date(Optional.empty(), date.first(), end.last()), last.get() + 1);
        }
        return new Reading(bounded(parse, word, date), word + 1);
    }

    private static Value.Date date(Parse parse, int word) {
        return ((Mention.Moment) parse.word(word).mention().orElseThrow()).date();
    }

    private Value.Date bounded(Parse parse, int word, Value.Date date) {
        int opener = opener(parse, word);
        boolean before = opener >= 0
                && words.is(WordClass.BEFORE_WORDS, parse.word(opener).lower());
        boolean by = opener >= 0 && isLatest(parse, opener);
        PhraseTrie.Match<Boolean> tail = word + 1 < parse.size()
                ? tails.longest(parse.sentence().tokens(), parse.word(word + 1).from())
                : null;
        boolean earliest = tail != null && tail.values().get(0) || before && isNegated(parse, word);
        if (earliest) {
            return new Value.Date(Optional.empty(), date.first(), Optional.empty());
        }
        if (before) {
            return latest(date.first().map(day -> day.minusDays(1)));
        }
        boolean latest = by || tail != null;
        return latest ? latest(isMiddle(parse, word) ? middle(date) : date.last()) : date;
    }

    /** "by", "no later than". */
    private boolean isLatest(Parse parse, int opener) {
        String before = parse.text(Math.max(0, opener - 2), opener + 1).toLowerCase(Locale.ROOT);
        return words.is(WordClass.LATEST_WORDS, parse.word(opener).lower())
                || words.phrases(WordClass.LATEST_WORDS).stream().anyMatch(before::equals);
    }

    private static Value.Date latest(Optional<LocalDate> day) {
        return new Value.Date(Optional.empty(), Optional.empty(), day);
    }

    /** "will not ship before May": in May at the earliest. */
    private static boolean isNegated(Parse parse, int word) {
        Clause clause = parse.clauses().get(parse.clauseOf(word));
        return parse.words().subList(clause.from(), word).stream()
                .anyMatch(other -> other.is(Tag.NEGATOR) || other.lower().endsWith("n't"));
    }

    /** "by mid-May" reaches the middle of May, not the end of its middle third. */
    private boolean isMiddle(Parse parse, int word) {
        String first = parse.sentence().tokens().get(parse.word(word).from()).lower();
        return words.value(WordClass.PARTS_OF_PERIOD, first)
                .filter(third -> third.equals("2"))
                .isPresent();
    }

    private static Optional<LocalDate> middle(Value.Date date) {
        return date.first()
                .flatMap(first -> date.last().map(last -> first.plusDays(ChronoUnit.DAYS.between(first, last) / 2)));
    }

    /** Whether a date is the last day of something that lasts: "until 2030". */
    boolean isLast(Parse parse, int word) {
        int opener = opener(parse, word);
        return opener >= 0 && words.is(WordClass.UNTIL_WORDS, parse.word(opener).lower());
    }

    /** The place of the word that opens a side of a date, the one before it or its article; -1 at a sentence's begin. */
    static int opener(Parse parse, int word) {
        return word > 1 && parse.word(word - 1).is(Tag.DETERMINER) ? word - 2 : word - 1;
    }

    /** Whether a date only closes the window that the one before it opens, or is the one from which a thing was moved. */
    boolean isTaken(Parse parse, int word) {
        if (opens(parse, word).isPresent() && isMoved(parse, word)) {
            return true;
        }
        int joint = opener(parse, word);
        return joint > 0
                && parse.word(joint - 1).is(Tag.DATE)
                && closing(parse, joint - 1).filter(last -> last == word).isPresent();
    }

    /** The place of the date that ends what lasts from this one on. */
    private Optional<Integer> closing(Parse parse, int word) {
        return isMoved(parse, word) ? Optional.empty() : opens(parse, word);
    }

    private Optional<Integer> opens(Parse parse, int word) {
        int opener = opener(parse, word);
        boolean led = opener >= 0
                && words.is(WordClass.WINDOW_OPENERS, parse.word(opener).lower());
        int joint = word + 1;
        boolean joined = led
                && joint + 1 < parse.size()
                && words.is(WordClass.WINDOW_JOINTS, parse.word(joint).lower());
        int last = joined && parse.word(joint + 1).is(Tag.DETERMINER) ? joint + 2 : joint + 1;
        boolean dated = joined
                && last < parse.size()
                && parse.word(last)
                        .mention()
                        .filter(Mention.Moment.class::isInstance)
                        .isPresent();
        return dated ? Optional.of(last) : Optional.empty();
    }

    /** "was pushed back from May to August". */
    private boolean isMoved(Parse parse, int word) {
        Clause clause = parse.clauses().get(parse.clauseOf(word));
        return clause.verbs().stream()
                .anyMatch(group -> words.isVerbOf(
                        WordClass.MOVING_VERBS, parse.word(group.head()).lower()));
    }
}
