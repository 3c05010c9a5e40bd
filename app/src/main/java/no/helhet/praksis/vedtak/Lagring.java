package no.helhet.praksis.vedtak;

import no.helhet.regelverk.Tekst;

/// The answer to a save.
public sealed interface Lagring {
    /// @param version the new version of the part that was saved
    record Lagret(Utkast utkast, int version) implements Lagring {}

    /// Somebody has saved the same part since it was read. Nothing is stored; both are shown.
    ///
    /// @param theirs the draft as it stands
    record Konflikt(Utkast theirs) implements Lagring {}

    /// The change is not allowed, and the text says why.
    record Avvist(Tekst grunn) implements Lagring {}

    /// The draft has been sent to the decision maker or decided, or there is no such draft.
    record Lukket() implements Lagring {}
}
