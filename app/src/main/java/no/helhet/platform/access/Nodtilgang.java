package no.helhet.platform.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// An emergency access: one worker's way to one person outside the worker's scope, with a reason,
/// for an hour. Told to the leader of the worker's office, who acknowledges it.
///
/// @param bydel the person's district, empty outside Oslo
/// @param til the moment it closes
/// @param kvittert when the leader acknowledged it, or null
public record Nodtilgang(
        String kommunenr,
        String bydel,
        UUID id,
        UUID personId,
        UUID brukerId,
        String brukerNavn,
        String enhetsnr,
        String grunn,
        Instant fra,
        Instant til,
        @Nullable Instant kvittert) {

    public boolean isOpen(Instant now) {
        return now.isBefore(til);
    }

    /// The form used in addresses.
    public String path() {
        return kommunenr + "-" + id;
    }
}
