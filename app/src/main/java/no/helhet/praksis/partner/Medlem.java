package no.helhet.praksis.partner;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Somebody who works at a partner.
///
/// @param subject the identity provider's `sub`
/// @param avsluttet when they left, or null
public record Medlem(
        MedlemId id,
        PartnerId partner,
        String navn,
        String subject,
        Instant lagtTil,
        @Nullable Instant avsluttet) {
    public boolean isActive() {
        return avsluttet == null;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Medlem[" + id + "]";
    }
}
