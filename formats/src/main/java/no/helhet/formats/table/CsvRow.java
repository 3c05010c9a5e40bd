package no.helhet.formats.table;

import java.util.List;

/// A row of a table.
///
/// @param line where it begins in the file, from 1
public record CsvRow(long line, List<String> cells) {
    /// The cell of a column, or empty where the row is shorter.
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
