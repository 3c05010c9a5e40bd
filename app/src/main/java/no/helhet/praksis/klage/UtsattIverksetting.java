package no.helhet.praksis.klage;

import java.time.Instant;

/// The decision waits while the appeal is treated (fvl § 42).
///
/// @param grunn why
public record UtsattIverksetting(Instant fra, String grunn) {
    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "UtsattIverksetting[" + fra + "]";
    }
}
