package io.github.dissensus.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads "30s", "10m" or "2h". */
final class PauseConverter implements ITypeConverter<Duration> {

    private static final Pattern PAUSE = Pattern.compile("([1-9]\\d{0,5})([smh])");

    @Override
    public Duration convert(String words) {
        Matcher matcher = PAUSE.matcher(words);
        if (!matcher.matches()) {
            throw new TypeConversionException("\"" + words + "\" is no pause: write 30s, 10m or 2h");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
