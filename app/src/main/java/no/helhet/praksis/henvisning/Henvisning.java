package no.helhet.praksis.henvisning;

import no.helhet.praksis.person.PersonId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A referral of a person to somebody else.
///
/// @param frist the day the next step is due: to send it, to get an answer, to follow up
/// @param hos the worker who has it
/// @param endret when what is written was last changed
/// @param version of the whole; moves with each save and each act
public record Henvisning(
        HenvisningId id,
        PersonId personId,
        String enhetsnr,
        Mottaker mottaker,
        Henvisningsinnhold innhold,
        Henvisningsstatus status,
        LocalDate frist,
        UUID hos,
        String hosNavn,
        Instant opprettet,
        String opprettetNavn,
        Instant endret,
        String endretNavn,
        int version) {

    public boolean isOverdue(LocalDate today) {
        return status.isOpen() && frist.isBefore(today);
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Henvisning[" + id + "]";
    }
}
