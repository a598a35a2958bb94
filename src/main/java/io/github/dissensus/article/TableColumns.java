package io.github.dissensus.article;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which columns of a table hold what. A column that is named as its role is needs no mapping; in a table without a
 * column of properties every other column is a property.
 */
public final class TableColumns {

    /** What a column can hold, beside values of a property. */
    public enum Role {
        SOURCE,
        SUBJECT,
        PROPERTY,
        VALUE,
        VERSION,
        VARIANT,
        KEY,
        UNIT,
        DATE,
        URL,
        QUOTE;

        private String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Stands for the role of columns that are left out. */
    private static final String IGNORED = "ignore";

    /** A table whose columns are named as their roles are. */
    public static final TableColumns PLAIN = new TableColumns(Map.of(), Set.of());

    private final Map<Role, String> named;
    private final Set<String> ignored;

    private TableColumns(Map<Role, String> named, Set<String> ignored) {
        this.named = Map.copyOf(named);
        this.ignored = Set.copyOf(ignored);
    }

    /**
     * This mapping with one more column.
     *
     * @param role name of a role, or "ignore" for a column that is left out
     * @throws IllegalArgumentException for a role that there is not
     */
    public TableColumns with(String role, String column) {
        if (role.equalsIgnoreCase(IGNORED)) {
            Set<String> more = new TreeSet<>(ignored);
            more.add(column);
            return new TableColumns(named, more);
        }
        for (Role known : Role.values()) {
            if (known.column().equalsIgnoreCase(role)) {
                Map<Role, String> more = new EnumMap<>(Role.class);
                more.putAll(named);
                more.put(known, column);
                return new TableColumns(more, ignored);
            }
        }
        throw new IllegalArgumentException("\"" + role + "\" is nothing that a column can hold: take one of "
                + "source, subject, property, value, version, variant, key, unit, date, url, quote, ignore");
    }

    /** The column that holds a role, among those of a table. */
    Optional<String> of(Role role, Iterable<String> columns) {
        String wanted = named.getOrDefault(role, role.column());
        for (String column : columns) {
            if (column.strip().equalsIgnoreCase(wanted)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The columns that were named and are not there. */
    Set<String> missing(Iterable<String> columns) {
        Set<String> missing = new TreeSet<>(named.values());
        missing.addAll(ignored);
        for (String column : columns) {
            missing.removeIf(column.strip()::equalsIgnoreCase);
        }
        return missing;
    }

    /** Whether a column holds values of a property of its own. */
    boolean isProperty(String column, Iterable<String> columns) {
        boolean hasRole = Set.of(Role.values()).stream()
                .anyMatch(role -> of(role, columns).filter(column::equals).isPresent());
        return !hasRole && !column.isBlank() && ignored.stream().noneMatch(column.strip()::equalsIgnoreCase);
    }
}
