package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A decision that is being prepared.
///
/// @param merknad what the decision maker wrote when sending it back
public record Programforslag(
        UUID id,
        ProgramId programId,
        Programinnhold innhold,
        Status status,
        UUID forberedtAv,
        String forberedtNavn,
        @Nullable String merknad,
        Instant endret,
        int versjon) {
    public enum Status {
        UTKAST,
        SENDT,
        VEDTATT
    }

    @Override
    public String toString() {
        return "Programforslag[" + id + "]";
    }
}
