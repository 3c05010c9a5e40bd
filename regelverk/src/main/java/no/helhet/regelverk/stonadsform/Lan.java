package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.Belop;

import java.time.LocalDate;

/// A loan as the decision sets it.
///
/// @param hovedstol the amount lent
/// @param vedtaksdato the day of the decision
/// @param forsteForfall the day the first instalment is due; the next fall on the same day of each
///     month, or its last
/// @param avdrag how many instalments, or how large
public record Lan(
        Belop hovedstol, LocalDate vedtaksdato, LocalDate forsteForfall, Avdragsvalg avdrag) {

    /// The number of monthly instalments, or the size of each; the last takes the rest.
    public sealed interface Avdragsvalg {
        /// So many, all alike but the last.
        record Antall(int antall) implements Avdragsvalg {}

        /// As many as it takes.
        record Storrelse(Belop belop) implements Avdragsvalg {}
    }
}
