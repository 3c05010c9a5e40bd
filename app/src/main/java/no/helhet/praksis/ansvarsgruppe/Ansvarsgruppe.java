package no.helhet.praksis.ansvarsgruppe;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// Those who stand together around one person (sotjl § 28, 33).
///
/// @param koordinatorId the worker who leads it
/// @param avsluttet null while it is open
public record Ansvarsgruppe(
        AnsvarsgruppeId id,
        PersonId personId,
        String enhetsnr,
        UUID koordinatorId,
        String koordinatorNavn,
        LocalDate opprettet,
        @Nullable LocalDate avsluttet,
        int version) {

    public boolean isOpen() {
        return avsluttet == null;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Ansvarsgruppe[" + id + "]";
    }
}
