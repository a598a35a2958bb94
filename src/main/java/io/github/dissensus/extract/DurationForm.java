package io.github.dissensus.extract;

import io.github.dissensus.extract.mention.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A length of time as ISO 8601 writes it: {@code P3M}, {@code PT1H30M}, {@code PT123.45S}. */
final class DurationForm {

    /** UCUM codes of the units that ISO 8601 has a letter for. */
    private static final Map<String, Character> DAYS = Map.of("a", 'Y', "mo", 'M', "wk", 'W', "d", 'D');

    private static final Map<String, Character> HOURS = Map.of("h", 'H', "min", 'M', "s", 'S');

    private DurationForm() {}

    static String of(List<Mention.Part> parts) {
        StringBuilder days = new StringBuilder();
        StringBuilder hours = new StringBuilder();
        for (Mention.Part part : parts) {
            String code = part.unit().code();
            if (part.unit().names().contains("weekend")) {
                days.append(plain(part.number())).append("WE"); // a unit that ISO-TimeML (ISO 24617-1) adds
            } else if (DAYS.containsKey(code)) {
                days.append(plain(part.number())).append(DAYS.get(code));
            } else if (HOURS.containsKey(code)) {
                hours.append(plain(part.number())).append(HOURS.get(code));
            } else if (code.endsWith(".a") || code.endsWith(".d")) {
                BigDecimal many = new BigDecimal(code.substring(0, code.length() - 2));
                days.append(plain(part.number().multiply(many))).append(DAYS.get(code.substring(code.length() - 1)));
            } else {
                hours.append(plain(part.unit().toBase(part.number()))).append('S');
            }
        }
        return "P" + days + (hours.isEmpty() ? "" : "T" + hours);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
