package no.helhet.praksis.samtykke;

import no.helhet.praksis.partner.PartnerId;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// That a partner read something.
///
/// @param deler what was shown
public record Lesning(
        PartnerId partner,
        String partnerNavn,
        String medlemNavn,
        List<Delt> deler,
        Instant tidspunkt) {
    /// What was shown, in the words of the record.
    public String hva() {
        return deler.stream().map(Delt::tekst).collect(Collectors.joining(", "));
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Lesning[" + tidspunkt + "]";
    }
}
