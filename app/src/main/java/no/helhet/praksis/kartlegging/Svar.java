package no.helhet.praksis.kartlegging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An answer as it stands.
///
/// @param kilde whom we have it from (see [KjentFaktum]), and `dato` when it was said
/// @param bekreftet it was known, and the person says that it is so
public record Svar(
        Svarsted sted,
        Svarverdi verdi,
        String kilde,
        LocalDate dato,
        boolean bekreftet,
        Instant endret,
        UUID endretAv,
        String endretNavn,
        int version) {
    /// Names the place only: this may reach a log.
    @Override
    public String toString() {
        return "Svar[" + sted + "]";
    }
}
