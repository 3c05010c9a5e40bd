package no.helhet.praksis.avtale;

import no.helhet.platform.outbox.OutgoingMessage.Channel;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An appointment between a person and a worker.
///
/// @param brukerId the worker
/// @param sprak language code
/// @param tolk an interpreter is needed
/// @param varselKanal how the person is reminded, null when not
/// @param varselTil where, empty when not
/// @param grunn why it was moved or cancelled
/// @param avlystAvPerson cancelled by the person
/// @param henvendelseId the enquiry of the one who came
/// @param sekvens grows each time it is moved or cancelled
/// @param angreStatus what the latest change can be taken back to, null when it can not
public record Avtale(
        AvtaleId id,
        String enhetsnr,
        PersonId personId,
        LukeId lukeId,
        UUID brukerId,
        String brukerNavn,
        Instant start,
        Instant slutt,
        Kompetanse tema,
        Mote mote,
        String sprak,
        boolean tolk,
        @Nullable Channel varselKanal,
        String varselTil,
        Status status,
        String grunn,
        boolean avlystAvPerson,
        @Nullable UUID henvendelseId,
        int sekvens,
        int version,
        Instant endret,
        @Nullable Angre angreStatus,
        @Nullable LukeId angreLuke) {

    public enum Status {
        BOOKET,
        MOTT,
        IKKE_MOTT,
        AVLYST
    }

    /// Where one meets.
    public enum Mote {
        KONTOR,
        TELEFON
    }

    /// What a change is taken back to: as if never booked, or as it stood.
    public enum Angre {
        INGEN,
        BOOKET
    }

    public int minutter() {
        return (int) Duration.between(start, slutt).toMinutes();
    }

    public LocalDate dag() {
        return Avtaletid.day(start);
    }

    public boolean isBooked() {
        return status == Status.BOOKET;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Avtale[" + id + "]";
    }
}
