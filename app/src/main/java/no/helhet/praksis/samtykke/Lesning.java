package no.helhet.praksis.samtykke;

import no.helhet.praksis.partner.PartnerId;

import java.time.Instant;

/// That a partner read something.
///
/// @param hva what was shown, in words
public record Lesning(
        PartnerId partner, String partnerNavn, String medlemNavn, String hva, Instant tidspunkt) {
    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Lesning[" + tidspunkt + "]";
    }
}
