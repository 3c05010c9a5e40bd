package no.helhet.praksis.satser;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What came of a proposal.
///
/// @param nr the place among the approvals of the same value; null when it was sent back
/// @param grunn why it was sent back, or why it holds back in time; else empty
record Avgjorelse(@Nullable Integer nr, String grunn, UUID av, String navn, Instant tidspunkt) {
    boolean isApproval() {
        return nr != null;
    }
}
