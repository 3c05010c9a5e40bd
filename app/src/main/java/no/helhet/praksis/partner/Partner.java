package no.helhet.praksis.partner;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A partner's organisation.
///
/// @param orgnr nine digits, or null when it is not written
/// @param avsluttet when the cooperation ended, or null
public record Partner(
        PartnerId id,
        String navn,
        Partnertype type,
        @Nullable String orgnr,
        @Nullable Instant avsluttet,
        int versjon) {
    public boolean isActive() {
        return avsluttet == null;
    }
}
