package no.helhet.formats.table;

/// A file that can not be read further: what is wrong, and at which line. The cell's content is
/// not repeated.
public final class CsvFault extends Exception {
    private static final long serialVersionUID = 1;

    /// What stopped the reading.
    public enum Reason {
        /// A byte that the encoding does not have.
        ENCODING,
        /// A quote that is never closed, or a cell larger than 1 MiB.
        QUOTES,
        /// Nothing but blank lines.
        EMPTY
    }

    private final Reason reason;
    private final long line;

    CsvFault(Reason reason, long line) {
        super(reason + " at line " + line);
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /// From 1.
    public long line() {
        return line;
    }
}
