package no.helhet.praksis.ansvarsgruppe;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// One of the group, from a day to a day.
///
/// @param personId whom the group is for
/// @param organisasjon where they come from, or what they are to the person; may be empty
/// @param brukerId of a worker
/// @param partnerId of an organisation that logs in, null when it does not
/// @param epost where invitations go, empty for nowhere
/// @param telefon where they go when there is no e-mail
/// @param ut null while they are in it
public record Gruppemedlem(
        MedlemId id,
        AnsvarsgruppeId gruppeId,
        PersonId personId,
        Slag slag,
        String navn,
        String organisasjon,
        @Nullable UUID brukerId,
        @Nullable UUID partnerId,
        String epost,
        String telefon,
        LocalDate inn,
        @Nullable LocalDate ut) {

    public enum Slag {
        /// Whom it is all about.
        PERSONEN,
        ANSATT,
        PARTNER,
        PARORENDE
    }

    public boolean isIn() {
        return ut == null;
    }

    /// `Petter Aune, Jobbspor`.
    public String full() {
        return organisasjon.isEmpty() ? navn : navn + ", " + organisasjon;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Gruppemedlem[" + id + "]";
    }
}
