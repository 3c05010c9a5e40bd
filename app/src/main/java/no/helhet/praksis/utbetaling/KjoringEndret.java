package no.helhet.praksis.utbetaling;

import java.time.Instant;

/// A run's file has been written, or the bank has answered. One event for all its payments: those
/// who need each of them read [Utbetalinger#findByKjoring] page by page.
///
/// @param bydel the district, for the receiver's scope; empty outside Oslo
public record KjoringEndret(
        KjoringId kjoringId, String bydel, String enhetsnr, Hva hva, Instant tidspunkt) {

    public enum Hva {
        /// The payments are [UtbetalingEndret.Status#SENDT].
        SENDT,
        /// A receipt is read; payments are `UTBETALT`, and some may be `AVVIST`.
        KVITTERING
    }
}
