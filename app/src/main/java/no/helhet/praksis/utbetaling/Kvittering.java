package no.helhet.praksis.utbetaling;

import no.helhet.platform.database.Ids;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A receipt from the bank.
///
/// @param arsak why it could not be read: line and reason, nothing of its content
/// @param godtatt payments it brought to paid
/// @param venter payments it says are still waiting, or in words we do not know
record Kvittering(
        String kommunenr,
        UUID id,
        @Nullable KjoringId kjoringId,
        Instant mottatt,
        String filnavn,
        Status status,
        @Nullable String arsak,
        @Nullable UUID filId,
        int godtatt,
        int avvist,
        int venter) {

    enum Status {
        LEST,
        UKJENT_KJORING,
        UFORSTAELIG
    }

    static Kvittering of(
            String kommunenr,
            String filnavn,
            Instant mottatt,
            Status status,
            @Nullable String arsak) {
        return new Kvittering(
                kommunenr, Ids.next(), null, mottatt, filnavn, status, arsak, null, 0, 0, 0);
    }

    Kvittering with(KjoringId kjoring, int godtatt, int avvist, int venter) {
        return new Kvittering(
                kommunenr, id, kjoring, mottatt, filnavn, status, arsak, filId, godtatt, avvist,
                venter);
    }
}
