package io.github.dissensus.cli;

import io.github.dissensus.detect.Report;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a kind of finding. */
final class KindConverter implements ITypeConverter<Report.Kind> {

    @Override
    public Report.Kind convert(String value) {
        return Report.Kind.of(value.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new TypeConversionException("\"" + value
                        + "\" is no kind of finding: take one of "
                        + Arrays.stream(Report.Kind.values())
                                .map(Report.Kind::toString)
                                .collect(Collectors.joining(", "))));
    }
}
