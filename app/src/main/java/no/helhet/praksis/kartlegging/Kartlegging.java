package no.helhet.praksis.kartlegging;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A mapping of one person.
///
/// @param definisjon the version of the questions it was begun with
/// @param tillegg the office's own questions, by version
/// @param tattOpp when it was last opened anew, and `tattOppNavn` by whom
/// @param slutt null while it is open
/// @param version of the steps chosen
public record Kartlegging(
        KartleggingId id,
        PersonId personId,
        String bydel,
        String enhetsnr,
        String definisjon,
        List<UUID> tillegg,
        Instant begynt,
        String begyntNavn,
        Instant tattOpp,
        String tattOppNavn,
        @Nullable Slutt slutt,
        int version) {
    public Kartlegging {
        tillegg = List.copyOf(tillegg);
    }

    /// @param fleretatlig needed several agencies, as it was judged then
    public record Slutt(Instant tidspunkt, String navn, boolean fleretatlig) {}

    public boolean isOpen() {
        return slutt == null;
    }
}
