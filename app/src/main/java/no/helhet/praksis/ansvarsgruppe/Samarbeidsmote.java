package no.helhet.praksis.ansvarsgruppe;

import no.helhet.praksis.person.PersonId;

import java.time.Instant;
import java.time.LocalDate;

/// A meeting of the group.
///
/// @param sted where to come, empty when it is on video alone
/// @param lenke to the video, empty for none
/// @param grunn why it was moved or cancelled
/// @param sekvens grows each time it is moved or cancelled
public record Samarbeidsmote(
        SamarbeidsmoteId id,
        AnsvarsgruppeId gruppeId,
        PersonId personId,
        String enhetsnr,
        Instant start,
        Instant slutt,
        String sted,
        String lenke,
        Status status,
        String grunn,
        int sekvens,
        String innkaltNavn,
        Instant endret,
        int version) {

    public enum Status {
        INNKALT,
        AVLYST
    }

    public LocalDate dag() {
        return Grupperegler.day(start);
    }

    public boolean isCancelled() {
        return status == Status.AVLYST;
    }

    /// Whether it is still to come.
    public boolean isComing(Instant now) {
        return !isCancelled() && slutt.isAfter(now);
    }

    /// Place and link on one line.
    public String hvor() {
        return sted.isEmpty() ? lenke : lenke.isEmpty() ? sted : sted + ", " + lenke;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Samarbeidsmote[" + id + "]";
    }
}
