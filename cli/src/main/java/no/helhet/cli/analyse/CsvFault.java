package no.helhet.cli.analyse;

/// A line of a CSV file that can not be read. What stands there is never repeated: it
/// may be about a person.
final class CsvFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param line from 1
    CsvFault(long line, String what) {
        super("line %d: %s".formatted(line, what));
    }
}
