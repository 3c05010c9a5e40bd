package no.helhet.praksis.vedtak;

import java.time.Instant;

/// Two who have written in the same part of a draft.
///
/// @param theirs the draft as it stands
/// @param mine what was not stored
/// @param at when it was sent
public record Konflikt(Utkast theirs, Feltgruppe gruppe, String mine, Instant at) {
    /// Can the two be put together in one text field?
    public boolean isText() {
        return switch (gruppe) {
            case REGLER, FAKTA, HOVEDHENSYN, ONSKE, VEKTLEGGING, VILKARTEKST -> true;
            default -> false;
        };
    }
}
