package io.github.dissensus.extract.mention;

import io.github.dissensus.model.Value;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/** Dates that a word opens to one side: "since 2019", "before 2010", "until May 5", "2018 or later". */
final class OpenDates {

    /** Where a date begins or ends that is open on its other side. */
    private enum Side {
        /** From its first day on. */
        SINCE,
        /** From the day after it on; a day itself counts. */
        AFTER,
        /** Up to its first day. */
        BEFORE
    }

    private record Opener(Side side, int to) {}

    /**
     * The open date that begins at a token.
     *
     * @param calendar the day that "to date" means
     * @param date reads the date that begins at a token
     */
    Optional<Mention> read(Row row, int from, Calendar calendar, IntFunction<Optional<Span>> date) {
        if (row.is(from, "till", "to") && row.is(from + 1, "date") && calendar.known() && !row.isNumber(from - 1)) {
            return Optional.of(before(from, from + 2, calendar.day()));
        }
        Optional<Opener> opener = opener(row, from);
        if (opener.isPresent()) {
            int at = row.is(opener.get().to(), "the")
                    ? opener.get().to() + 1
                    : opener.get().to();
            return date.apply(opener.get().to())
                    .or(() -> date.apply(at))
                    .map(span -> moment(from, span, opener.get().side(), row, at));
        }
        return date.apply(from).flatMap(span -> tail(row, span, from));
    }

    private static Optional<Opener> opener(Row row, int at) {
        return switch (row.word(at)) {
            case "since" -> Optional.of(new Opener(Side.SINCE, at + 1));
            case "starting", "beginning" ->
                Optional.of(new Opener(Side.SINCE, row.is(at + 1, "on", "in", "from") ? at + 2 : at + 1));
            case "after" -> Optional.of(new Opener(Side.AFTER, at + 1));
            case "before", "until", "till", "by" -> Optional.of(new Opener(Side.BEFORE, at + 1));
            case "post" -> row.isHyphen(at + 1) ? Optional.of(new Opener(Side.AFTER, at + 2)) : Optional.empty();
            case "pre" -> row.isHyphen(at + 1) ? Optional.of(new Opener(Side.BEFORE, at + 2)) : Optional.empty();
            case "later", "greater" ->
                row.is(at + 1, "than") ? Optional.of(new Opener(Side.AFTER, at + 2)) : Optional.empty();
            case "earlier" -> row.is(at + 1, "than") ? Optional.of(new Opener(Side.BEFORE, at + 2)) : Optional.empty();
            case "prior" -> row.is(at + 1, "to") ? Optional.of(new Opener(Side.BEFORE, at + 2)) : Optional.empty();
            case "no", "as" ->
                row.is(at + 1, "later", "late") && row.is(at + 2, "than", "as")
                        ? Optional.of(new Opener(Side.BEFORE, at + 3))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Mention> tail(Row row, Span span, int from) {
        boolean joined = row.is(span.to(), "or", "and");
        if (joined && row.is(span.to() + 1, "earlier", "before", "older")) {
            return Optional.of(before(from, span.to() + 2, span.after()));
        }
        boolean alone = row.is(span.to(), "onwards", "onward");
        if (alone) {
            return Optional.of(since(from, span.to() + 1, span.first()));
        }
        boolean open =
                joined && row.is(span.to() + 1, "later", "after", "onwards", "onward", "newer", "greater", "beyond");
        return open ? Optional.of(since(from, span.to() + 2, span.first())) : Optional.empty();
    }

    private static Mention moment(int from, Span span, Side side, Row row, int at) {
        return switch (side) {
            case SINCE -> since(from, span.to(), span.first());
            case AFTER -> since(from, span.to(), span.isDay() ? span.first() : span.after());
            case BEFORE -> before(from, span.to(), row.is(at, "end") ? span.after() : span.first());
        };
    }

    static Mention since(int from, int to, LocalDate first) {
        return new Mention.Moment(
                from, to, new Value.Date(Optional.empty(), Optional.of(first), Optional.empty()), first + "/..");
    }

    static Mention before(int from, int to, LocalDate end) {
        return new Mention.Moment(
                from,
                to,
                new Value.Date(Optional.empty(), Optional.empty(), Optional.of(end.minusDays(1))),
                "../" + end);
    }
}
