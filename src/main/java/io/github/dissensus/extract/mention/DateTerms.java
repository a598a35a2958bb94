package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/** The words of the calendar: months, years, days of the month, weekdays, periods. */
final class DateTerms {

    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;

    private final Words words;

    DateTerms(Words words) {
        this.words = words;
    }

    /** A month's number. "may" and "march" are months in capitals or behind a preposition of time. */
    OptionalInt month(Row row, int at) {
        if (!row.has(at)) {
            return OptionalInt.empty();
        }
        Token token = row.at(at);
        boolean everyday = words.is(WordClass.AMBIGUOUS_MONTHS, token.lower());
        if (everyday
                && !token.isCapitalised()
                && !row.is(at - 1, "in", "of", "since", "from", "until", "next", "last")) {
            return OptionalInt.empty();
        }
        return number(words.value(WordClass.MONTHS, token.lower()));
    }

    /** A year in four digits. */
    static OptionalInt year(Row row, int at) {
        return row.has(at) && isYear(row.at(at).text())
                ? OptionalInt.of(Integer.parseInt(row.at(at).text()))
                : OptionalInt.empty();
    }

    private static boolean isYear(String text) {
        return text.length() == 4
                && (text.startsWith("19") || text.startsWith("20"))
                && text.chars().allMatch(Character::isDigit);
    }

    /** A day of the month and the token after it: "2", "2nd", "second", "twenty ninth", "twenty nine". */
    record Day(int number, int to, boolean ordinal) {}

    Optional<Day> day(Row row, int at) {
        OptionalInt digits = small(row, at, LONGEST_MONTH);
        if (digits.isPresent()) {
            boolean ordinal = row.glued(at + 1) && row.is(at + 1, "st", "nd", "rd", "th");
            return Optional.of(new Day(digits.getAsInt(), ordinal ? at + 2 : at + 1, ordinal));
        }
        OptionalInt first = number(words.value(WordClass.ORDINAL_WORDS, row.word(at)));
        if (first.isPresent()) {
            return Optional.of(new Day(first.getAsInt(), at + 1, true)).filter(day -> day.number() <= LONGEST_MONTH);
        }
        OptionalInt tens = number(words.value(WordClass.NUMBER_WORDS, row.word(at)));
        if (tens.isEmpty() || tens.getAsInt() < 20 || tens.getAsInt() > 30) {
            return Optional.empty();
        }
        int next = row.skipHyphen(at + 1);
        OptionalInt ordinal = number(words.value(WordClass.ORDINAL_WORDS, row.word(next)));
        OptionalInt ones = ordinal.isPresent() ? ordinal : number(words.value(WordClass.NUMBER_WORDS, row.word(next)));
        return ones.isPresent() && ones.getAsInt() < 10 && tens.getAsInt() + ones.getAsInt() <= LONGEST_MONTH
                ? Optional.of(new Day(tens.getAsInt() + ones.getAsInt(), next + 1, ordinal.isPresent()))
                : Optional.empty();
    }

    /** An ordinal: "first", "3rd"; -1 for "last". */
    Optional<Day> ordinal(Row row, int at) {
        return row.is(at, "last", "final")
                ? Optional.of(new Day(-1, at + 1, true))
                : day(row, at).filter(Day::ordinal);
    }

    /** A number of one or two digits, from one to a greatest. */
    static OptionalInt small(Row row, int at, int most) {
        if (!row.isNumber(at)
                || row.at(at).text().length() > 2
                || !row.at(at).text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(row.at(at).text());
        return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    static OptionalInt monthNumber(Row row, int at) {
        return small(row, at, MONTHS);
    }

    OptionalInt weekday(Row row, int at) {
        boolean short3 =
                row.word(at).length() <= 3 && row.has(at) && !row.at(at).isCapitalised();
        return short3 ? OptionalInt.empty() : number(words.value(WordClass.WEEKDAYS, row.word(at)));
    }

    /** How many days a word lies from the article's own date: "yesterday". */
    OptionalInt relativeDay(Row row, int at) {
        return number(words.value(WordClass.RELATIVE_DAYS, row.word(at)));
    }

    /** By how many periods a word shifts: "next", "last", "this". */
    OptionalInt shift(Row row, int at) {
        return number(words.value(WordClass.RELATIVE_PERIODS, row.word(at)));
    }

    /** The length of a period by its name: "week", "quarters". */
    Optional<Period> period(Row row, int at) {
        String word = row.word(at);
        return words.value(WordClass.PERIOD_NOUNS, word)
                .or(() -> word.endsWith("s")
                        ? words.value(WordClass.PERIOD_NOUNS, word.substring(0, word.length() - 1))
                        : Optional.empty())
                .map(Period::parse);
    }

    /** The period that a short form for its end names: "EOY". */
    Optional<Period> closing(Row row, int at) {
        return words.value(WordClass.CLOSING_PERIODS, row.word(at)).map(Period::parse);
    }

    /** A number in one word: "fifteen". */
    OptionalInt wordNumber(Row row, int at) {
        return number(words.value(WordClass.NUMBER_WORDS, row.word(at)));
    }

    /** Which third of a period a word means: 1 for "early". */
    OptionalInt third(Row row, int at) {
        return number(words.value(WordClass.PARTS_OF_PERIOD, row.word(at)));
    }

    /** First and last month of "Q3" or "spring", first and last day of "weekend". */
    Optional<int[]> months(Row row, int at, WordClass type) {
        return words.value(type, row.word(at)).map(range -> {
            String[] ends = range.split("-");
            return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
        });
    }

    /** The number that a word of a class stands for. */
    OptionalInt number(WordClass type, Row row, int at) {
        return number(words.value(type, row.word(at)));
    }

    private static OptionalInt number(Optional<String> text) {
        return text.isPresent() ? OptionalInt.of(Integer.parseInt(text.get())) : OptionalInt.empty();
    }
}
