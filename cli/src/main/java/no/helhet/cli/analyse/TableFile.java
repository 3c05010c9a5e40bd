package no.helhet.cli.analyse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import no.helhet.statistics.analysis.Table;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/// A table as CSV with every digit. A text that a spreadsheet would compute gets an
/// apostrophe before it.
final class TableFile {
    private TableFile() {}

    /// @param number of the table, from 1
    static String name(int number, Table table) {
        String words =
                table.title()
                        .toLowerCase(Locale.ROOT)
                        .replace("æ", "ae")
                        .replace("ø", "o")
                        .replace("å", "a")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return "table-%d-%s.csv"
                .formatted(
                        number,
                        words.substring(0, Math.min(40, words.length())).replaceAll("-$", ""));
    }

    static void write(Table table, Writer out) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(table.heads());
        for (var row : table.rows()) {
            csv.writeRecord(row.stream().map(TableFile::field).toList());
        }
        csv.flush();
    }

    private static String field(Object cell) {
        String text = cell.toString();
        return cell instanceof Number ? text : no.helhet.formats.table.CsvWriter.defuse(text);
    }
}
