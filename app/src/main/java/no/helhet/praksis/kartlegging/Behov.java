package no.helhet.praksis.kartlegging;

import java.util.List;
import java.util.UUID;

/// A need that the answers show.
///
/// @param barn the child whose need it is, or [Svarsted#INGEN]
/// @param byggerPa the questions whose answers it follows from
record Behov(Behovsregel regel, UUID barn, Dekning dekning, List<Sporsmal> byggerPa) {
    enum Dekning {
        UDEKKET,
        /// An open case is at work on it; until it is decided the need is not covered.
        TIL_BEHANDLING,
        DEKKET
    }

    /// Names the need within the mapping.
    String nokkel() {
        return barn.equals(Svarsted.INGEN) ? regel.id() : regel.id() + ":" + barn;
    }
}
