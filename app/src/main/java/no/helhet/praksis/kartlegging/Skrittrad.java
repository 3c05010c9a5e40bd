package no.helhet.praksis.kartlegging;

import java.time.LocalDate;

/// A next step: suggested, ticked or agreed.
///
/// @param nokkel names the need it answers
/// @param grunn the answers it builds on
/// @param eier user id of the one who does it, or PERSON; `eierNavn` in words
/// @param id of a step that was agreed, empty else
public record Skrittrad(
        String nokkel,
        String tekst,
        String grunn,
        boolean valgt,
        String eier,
        String eierNavn,
        LocalDate frist,
        Tilstand tilstand,
        String id) {
    /// How far the step has come.
    public enum Tilstand {
        FORSLAG,
        APEN,
        I_SAKEN,
        UTFORT
    }
}
