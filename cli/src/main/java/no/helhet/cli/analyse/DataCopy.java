package no.helhet.cli.analyse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// The columns that were used, as a CSV file and as the lines of R that read it into
/// `d`.
final class DataCopy {
    static final String FILE = "data.csv";
    private static final String MISSING = "NA";

    private DataCopy() {}

    /// Commas, decimal points, `NA` for what is missing, every number to its last
    /// digit.
    static void write(Frame frame, Writer out) throws IOException {
        var columns = new ArrayList<IntFunction<String>>();
        frame.names().forEach(name -> columns.add(column(frame, name)));
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(frame.names());
        var fields = new String[columns.size()];
        for (int row = 0; row < frame.rows(); row++) {
            for (int j = 0; j < fields.length; j++) {
                fields[j] = columns.get(j).apply(row);
            }
            csv.writeRecord(fields);
        }
        csv.flush();
    }

    private static IntFunction<String> column(Frame frame, String name) {
        if (!frame.isNumeric(name)) {
            var groups = frame.groups(name);
            return row -> groups.isMissing(row) ? MISSING : groups.level(groups.at(row));
        }
        var numbers = frame.numbers(name);
        return row -> number(numbers.at(row));
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// Texts are compared by their characters and codes are ordered as numbers, as they
    /// are here.
    static String read(Frame frame) {
        var script = new StringBuilder("invisible(Sys.setlocale(\"LC_COLLATE\", \"C\"))\n");
        script.append("d <- read.csv(\"").append(FILE).append("\", check.names = FALSE,\n");
        script.append("  encoding = \"UTF-8\", na.strings = \"NA\", colClasses = c(");
        script.append(
                frame.names().stream()
                        .map(n -> frame.isNumeric(n) ? "\"numeric\"" : "\"character\"")
                        .collect(Collectors.joining(", ")));
        script.append("))\n");
        for (String name : frame.names()) {
            if (!frame.isNumeric(name) && isCode(frame.groups(name))) {
                String column = "d[[\"%s\"]]".formatted(name.replace("\"", "\\\""));
                script.append(
                        "%s <- factor(%s, levels = unique(%s)[order(as.numeric(unique(%s)), na.last = NA)])%n"
                                .formatted(column, column, column, column));
            }
        }
        return script.toString();
    }

    private static boolean isCode(Groups groups) {
        List<String> levels = groups.levels();
        return !levels.isEmpty() && levels.stream().allMatch(l -> l.matches("[-+]?\\d+(\\.\\d+)?"));
    }
}
