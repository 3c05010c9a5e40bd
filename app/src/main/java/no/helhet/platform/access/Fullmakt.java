package no.helhet.platform.access;

import java.time.LocalDate;
import java.util.UUID;

/// A delegation to decide or to approve payments.
///
/// @param grenseOre highest amount in øre, per decision or per run
/// @param fra first day, `til` last day
public record Fullmakt(
        UUID id,
        UUID brukerId,
        String enhetsnr,
        Type type,
        long grenseOre,
        LocalDate fra,
        LocalDate til,
        String gittAv) {
    /// What the delegation covers.
    public enum Type {
        OKONOMISK_STONAD,
        NODHJELP,
        UTBETALING,
        /// Decisions on the qualification programme; they bear no amount.
        KVALIFISERING
    }

    public boolean covers(LocalDate dato, long belopOre) {
        return !dato.isBefore(fra) && !dato.isAfter(til) && belopOre <= grenseOre;
    }
}
