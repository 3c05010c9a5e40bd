package no.helhet.statistics.area;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Columns of a design whose parts of a difference are read together: the dummies of a
/// factor, or a number and its square.
///
/// @param name of the factor or of the set
/// @param columns names of columns of the design
/// @param base for the dummies of a factor: the level that has no column; null when the
///     columns are not dummies
public record OaxacaSet(String name, List<String> columns, @Nullable String base) {
    public OaxacaSet {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The set %s has no columns".formatted(name));
        }
    }

    /// Columns that are read together.
    public static OaxacaSet together(String name, List<String> columns) {
        return new OaxacaSet(name, columns, null);
    }

    /// The dummies of a factor.
    ///
    /// @param base the level without a column, as it is to be shown
    public static OaxacaSet factor(String name, List<String> columns, String base) {
        return new OaxacaSet(name, columns, base);
    }
}
