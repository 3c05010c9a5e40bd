package no.helhet.praksis.trygghet;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A note on how a person is met safely. What happened is not in it: that is read for itself, by
/// those who may.
///
/// @param enhetsnr the office that wrote it and looks at it again
/// @param gjennomgas the last day it holds unless somebody looks again
/// @param bekreftet when a leader confirmed it, null when nobody has
/// @param slutt when it was ended, null while it is open
public record Merknad(
        MerknadId id,
        PersonId personId,
        String enhetsnr,
        List<Tiltak> tiltak,
        LocalDate gjennomgas,
        Instant skrevet,
        UUID skrevetAv,
        String skrevetNavn,
        @Nullable Instant bekreftet,
        @Nullable String bekreftetNavn,
        @Nullable Instant slutt,
        @Nullable String sluttNavn,
        @Nullable String sluttGrunn,
        int version) {

    public boolean isOpen() {
        return slutt == null;
    }

    public boolean isConfirmed() {
        return bekreftet != null;
    }

    /// Whether the measures are to be followed on the day.
    public boolean isInForce(LocalDate today) {
        return isOpen() && !gjennomgas.isBefore(today);
    }
}
