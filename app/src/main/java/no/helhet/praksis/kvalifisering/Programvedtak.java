package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A decision on a programme. It never changes.
///
/// @param brev id of the letter's file
/// @param korrigerer the decision it was made in place of after an appeal, null for none
public record Programvedtak(
        UUID id,
        ProgramId programId,
        Programinnhold.Type type,
        @Nullable LocalDate fom,
        @Nullable LocalDate tom,
        Programinnhold innhold,
        UUID forberedtAv,
        String forberedtNavn,
        UUID vedtattAv,
        String vedtattNavn,
        @Nullable UUID fullmakt,
        Instant vedtatt,
        UUID brev,
        @Nullable UUID korrigerer) {
    @Override
    public String toString() {
        return "Programvedtak[" + id + "]";
    }
}
