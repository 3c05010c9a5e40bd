package no.helhet.praksis.kartlegging;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// A next step that was agreed, on the ground of a need.
///
/// @param behov id of the need in the version of the questions
/// @param eier who does it; null for the person
record Skritt(
        UUID id,
        KartleggingId kartlegging,
        String behov,
        UUID barn,
        @Nullable UUID eier,
        String eierNavn,
        LocalDate frist,
        Status status,
        @Nullable String utfortNavn) {
    enum Status {
        /// Ticked in a mapping that is not finished.
        VALGT,
        APEN,
        /// It is a task in a case, and lives there.
        I_SAKEN,
        UTFORT
    }

    boolean isFor(Behov need) {
        return behov.equals(need.regel().id()) && barn.equals(need.barn());
    }
}
