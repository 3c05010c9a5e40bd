package no.helhet.formats.kostra;

/// What a control found wrong with a line.
///
/// @param kontroll the control's number, as `004A`
/// @param field the field to correct
/// @param message what is expected there, without the receiver's own data
public record Avvik(String kontroll, Severity severity, String field, String message) {

    /// Whether the line can be reported as it is.
    public enum Severity {
        /// The receiver refuses the file.
        ERROR,
        /// The file is accepted, and the office should look.
        WARNING
    }
}
