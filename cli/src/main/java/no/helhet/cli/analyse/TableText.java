package no.helhet.cli.analyse;

import no.helhet.statistics.analysis.Table;

import java.util.ArrayList;
import java.util.List;

/// A table as lines: texts to the left, numbers to the right, the note wrapped below. A column with
/// nothing in it is left out.
final class TableText {
    private static final String INDENT = "  ";

    private static final int MOST_ROWS = 500;

    private TableText() {}

    /// At most five hundred rows; how many more there are is said.
    static List<String> lines(Table table) {
        int more = table.rows().size() - MOST_ROWS;
        if (more <= 0) {
            return all(table, "");
        }
        var first =
                new Table(
                        table.title(),
                        table.heads(),
                        table.rows().subList(0, MOST_ROWS),
                        table.note());
        return all(
                first, "... and %d rows more: --out DIR leaves them all as CSV.".formatted(more));
    }

    private static List<String> all(Table table, String more) {
        var columns = new ArrayList<List<String>>();
        for (int j = 0; j < table.heads().size(); j++) {
            if (!isEmpty(table, j)) {
                columns.add(column(table, j));
            }
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
        lines.addAll(Wrapped.lines(more, INDENT));
        lines.addAll(Wrapped.lines(table.note(), INDENT));
        return lines;
    }

    private static boolean isEmpty(Table table, int j) {
        return !table.rows().isEmpty()
                && table.rows().stream().allMatch(row -> row.get(j).toString().isBlank());
    }

    /// The head and every cell, all of one length; decimal marks stand under each other.
    private static List<String> column(Table table, int j) {
        List<Object> cells = table.rows().stream().map(row -> row.get(j)).toList();
        var figures =
                Figures.of(
                        table.heads().get(j),
                        table.rows().stream()
                                .filter(row -> !Figures.isP(row.getFirst()))
                                .map(row -> row.get(j))
                                .toList());
        var texts = new ArrayList<String>();
        for (var row : table.rows()) {
            texts.add(figures.text(row.getFirst(), row.get(j)).replaceAll("\\s+", " "));
        }
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
