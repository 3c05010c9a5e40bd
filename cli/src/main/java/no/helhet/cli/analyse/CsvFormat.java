package no.helhet.cli.analyse;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a CSV file is written.
///
/// @param separator between the fields; null finds it in the first line
/// @param decimal point or comma in numbers
public record CsvFormat(@Nullable Character separator, char decimal, Charset encoding) {
    /// The separator that the first line has most of, decimal point, UTF-8.
    public static final CsvFormat STANDARD = new CsvFormat(null, '.', StandardCharsets.UTF_8);

    CsvFormat with(char found) {
        return new CsvFormat(found, decimal, encoding);
    }
}
