package no.helhet.praksis.avtale;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// A time at which a worker can be met.
///
/// @param kompetanser what it is for; empty for any matter
public record Luke(
        LukeId id,
        String enhetsnr,
        UUID brukerId,
        String brukerNavn,
        Instant start,
        Instant slutt,
        Set<Kompetanse> kompetanser) {
    public int minutter() {
        return (int) Duration.between(start, slutt).toMinutes();
    }

    public LocalDate dag() {
        return Avtaletid.day(start);
    }

    /// Whether it can be used for the matter, with or without an interpreter.
    boolean suits(Kompetanse tema, boolean tolk) {
        return kompetanser.isEmpty()
                || kompetanser.contains(tema) && (!tolk || kompetanser.contains(Kompetanse.TOLK));
    }
}
