package no.helhet.praksis.utbetaling.web;

import no.helhet.platform.web.Tone;

import java.time.Instant;
import java.time.LocalDate;

/// A run in a list.
public record Kjoringslinje(
        String id,
        LocalDate dato,
        String status,
        int antall,
        long sumOre,
        Instant samlet,
        String samletAv) {

    /// The key of the status' word.
    public String statusKey() {
        return "utbetaling.kjoring." + status;
    }

    public Tone tone() {
        return switch (status) {
            case "SAMLET", "KONTROLLERT" -> Tone.WARNING;
            case "KVITTERT" -> Tone.SUCCESS;
            case "FORKASTET" -> Tone.NEUTRAL;
            default -> Tone.INFO;
        };
    }
}
