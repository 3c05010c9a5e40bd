package no.helhet.praksis.henvisning;

import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.henvisning.Delingsgrunnlag;
import no.helhet.regelverk.henvisning.Delingsgrunnlag.Mate;
import no.helhet.regelverk.henvisning.Mottakerslag;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What a person has agreed that a receiver may be told.
///
/// @param gittAv who agreed: the person, or one who may for the person
/// @param til the last day it holds
/// @param vitne who heard it, empty when it is on paper
/// @param trukket the day it was taken back, or null
record Samtykke(
        SamtykkeId id,
        PersonId personId,
        Mottakerslag slag,
        String mottaker,
        String gittAv,
        String hva,
        String formal,
        LocalDate gitt,
        LocalDate til,
        Mate mate,
        String vitne,
        @Nullable LocalDate trukket,
        String registrertNavn) {

    boolean covers(Mottaker other) {
        return slag == other.slag() && mottaker.equals(other.navn());
    }

    Delingsgrunnlag.Samtykke towards(Mottaker other) {
        return new Delingsgrunnlag.Samtykke(
                gittAv, hva, formal, gitt, til, mate, vitne, trukket, covers(other));
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Samtykke[" + id + "]";
    }
}
