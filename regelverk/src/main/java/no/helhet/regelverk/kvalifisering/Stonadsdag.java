package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravarsdag;
import no.helhet.regelverk.livsopphold.Steg.Opphav;

import java.time.LocalDate;

/// One benefit day: as it was registered, with the values in force.
record Stonadsdag(Frammotedag registrert, Dagssats sats, Stonadsgrunnlag grunnlag) {
    LocalDate dato() {
        return registrert.dato();
    }

    /// Is the participant in the programme this day, so that there is a benefit at all?
    boolean isMedStonad() {
        return !(registrert.frammote() instanceof Frammote.UtenStonad);
    }

    /// Whether all that the rules look at is the same on the other day of the same calculation.
    boolean isLike(Stonadsdag other) {
        return registrert.arbeidsminutter() == other.registrert.arbeidsminutter()
                && registrert.frammote().equals(other.registrert.frammote())
                && sats.equals(other.sats)
                && grunnlag.ytelser().stream()
                        .allMatch(y -> y.covers(dato()) == y.covers(other.dato()));
    }

    /// The share of the day absent without a valid reason.
    Brok fravar() {
        return switch (registrert.frammote()) {
            case UgyldigFravar(int minutter) -> sats.share(minutter);
            case UgyldigFravarsdag() -> Brok.ONE;
            default -> Brok.ZERO;
        };
    }

    /// The share of the day in paid work.
    Brok arbeid() {
        return sats.share(registrert.arbeidsminutter());
    }

    /// Øre of the day that absence reduces.
    Brok reducedByFravar() {
        return sats.barnetilleggVedFravar().isYes()
                ? sats.stonad().plus(sats.tillegg())
                : sats.stonad();
    }

    /// Øre of the child supplement that absence and work have left.
    Brok tilleggLeft() {
        Brok taken = sats.barnetilleggVedFravar().isYes() ? fravar().plus(arbeid()) : arbeid();
        return sats.tillegg().times(Brok.ONE.minus(taken));
    }

    /// Where the attendance is known from.
    Opphav frammoteOpphav() {
        return new Opphav.Opplysning(grunnlag.frammoteKilde());
    }
}
