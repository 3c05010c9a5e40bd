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

    /// The head and every cell, all of one length; decimal marks stand under each other.
    private static List<String> column(Table table, int j) {
        List<Object> cells = table.rows().stream().map(row -> row.get(j)).toList();
        var figures = Figures.of(table.heads().get(j), cells);
        var texts = new ArrayList<String>();
        cells.forEach(c -> texts.add(figures.text(c).replaceAll("\\s+", " ")));
        boolean right = cells.stream().anyMatch(Number.class::isInstance);
        if (right) {
            int most = texts.stream().mapToInt(TableText::afterMark).max().orElse(0);
            texts.replaceAll(t -> isPlain(t) ? t + " ".repeat(most - afterMark(t)) : t);
        }
        texts.addFirst(table.heads().get(j));
        int width = texts.stream().mapToInt(t -> t.codePointCount(0, t.length())).max().orElse(0);
        return texts.stream().map(t -> padded(t, width, right)).toList();
    }

    private static boolean isPlain(String text) {
        return text.matches("[-<]?\\d+(\\.\\d+)?");
    }

    /// Characters from the decimal mark on.
    private static int afterMark(String text) {
        return isPlain(text) && text.contains(".") ? text.length() - text.indexOf('.') : 0;
    }

    private static String padded(String text, int width, boolean right) {
        String space = " ".repeat(width - text.codePointCount(0, text.length()));
        return right ? space + text : text + space;
    }
}
