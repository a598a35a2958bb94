package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.StatusTerm;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Scope.Direction;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A stretch of tokens that means one thing, from its first token up to, not including, {@code to}. */
public sealed interface Mention {

    int from();

    int to();

    /**
     * A number and its unit without the words that bound them: the "300 MB" of "under 300 MB".
     *
     * @param unitFrom first token of the unit's words, the same as {@code unitTo} where it has none of its own
     * @param number the number in the unit that was written; absent for a range
     * @param parts the number and unit one by one where several make one quantity: "1 hour and 30 minutes"
     * @param before the number, in the same unit, that held before a change told in one: the 30 of "from 30 to 40 kg"
     */
    record Core(
            int from,
            int to,
            int unitFrom,
            int unitTo,
            Optional<BigDecimal> number,
            List<Part> parts,
            Optional<BigDecimal> before) {
        public Core {
            parts = List.copyOf(parts);
        }

        /** One that tells of no change. */
        public Core(int from, int to, int unitFrom, int unitTo, Optional<BigDecimal> number, List<Part> parts) {
            this(from, to, unitFrom, unitTo, number, parts, Optional.empty());
        }

        private Core after(BigDecimal earlier) {
            return new Core(from, to, unitFrom, unitTo, number, parts, Optional.of(earlier));
        }
    }

    /** One number of a quantity with its unit. */
    record Part(BigDecimal number, UnitTerm unit) {}

    /** A bare number or a count of things: "40+", "ten million". */
    record Count(int from, int to, Value.Quantity quantity, Core core, Aspects aspects) implements Mention {

        Count with(Aspects more) {
            return new Count(from, to, quantity, core, more);
        }
    }

    /**
     * A number with its unit: "under 300 MB", "$999".
     *
     * @param written the unit that the text uses
     */
    record Measure(int from, int to, Value.Quantity quantity, UnitTerm written, Core core, Aspects aspects)
            implements Mention {

        Measure with(Aspects more) {
            return new Measure(from, to, quantity, written, core, more);
        }

        Measure after(BigDecimal earlier) {
            return new Measure(from, to, quantity, written, core.after(earlier), aspects);
        }
    }

    /**
     * What the words around a number say of it, beside its unit. They lie outside of the mention itself.
     *
     * @param noun what is counted or compared: the "cores" of "10 million cores", the "price" of "half the price"
     * @param per what the number is for each of: "per million tokens"
     * @param direction which way a change or comparison goes, where the words say so
     * @param former whether it is what held before a change: "up from 4,600"
     */
    record Aspects(Optional<Stretch> noun, Optional<Rate> per, Optional<Direction> direction, boolean former) {

        public static final Aspects NONE = new Aspects(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Some tokens of the sentence, from the first up to, not including, {@code to}. */
    record Stretch(int from, int to) {}

    /**
     * The "a second" of "400 requests a second", the "per million tokens" of "$3 per million tokens".
     *
     * @param words what follows "per": "million tokens"
     * @param number how many of it: 1000000
     * @param unit its unit of measure, where it has one
     */
    record Rate(Stretch words, BigDecimal number, Optional<UnitTerm> unit) {}

    /**
     * A day, month, quarter or vaguer time: "late 2026", "June 2", "today".
     *
     * @param interval the same as ISO 8601 writes it: a day, or two days with a stroke between, the second not included;
     *     of a range such as "2014 to 2018" the first days of both ends, {@code ..} where a side is open
     */
    record Moment(int from, int to, Value.Date date, String interval) implements Mention {}

    /**
     * A version standing alone or before its noun: "6.6 LTS", "version 4.0", "3.0".
     *
     * @param product whose version a bare number is, where the article's product has such ones
     */
    record Release(int from, int to, String number, Bound bound, Optional<Known> product) implements Mention {}

    /**
     * Words that name a stage of a product's life.
     *
     * @param asNoun the stage that the same words name where they stand as a noun: "will preview", "the preview"
     */
    record Stage(int from, int to, StatusTerm term, Role role, Optional<StatusTerm> asNoun) implements Mention {

        /** The same words as a noun. */
        public Stage noun() {
            return new Stage(from, to, asNoun.orElse(term), Role.NOUN, asNoun);
        }

        /** Where the thing that is at the stage stands. */
        public enum Role {
            /** A noun: its thing is found by the sentence around it. */
            NOUN,
            /** An adjective: its thing is its subject or the noun that it follows. */
            ADJECTIVE,
            /** A verb: its thing is the object. */
            TRANSITIVE,
            /** A verb phrase: its thing is the subject. */
            PREDICATE
        }
    }

    /** A country, a region or a city: where something is, never what a claim is about. */
    record Place(int from, int to) implements Mention {}

    /**
     * A name, with version and variant where they stand right behind it.
     *
     * @param known the thing that it names
     * @param nameTo the token after the bare name
     */
    record Name(
            int from, int to, Known known, int nameTo, Optional<String> version, Optional<String> variant, Bound bound)
            implements Mention {}
}
