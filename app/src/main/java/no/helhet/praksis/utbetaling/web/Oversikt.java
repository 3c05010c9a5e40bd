package no.helhet.praksis.utbetaling.web;

import no.helhet.platform.web.Choice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The page of all runs.
///
/// @param forfall what is due, per day
/// @param dato the day proposed for the next run
public record Oversikt(
        List<Choice> kommuner,
        LocalDate dato,
        List<Forfall> forfall,
        List<Kjoringslinje> kjoringer,
        List<Betalingslinje> holdt,
        List<Ulest> uleste) {

    /// What falls due on a day and is in no run.
    public record Forfall(LocalDate dato, int antall, long sumOre) {}

    /// A receipt that a person must look at.
    public record Ulest(
            String id, String filnavn, Instant mottatt, String status, @Nullable String arsak) {
        public String statusKey() {
            return "utbetaling.kvittering." + status;
        }
    }
}
