package no.helhet.formats.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Writes a table that a spreadsheet opens without running anything in it: a cell that would be
/// read as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line break) gets an
/// apostrophe before it, numbers excepted. UTF-8 with a mark, `;` between, CRLF after each row:
/// what Excel in Norwegian opens right.
public final class CsvWriter implements Closeable {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private final Writer out;
    private final char separator;

    /// @param out closed with the writer
    public CsvWriter(OutputStream out) throws IOException {
        this(new OutputStreamWriter(out, StandardCharsets.UTF_8), ';');
        this.out.write('\ufeff');
    }

    /// Without a mark.
    ///
    /// @param separator between cells
    public CsvWriter(Writer out, char separator) {
        this.out = out;
        this.separator = separator;
    }

    public void row(String... cells) throws IOException {
        row(List.of(cells));
    }

    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    private String cell(String text) {
        var safe = defuse(text);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (c == separator || c == '"' || c == '\n' || c == '\r') {
                return '"' + safe.replace("\"", "\"\"") + '"';
            }
        }
        return safe;
    }

    /// The text with an apostrophe before it when a spreadsheet would run it.
    public static String defuse(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '@', '\t', '\r', '\n' -> '\'' + text;
            case '+', '-' -> NUMBER.matcher(text).matches() ? text : '\'' + text;
            default -> text;
        };
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
