package io.github.dissensus.article;

import io.github.dissensus.article.TableColumns.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** One row of a table, its cells by role. */
record SheetRow(Layout layout, CSVRecord record) {

    /**
     * What the columns of one table hold.
     *
     * @param columns all, as the header names them
     * @param roles the columns that hold a role
     * @param properties the columns that hold values of a property of their own; none in the long form
     */
    record Layout(List<String> columns, Map<Role, String> roles, List<String> properties) {

        static Layout of(TableColumns mapping, List<String> header) throws ArticleProblem {
            List<String> columns =
                    header.stream().filter(name -> !name.isBlank()).toList();
            Map<Role, String> roles = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                mapping.of(role, columns).ifPresent(column -> roles.put(role, column));
            }
            String found = "its columns are " + String.join(", ", columns);
            if (!mapping.missing(columns).isEmpty()) {
                throw new ArticleProblem(
                        "it has no column " + String.join(", ", mapping.missing(columns)) + "; " + found);
            }
            if (!roles.containsKey(Role.SUBJECT)) {
                throw new ArticleProblem("it has no column \"subject\"; " + found
                        + ". Say which one names the products: --table subject=COLUMN");
            }
            boolean tall = roles.containsKey(Role.PROPERTY) && roles.containsKey(Role.VALUE);
            List<String> properties = tall
                    ? List.of()
                    : columns.stream()
                            .filter(column -> mapping.isProperty(column, columns))
                            .toList();
            if (!tall && properties.isEmpty()) {
                throw new ArticleProblem("it has neither the columns \"property\" and \"value\" nor a column for each "
                        + "property; " + found);
            }
            return new Layout(columns, roles, properties);
        }

        boolean isTall() {
            return properties.isEmpty();
        }
    }

    /** The cell of a role, without space around it; empty where there is no such column or nothing in it. */
    Optional<String> cell(Role role) {
        return Optional.ofNullable(layout.roles().get(role)).map(this::cell).filter(text -> !text.isEmpty());
    }

    /** A cell with every run of space as one blank, so that a row stays one line. */
    String cell(String column) {
        return record.isSet(column) ? record.get(column).strip().replaceAll("\\s+", " ") : "";
    }

    String source() {
        return cell(Role.SOURCE).orElse("");
    }

    Optional<String> url() {
        return cell(Role.URL);
    }

    Optional<LocalDate> date() {
        try {
            return cell(Role.DATE).map(LocalDate::parse);
        } catch (DateTimeException unknown) {
            return Optional.empty(); // a date in other words stands in the text and dates nothing
        }
    }
}
