package no.helhet.praksis.klage;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What an appeal must know of the case or the programme it is in.
///
/// @param nummer the number that letters and lists bear
/// @param bydel the district it lies in, empty outside Oslo
/// @param ansvarlig who the list of appeals reminds, where the kind has no tasks; null for nobody
/// @param href its page
public record Klagesak(
        KlagesakId id,
        PersonId personId,
        String nummer,
        String bydel,
        String enhetsnr,
        @Nullable UUID ansvarlig,
        String href) {
    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Klagesak[" + id + "]";
    }
}
