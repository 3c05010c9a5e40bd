package no.helhet.statistics.analysis;

import java.util.List;

/// A table as it is printed.
///
/// @param title one line
/// @param heads one for each column
/// @param rows each as long as the heads; a cell is a [String], a [Number] or empty text
/// @param note what it does and does not show, one or two sentences; may be empty
public record Table(String title, List<String> heads, List<List<Object>> rows, String note) {
    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(
                        "%s: a row has %d cells under %d heads"
                                .formatted(title, row.size(), heads.size()));
            }
        }
    }
}
