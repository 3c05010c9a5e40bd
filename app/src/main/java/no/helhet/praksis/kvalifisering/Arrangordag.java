package no.helhet.praksis.kvalifisering;

import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What a provider says of a day at its activities.
///
/// @param planlagt minutes of its activities that day, by the schedule
/// @param borte of them absent, for whatever reason
/// @param valgt when the office said what holds that day, null while not
public record Arrangordag(
        UUID programId,
        LocalDate dato,
        UUID partner,
        String partnerNavn,
        int planlagt,
        int borte,
        UUID registrertAv,
        String registrertNavn,
        @Nullable Instant valgt,
        int versjon) {
    /// As the form says it.
    public enum Slag {
        MOTT,
        BORTE,
        DEL
    }

    public Slag slag() {
        return borte == 0 ? Slag.MOTT : borte == planlagt ? Slag.BORTE : Slag.DEL;
    }

    /// In words: `borte 3 timer`.
    public String sagt(Texts t) {
        return borte == 0
                ? t.get("kvalifisering.sagt.mott")
                : t.get("kvalifisering.sagt.borte", Programtid.hours(borte, t));
    }

    /// Who said it: `Petter Aune, Jobbspor AS`.
    public String hvem() {
        return registrertNavn + ", " + partnerNavn;
    }
}
