package no.helhet.laering.rapport;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A value that the office has set for a field of a person's line, since the register has no
/// source for it. Text of it shows the id alone: a DUF number is personal.
///
/// @param tilbake when it was taken back, null while it holds
/// @param tilbakeNavn by whom
public record Retting(
        RettingId id,
        UUID pseudonym,
        Rettefelt felt,
        String verdi,
        String grunn,
        Instant rettet,
        String rettetNavn,
        @Nullable Instant tilbake,
        @Nullable String tilbakeNavn) {
    public boolean holds() {
        return tilbake == null;
    }

    /// The same of the pseudonym that stays.
    Retting of(UUID stays) {
        return new Retting(id, stays, felt, verdi, grunn, rettet, rettetNavn, tilbake, tilbakeNavn);
    }

    @Override
    public String toString() {
        return "Retting[" + id.path() + "]";
    }
}
