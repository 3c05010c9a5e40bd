package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A decision of the municipality to interrupt a programme or to end it (sotjl § 34). It stands as
/// it was made.
///
/// @param id of an interruption, that of the time away
/// @param fom first day without the programme
/// @param tom last day without it, null while not known and for an end
/// @param sluttgrunn why it ended, null for an interruption
/// @param brev id of the letter's file
/// @param opphevet when it was taken back or set aside, null while it stands
/// @param venter while an appeal against it is treated (fvl § 42)
public record Programstans(
        UUID id,
        ProgramId programId,
        Slag slag,
        LocalDate fom,
        @Nullable LocalDate tom,
        Program.@Nullable Sluttgrunn sluttgrunn,
        String begrunnelse,
        Instant vedtatt,
        UUID vedtattAv,
        String vedtattNavn,
        UUID brev,
        @Nullable Instant opphevet,
        boolean venter) {

    public enum Slag {
        AVBRUTT,
        AVSLUTTET
    }

    public boolean isSetAside() {
        return opphevet != null;
    }

    /// The last day in the programme before it.
    LocalDate lastDay() {
        return fom.minusDays(1);
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Programstans[" + id + "]";
    }
}
