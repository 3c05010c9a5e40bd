package no.helhet.praksis.kvalifisering;

import java.util.List;

/// The answer to a provider.
sealed interface Arrangorsvar {
    /// Saved, now or when it was sent before.
    ///
    /// @param dager how many days are new
    record Gjort(int dager) implements Arrangorsvar {}

    /// What must be put right; nothing has changed.
    record Mangler(List<Programfeil> feil) implements Arrangorsvar {}

    /// Not shared, or not any longer; nothing has changed.
    record Lukket() implements Arrangorsvar {}
}
