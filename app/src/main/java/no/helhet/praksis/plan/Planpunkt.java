package no.helhet.praksis.plan;

import java.util.List;
import java.util.UUID;

/// One of the ten items a plan must hold (forskrift om individuell plan § 9), and where it stands.
///
/// @param nr 1 to 10
public record Planpunkt(int nr, Stand stand) {
    /// Where an item stands.
    public sealed interface Stand {
        record Oppfylt() implements Stand {}

        /// @param mangler at least one
        record Mangler(List<Mangel> mangler) implements Stand {}

        /// @param grunn key of why
        record IkkeAktuelt(String grunn) implements Stand {}
    }

    /// What is missing.
    ///
    /// @param hva key of what to do
    /// @param om what the part is called, empty when the key says it all
    /// @param del the part where it is filled in, or the head of the list it belongs to
    public record Mangel(String hva, String om, UUID del) {}

    public boolean isMissing() {
        return stand instanceof Stand.Mangler;
    }
}
