package no.helhet.register;

import java.util.List;
import java.util.Optional;

/// A table of the register.
///
/// @param what one row is
/// @param source the module whose rows it is made from
/// @param key its columns, in order
/// @param columns in the order of the schema
public record RegisterTable(
        String name, String what, String source, List<String> key, List<RegisterColumn> columns) {
    public RegisterTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    public Optional<RegisterColumn> find(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }
}
