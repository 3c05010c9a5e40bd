package no.helhet.formats.table;

/// How a table is written.
///
/// @param separator `;`, `,` or tab
/// @param decimal the sign between whole and part
/// @param preamble how many lines stand above the line of names, such as a title
public record Dialect(TextEncoding encoding, char separator, DecimalSign decimal, int preamble) {
    public static final Dialect STANDARD =
            new Dialect(TextEncoding.UTF_8, ';', DecimalSign.POINT, 0);

    /// The separator's own name, in words a page can show: `;`, `,` or `tab`.
    public String separatorName() {
        return separator == '\t' ? "tab" : String.valueOf(separator);
    }
}
