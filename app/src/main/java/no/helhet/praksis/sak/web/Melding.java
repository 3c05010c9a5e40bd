package no.helhet.praksis.sak.web;

import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saksutfall;

import org.jspecify.annotations.Nullable;

/// Why an act was not done, shown on top of the page it was asked from.
///
/// @param grunn null when the case was changed since it was read
/// @param sak the case as it now is
/// @param read the version the user had read, when that is what was wrong
public record Melding(Saksutfall.@Nullable Grunn grunn, Sak sak, @Nullable Integer read) {
    /// The key of its text.
    public String textKey() {
        return "sak.avvist." + (grunn == null ? "UTDATERT" : grunn.name());
    }
}
