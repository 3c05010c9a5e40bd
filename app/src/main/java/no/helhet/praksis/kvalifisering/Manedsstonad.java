package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// A month's benefit as it was calculated.
///
/// @param nr 1 the first time, more when the month was calculated anew
/// @param kjort the month it was made and paid with
/// @param belopOre the whole month's benefit
/// @param differanseOre beside the row before it
/// @param betaltOre what was planned to be paid with this row
/// @param oppgjor the row it was settled with, null while it is not
/// @param spor the trace as JSON
public record Manedsstonad(
        UUID id,
        ProgramId programId,
        PersonId personId,
        YearMonth maned,
        int nr,
        YearMonth kjort,
        long belopOre,
        long differanseOre,
        int dager,
        long betaltOre,
        @Nullable UUID oppgjor,
        String spor,
        Instant beregnet) {
    @Override
    public String toString() {
        return "Manedsstonad[" + id + "]";
    }
}
