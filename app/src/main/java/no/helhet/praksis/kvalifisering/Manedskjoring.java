package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// The office's making of a month.
///
/// @param antall programmes with days in the month
/// @param gjort programmes gone through
/// @param stoppet those that lack something
public record Manedskjoring(
        String kommunenr,
        UUID id,
        String enhetsnr,
        YearMonth maned,
        Status status,
        int antall,
        int gjort,
        int beregnet,
        int stoppet,
        long sumOre,
        Instant startet,
        String startetNavn,
        @Nullable Instant ferdig) {
    public enum Status {
        VENTER,
        GAR,
        FERDIG
    }
}
