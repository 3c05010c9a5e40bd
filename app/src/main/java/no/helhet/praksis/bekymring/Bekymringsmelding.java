package no.helhet.praksis.bekymring;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.bekymring.Bekymringsgrunnlag;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A notice of concern.
///
/// @param personId whose card it was begun from
/// @param barnId the child when known in the household, else null
/// @param fil what was sent, null before
/// @param kvittert the day child welfare said it was received, null before
/// @param kvittering who received it
/// @param version of what is written; moves with each save
public record Bekymringsmelding(
        BekymringId id,
        PersonId personId,
        @Nullable PersonId barnId,
        String enhetsnr,
        UUID forfatter,
        String forfatterNavn,
        Bekymringsgrunnlag innhold,
        Status status,
        Instant begynt,
        @Nullable Instant sendt,
        @Nullable FilId fil,
        @Nullable LocalDate kvittert,
        String kvittering,
        int version) {

    public enum Status {
        UTKAST,
        SENDT,
        KVITTERT,
        FORKASTET
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Bekymringsmelding[" + id + "]";
    }
}
