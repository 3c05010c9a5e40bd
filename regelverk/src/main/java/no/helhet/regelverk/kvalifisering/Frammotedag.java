package no.helhet.regelverk.kvalifisering;

import java.time.LocalDate;

/// A day as it was registered.
///
/// @param dato a Monday to Friday; public holidays are registered too
/// @param frammote how the participant met
/// @param arbeidsminutter paid work or apprenticeship that day, § 37, in minutes; with absence it
///     is at most the programme's day
public record Frammotedag(LocalDate dato, Frammote frammote, int arbeidsminutter) {
    /// A day with no paid work.
    public static Frammotedag of(LocalDate dato, Frammote frammote) {
        return new Frammotedag(dato, frammote, 0);
    }
}
