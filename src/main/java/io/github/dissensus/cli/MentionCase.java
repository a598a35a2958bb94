package io.github.dissensus.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dissensus.extract.NormalForm;
import io.github.dissensus.extract.terms.UnitTerm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sentence with the mentions that someone else found in it.
 *
 * @param answers those that have a value or a date
 */
record MentionCase(Kind kind, List<Answer> answers) {

    /** What a case tests, as the set itself says: by its own kind, or by the type and number of its answers. */
    enum Kind {
        DIMENSION("quantity", ""),
        CURRENCY("money", ""),
        PERCENT("percentage", ""),
        DATE("date", ""),
        DATERANGE("date", ""),
        DURATION("duration", ""),
        NUMBER(
                "number",
                "left out: bare numbers such as parts of IP addresses, powers, chains of fractions mean nothing in news"),
        RIVAL("date", "left out: the set gives several dates as right for one mention; right here is any of them"),
        UNRESOLVED("date", "left out: the set gives no answer");

        private final String type;
        private final String remark;

        Kind(String type, String remark) {
            this.type = type;
            this.remark = remark;
        }

        String remark() {
            return remark;
        }
    }

    /** One expected mention; {@code values} are a number, a day, an interval or a length of time. */
    record Answer(String text, int start, int end, List<String> values, Optional<String> unit) {

        /** The first of its values: the only one, except where the set gives rivals. */
        String value() {
            return values.get(0);
        }

        @Override
        public String toString() {
            return text + "@" + start + " = " + String.join(" or ", values)
                    + unit.map(u -> " " + u).orElse("");
        }
    }

    static MentionCase of(JsonObject object) {
        List<Answer> answers = new ArrayList<>();
        JsonArray expected = object.getAsJsonArray("expected");
        if (object.has("kind")) {
            expected.forEach(item -> quantity(item.getAsJsonObject()).ifPresent(answers::add));
            return new MentionCase(Kind.valueOf(object.get("kind").getAsString().toUpperCase(Locale.ROOT)), answers);
        }
        Kind kind = Kind.DATE;
        boolean rival = false;
        boolean unresolved = false;
        for (JsonElement item : expected) {
            JsonObject answer = item.getAsJsonObject();
            JsonArray values = answer.getAsJsonArray("values");
            rival |= values.size() > 1;
            JsonObject value = values.get(0).getAsJsonObject();
            unresolved |= value.has("value") && value.get("value").getAsString().equals("not resolved");
            kind = answers.isEmpty()
                    ? Kind.valueOf(answer.get("type").getAsString().toUpperCase(Locale.ROOT))
                    : kind;
            String type = answer.get("type").getAsString();
            List<String> times = values.asList().stream()
                    .map(rivalling -> time(type, rivalling.getAsJsonObject()))
                    .toList();
            answers.add(answer(answer, times, Optional.empty()));
        }
        kind = unresolved ? Kind.UNRESOLVED : rival ? Kind.RIVAL : kind;
        return new MentionCase(kind, answers);
    }

    private static Optional<Answer> quantity(JsonObject item) {
        if (!item.has("value")
                || item.get("value").isJsonNull()
                || item.get("value").getAsString().equals("null")) {
            return Optional.empty(); // "dollar" without an amount
        }
        Optional<String> unit = Optional.ofNullable(item.get("unit")).map(JsonElement::getAsString);
        return Optional.of(answer(item, List.of(item.get("value").getAsString().replace("%", "")), unit));
    }

    private static Answer answer(JsonObject item, List<String> values, Optional<String> unit) {
        return new Answer(
                item.get("text").getAsString(),
                item.get("start").getAsInt(),
                item.get("end").getAsInt(),
                values,
                unit);
    }

    private static String time(String type, JsonObject value) {
        if (type.equals("duration")) {
            return value.get("timex").getAsString();
        }
        return value.has("value")
                ? value.get("value").getAsString()
                : text(value, "start").orElse("..") + "/" + text(value, "end").orElse("..");
    }

    private static Optional<String> text(JsonObject object, String field) {
        return Optional.ofNullable(object.get(field)).map(JsonElement::getAsString);
    }

    /** Of all that was found, what this case asks for. */
    List<NormalForm> relevant(List<NormalForm> found) {
        boolean time = kind.type.equals("date") || kind.type.equals("duration");
        return found.stream()
                .filter(form -> time
                        ? form.type().equals("date") || form.type().equals("duration")
                        : form.type().equals(kind.type))
                .toList();
    }

    /** Compares what was found with what was expected. */
    static final class Judge {

        private static final MathContext DIGITS = new MathContext(12);

        private final List<UnitTerm> units;

        Judge(List<UnitTerm> units) {
            this.units = units;
        }

        boolean isRight(MentionCase expected, List<NormalForm> found) {
            if (found.size() != expected.answers().size()) {
                return false;
            }
            for (int i = 0; i < found.size(); i++) {
                if (!isSame(expected.answers().get(i), found.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isSame(Answer answer, NormalForm form) {
            boolean place = answer.start() == form.start() && answer.end() == form.end();
            if (form.date().isPresent()) {
                return place && answer.values().contains(form.date().get());
            }
            if (!place || form.value().isEmpty()) {
                return false;
            }
            BigDecimal wanted = new BigDecimal(answer.value());
            BigDecimal got = new BigDecimal(form.value().get());
            return answer.unit().isEmpty()
                    ? isEqual(wanted, got)
                    : named(answer.unit().get()).stream()
                            .anyMatch(unit -> written(form).stream()
                                    .anyMatch(other -> other.base().equals(unit.base())
                                            && isEqual(unit.toBase(wanted), other.toBase(got))));
        }

        private static boolean isEqual(BigDecimal a, BigDecimal b) {
            return a.round(DIGITS).compareTo(b.round(DIGITS)) == 0;
        }

        private List<UnitTerm> named(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return units.stream().filter(unit -> unit.names().contains(lower)).toList();
        }

        private List<UnitTerm> written(NormalForm form) {
            String code = form.unit().orElse("");
            return units.stream()
                    .filter(unit -> unit.code().equals(code))
                    .filter(unit -> !unit.isCurrency() || unit.factor().compareTo(BigDecimal.ONE) == 0)
                    .toList();
        }
    }
}
