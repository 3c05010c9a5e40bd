package no.helhet.praksis.vedtak;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A decision under preparation.
///
/// @param forberedtAv who sent it to the decision maker, null while it has not been sent
/// @param merknad the decision maker's remark when it was sent back
/// @param korrigerer the decision it corrects
/// @param version of the whole draft; an approval names the version that was read
public record Utkast(
        UtkastId id,
        SakId sakId,
        PersonId personId,
        Innhold innhold,
        Status status,
        @Nullable UUID forberedtAv,
        @Nullable String forberedtNavn,
        @Nullable Instant sendt,
        @Nullable String merknad,
        @Nullable VedtakId korrigerer,
        Instant endret,
        String endretNavn,
        int version) {

    /// Where the draft stands.
    public enum Status {
        UTKAST,
        SENDT,
        RETURNERT,
        VEDTATT,
        /// The case was withdrawn: nothing more comes of it.
        BORTFALT
    }

    /// May the caseworker write in it?
    public boolean isEditable() {
        return status == Status.UTKAST || status == Status.RETURNERT;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Utkast[" + id + "]";
    }
}
