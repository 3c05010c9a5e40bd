package no.helhet.praksis.ansvarsgruppe;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What was decided: somebody does something by a day.
///
/// @param moteId where it was decided, null when between meetings
/// @param malId the goal of the plan it serves, null for none
/// @param frist the last day it is done in time
/// @param gjort the day it was done
/// @param grunn why it was dropped
/// @param endringer each time it got another day or owner, the first first
public record Beslutning(
        BeslutningId id,
        AnsvarsgruppeId gruppeId,
        @Nullable SamarbeidsmoteId moteId,
        PersonId personId,
        @Nullable UUID malId,
        String hva,
        Gruppemedlem eier,
        LocalDate frist,
        LocalDate forsteFrist,
        Status status,
        @Nullable LocalDate gjort,
        String grunn,
        List<Endring> endringer,
        int version) {

    public enum Status {
        APEN,
        GJORT,
        FRAFALT
    }

    /// How it stands with the promise.
    public enum Stand {
        APEN,
        OVER_FRISTEN,
        HOLDT_I_TIDE,
        HOLDT_FOR_SENT,
        FRAFALT
    }

    public record Endring(
            LocalDate fraFrist,
            LocalDate tilFrist,
            String fraEier,
            String tilEier,
            String grunn,
            String navn,
            LocalDate dag) {}

    public boolean isOpen() {
        return status == Status.APEN;
    }

    public Stand stand(LocalDate today) {
        return switch (status) {
            case FRAFALT -> Stand.FRAFALT;
            case GJORT ->
                    gjort != null && gjort.isAfter(frist)
                            ? Stand.HOLDT_FOR_SENT
                            : Stand.HOLDT_I_TIDE;
            case APEN -> today.isAfter(frist) ? Stand.OVER_FRISTEN : Stand.APEN;
        };
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Beslutning[" + id + "]";
    }
}
