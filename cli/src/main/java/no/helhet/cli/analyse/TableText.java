package no.helhet.cli.analyse;

import no.helhet.statistics.analysis.Table;

import java.util.ArrayList;
import java.util.List;

/// A table as lines: texts to the left, numbers to the right, the note wrapped below.
final class TableText {
    private static final String INDENT = "  ";

    private TableText() {}

    static List<String> lines(Table table) {
        var columns = new ArrayList<List<String>>();
        for (int j = 0; j < table.heads().size(); j++) {
            columns.add(column(table, j));
        }
        var lines = new ArrayList<String>();
        lines.add(table.title());
        for (int i = 0; i <= table.rows().size(); i++) {
            var line = new StringBuilder(INDENT);
            for (var column : columns) {
                line.append(column.get(i)).append(INDENT);
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.addAll(Wrapped.lines(table.note(), INDENT));
        return lines;
    }

    /// The head and every cell, all of one length.
    private static List<String> column(Table table, int j) {
        List<Object> cells = table.rows().stream().map(row -> row.get(j)).toList();
        var figures = Figures.of(cells);
        var texts = new ArrayList<String>();
        texts.add(table.heads().get(j));
        cells.forEach(c -> texts.add(figures.text(c).replaceAll("\\s+", " ")));
        boolean right = cells.stream().anyMatch(Number.class::isInstance);
        int width = texts.stream().mapToInt(t -> t.codePointCount(0, t.length())).max().orElse(0);
        return texts.stream().map(t -> padded(t, width, right)).toList();
    }

    private static String padded(String text, int width, boolean right) {
        String space = " ".repeat(width - text.codePointCount(0, text.length()));
        return right ? space + text : text + space;
    }
}
