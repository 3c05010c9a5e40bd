package no.helhet.statistics.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Pieces of the scripts with which a reader repeats a result in R. The data stand in `d`, a data
/// frame that the command's first line reads from the CSV beside the script.
public final class RScript {
    /// Plain to look at, but words of R's own.
    private static final Set<String> RESERVED =
            Set.of(
                    "if",
                    "else",
                    "repeat",
                    "while",
                    "function",
                    "for",
                    "next",
                    "break",
                    "in",
                    "TRUE",
                    "FALSE",
                    "NULL",
                    "Inf",
                    "NaN",
                    "NA",
                    "NA_integer_",
                    "NA_real_",
                    "NA_character_",
                    "NA_complex_");

    private RScript() {}

    /// A column's name as R reads it: in backticks when it is not a plain name.
    public static String name(String column) {
        return column.matches("[A-Za-z][A-Za-z0-9._]*") && !RESERVED.contains(column)
                ? column
                : "`" + column.replace("\\", "\\\\").replace("`", "\\`") + "`";
    }

    /// `y ~ a + b`, or `y ~ 1` with no terms.
    public static String formula(String outcome, List<String> terms) {
        return outcome + " ~ " + (terms.isEmpty() ? "1" : String.join(" + ", terms));
    }

    /// A character vector.
    public static String texts(List<String> values) {
        return values.stream()
                .map(v -> "\"" + v.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", ", "c(", ")"));
    }
}
