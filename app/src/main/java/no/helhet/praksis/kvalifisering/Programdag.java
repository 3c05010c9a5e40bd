package no.helhet.praksis.kvalifisering;

import no.helhet.platform.web.Texts;
import no.helhet.regelverk.kvalifisering.Frammote;
import no.helhet.regelverk.kvalifisering.Frammotedag;
import no.helhet.regelverk.kvalifisering.Fravarstype;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// How the participant met on a day.
///
/// @param minutter away without a reason for a part of the day
/// @param arbeid paid work that day, minutes
/// @param godkjent when the office approved it, null while not
public record Programdag(
        UUID programId,
        LocalDate dato,
        Slag slag,
        int minutter,
        int arbeid,
        String registrertNavn,
        boolean avDeltaker,
        @Nullable Instant godkjent,
        @Nullable String godkjentNavn,
        int versjon) {

    public enum Slag {
        TIL_STEDE(null),
        SYKDOM(Fravarstype.SYKDOM),
        EGENMELDING(Fravarstype.EGENMELDING),
        SYKT_BARN(Fravarstype.SYKT_BARN),
        VELFERDSPERMISJON(Fravarstype.VELFERDSPERMISJON),
        FERIE(Fravarstype.FERIE),
        UGYLDIG(null),
        UGYLDIG_DEL(null);

        private final @Nullable Fravarstype fravar;

        Slag(@Nullable Fravarstype fravar) {
            this.fravar = fravar;
        }

        public @Nullable Fravarstype fravar() {
            return fravar;
        }
    }

    /// In words: `Møtt`, `borte 3 timer`.
    public String sagt(Texts t) {
        return slag == Slag.UGYLDIG_DEL
                ? t.get("kvalifisering.sagt.borte", Programtid.hours(minutter, t))
                : t.get("kvalifisering.slag." + slag);
    }

    public boolean isApproved() {
        return godkjent != null;
    }

    Frammotedag forRules() {
        var type = slag.fravar();
        Frammote how =
                switch (slag) {
                    case TIL_STEDE -> new Frammote.TilStede();
                    case UGYLDIG -> new Frammote.UgyldigFravarsdag();
                    case UGYLDIG_DEL -> new Frammote.UgyldigFravar(minutter);
                    default -> {
                        if (type == null) {
                            throw new IllegalStateException("No kind of absence: " + slag);
                        }
                        yield new Frammote.GyldigFravar(type);
                    }
                };
        return new Frammotedag(dato, how, arbeid);
    }
}
