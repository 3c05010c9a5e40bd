package no.helhet.praksis.samtykke;

import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.samtykke.Samtykkegiver;
import no.helhet.regelverk.samtykke.Samtykkegiver.Slag;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// Somebody who may act for the person.
///
/// @param grunnlag what shows it
/// @param omfatter has parental responsibility, or a mandate that covers consent
/// @param avsluttet when it was taken away, or null
public record Representant(
        RepresentantId id,
        PersonId personId,
        Slag slag,
        String navn,
        String grunnlag,
        boolean omfatter,
        LocalDate fra,
        @Nullable LocalDate til,
        @Nullable Instant avsluttet,
        String registrertNavn) {

    Samtykkegiver giver() {
        return new Samtykkegiver.Representant(slag, omfatter, fra, til);
    }

    public boolean isActive() {
        return avsluttet == null;
    }

    /// Whether the person has a guardian who consents that day.
    boolean isGuardianOn(LocalDate day) {
        return isActive()
                && slag == Slag.VERGE
                && omfatter
                && !day.isBefore(fra)
                && (til == null || !day.isAfter(til));
    }

    /// Address form.
    public String path() {
        return id.path();
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Representant[" + id + "]";
    }
}
