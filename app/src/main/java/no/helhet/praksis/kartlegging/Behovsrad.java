package no.helhet.praksis.kartlegging;

/// A need as a line of the table.
///
/// @param byggerPa the names of the questions it follows from
/// @param neste the step that is suggested
public record Behovsrad(String tekst, String etat, String byggerPa, Dekket dekket, String neste) {
    /// Whether it is covered.
    public enum Dekket {
        UDEKKET,
        TIL_BEHANDLING,
        DEKKET
    }
}
