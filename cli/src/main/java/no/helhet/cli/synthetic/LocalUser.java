package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

/// Somebody one can log in as at a local start.
///
/// @param subject the identity provider's `sub`
/// @param rolle what the person does, in words
/// @param kontor name of the office or the partner, empty for a resident
/// @param pid a resident's national number, null for others
public record LocalUser(
        String subject,
        String navn,
        String rolle,
        String kontor,
        Gruppe gruppe,
        @Nullable String pid) {

    /// Which list of the login page.
    public enum Gruppe {
        ANSATT,
        PARTNER,
        INNBYGGER
    }
}
