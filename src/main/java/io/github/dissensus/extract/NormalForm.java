package io.github.dissensus.extract;

import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.CodePoints;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mention as it is shown to readers and compared with other people's answers.
 *
 * @param type what kind of thing was found: quantity, money, percentage, factor, number, duration, date, version, status, or the
 *     kind of a name: product, feature, person, organisation, event, or place
 * @param start code points of the article's text before it
 * @param end code points before what follows it
 * @param text its words
 * @param value a number in the unit of {@code unit}, absent for a range; the name or version of anything else
 * @param lower the least it can be, in the same unit; the first day of a date
 * @param upper the most it can be; the last day of a date
 * @param unit UCUM code, or ISO 4217 code of a currency
 * @param unitText the words or sign of the unit
 * @param date a day, or an interval up to, not including, its second day ({@code ..} where a side is open), or a length
 *     of time (ISO 8601)
 * @param around what the words around it say of it
 */
public record NormalForm(
        String type,
        int start,
        int end,
        String text,
        Optional<String> value,
        Optional<String> lower,
        Optional<String> upper,
        Optional<String> unit,
        Optional<String> unitText,
        Optional<String> date,
        Around around) {

    /**
     * What the words around a mention say of it.
     *
     * @param noun what is counted or compared
     * @param per what a number is for each of: "million tokens"
     * @param perValue how many of it
     * @param perUnit UCUM code of its unit, where it has one
     * @param direction which way a change or comparison goes: higher, lower
     * @param former whether it held before a change: "up from 4,600"
     * @param role what a person is
     * @param product whose version a bare number is
     */
    public record Around(
            Optional<String> noun,
            Optional<String> per,
            Optional<String> perValue,
            Optional<String> perUnit,
            Optional<String> direction,
            boolean former,
            Optional<String> role,
            Optional<String> product) {

        static final Around NOTHING = of(Optional.empty(), Optional.empty());

        static Around of(Optional<String> role, Optional<String> product) {
            return new Around(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    role,
                    product);
        }
    }

    /** The normal form of a mention of a sentence. */
    public static NormalForm of(Mention mention, List<Token> tokens, String text, CodePoints places) {
        if (mention instanceof Mention.Measure measure) {
            return measure(measure, tokens, text, places);
        }
        if (mention instanceof Mention.Moment moment) {
            return moment(moment, new Place(moment.from(), moment.to(), tokens, text, places));
        }
        Place place = new Place(mention.from(), mention.to(), tokens, text, places);
        if (mention instanceof Mention.Count count) {
            Place core = new Place(count.core().from(), count.core().to(), tokens, text, places);
            return core.form("number", plain(count.quantity().number()))
                    .within(
                            plain(count.quantity().lower()),
                            plain(count.quantity().upper()))
                    .around(core.around(count.aspects()));
        }
        if (mention instanceof Mention.Release release) {
            return place.form("version", Optional.of(release.number()))
                    .around(Around.of(
                            Optional.empty(),
                            release.product().map(product -> product.entity().name())));
        }
        if (mention instanceof Mention.Place) {
            return place.form("place", Optional.of(place.words()));
        }
        if (mention instanceof Mention.Stage stage) {
            return place.form("status", Optional.of(stage.term().status().name()));
        }
        Mention.Name name = (Mention.Name) mention;
        return place.form(kind(name.known()), Optional.of(name(name)))
                .around(Around.of(name.known().role(), Optional.empty()));
    }

    private static String kind(Known known) {
        return switch (known.entity().kind()) {
            case AGENT -> known.kinds().contains(Kinds.PERSON) ? "person" : "organisation";
            case PRODUCT, FEATURE, EVENT -> known.entity().kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String name(Mention.Name name) {
        StringBuilder full = new StringBuilder(name.known().entity().name());
        name.version().ifPresent(version -> full.append(' ').append(version));
        name.variant().ifPresent(variant -> full.append(" (").append(variant).append(')'));
        return full.toString();
    }

    private record Place(int from, int to, List<Token> tokens, String text, CodePoints places) {

        String words() {
            return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
        }

        NormalForm form(String type, Optional<String> value) {
            return new NormalForm(
                    type,
                    places.before(tokens.get(from).start()),
                    places.before(tokens.get(to - 1).end()),
                    words(),
                    value,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Around.NOTHING);
        }

        Around around(Mention.Aspects aspects) {
            return new Around(
                    aspects.noun().map(this::words),
                    aspects.per().map(this::each),
                    plain(aspects.per().map(Mention.Rate::number)),
                    aspects.per().flatMap(Mention.Rate::unit).map(UnitTerm::code),
                    aspects.direction().map(way -> way.name().toLowerCase(Locale.ROOT)),
                    aspects.former(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** "million tokens", "month"; "monthly" is told as the month. */
        private String each(Mention.Rate rate) {
            String own = words(rate.words());
            return rate.unit()
                    .filter(unit -> own.endsWith("ly"))
                    .map(unit -> unit.names().get(0))
                    .orElse(own);
        }

        private String words(Mention.Stretch stretch) {
            return new Place(stretch.from(), stretch.to(), tokens, text, places).words();
        }
    }

    private NormalForm within(Optional<String> least, Optional<String> most) {
        return new NormalForm(type, start, end, text, value, least, most, unit, unitText, date, around);
    }

    private NormalForm in(Optional<String> code, Optional<String> words) {
        return new NormalForm(type, start, end, text, value, lower, upper, code, words, date, around);
    }

    private NormalForm on(Optional<String> when) {
        return new NormalForm(type, start, end, text, value, lower, upper, unit, unitText, when, around);
    }

    private NormalForm around(Around words) {
        return new NormalForm(type, start, end, text, value, lower, upper, unit, unitText, date, words);
    }

    private static NormalForm measure(Mention.Measure measure, List<Token> tokens, String text, CodePoints places) {
        Mention.Core core = measure.core();
        Value.Quantity quantity = measure.quantity();
        String dimension = measure.written().base().dimension();
        boolean duration = dimension.equals("Duration");
        Place place = duration
                ? new Place(measure.from(), measure.to(), tokens, text, places)
                : new Place(core.from(), core.to(), tokens, text, places);
        Optional<BigDecimal> number = measure.written().isCurrency() // cents are told in dollars, which have a code
                ? core.number().map(measure.written()::toBase)
                : core.number();
        NormalForm form = place.form(type(dimension), plain(number))
                .within(
                        plain(quantity.lower().map(bound -> written(bound, measure))),
                        plain(quantity.upper().map(bound -> written(bound, measure))));
        Optional<String> unitText = core.unitFrom() < core.unitTo()
                ? Optional.of(new Place(core.unitFrom(), core.unitTo(), tokens, text, places).words())
                : Optional.empty();
        Optional<String> length =
                duration && !core.parts().isEmpty() ? Optional.of(DurationForm.of(core.parts())) : Optional.empty();
        return form.in(Optional.of(measure.written().code()), unitText)
                .on(length)
                .around(place.around(measure.aspects()));
    }

    private static BigDecimal written(BigDecimal bound, Mention.Measure measure) {
        return measure.written().isCurrency() ? bound : measure.written().fromBase(bound);
    }

    private static String type(String dimension) {
        return switch (dimension) {
            case "Money" -> "money";
            case "Percentage" -> "percentage";
            case "Duration" -> "duration";
            case "Factor" -> "factor";
            default -> "quantity";
        };
    }

    private static NormalForm moment(Mention.Moment moment, Place place) {
        Value.Date date = moment.date();
        return place.form("date", Optional.empty())
                .within(date.first().map(LocalDate::toString), date.last().map(LocalDate::toString))
                .on(Optional.of(moment.interval()));
    }

    private static Optional<String> plain(Optional<BigDecimal> number) {
        return number.map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString());
    }
}
