package no.helhet.praksis.satser.web;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Tone;

import java.util.List;

/// One value through time in a municipality.
///
/// @param kanForesla may the reader propose a value?
/// @param perioder the newest first
/// @param forslag all that has been proposed, the newest first
public record Satshistorikk(
        Choice kommune,
        boolean kanForesla,
        String id,
        String navn,
        List<Satsrad> perioder,
        List<Innslag> forslag) {

    /// A proposal and what came of it.
    ///
    /// @param hva the value and its period
    /// @param status the key of its word
    /// @param linjer who proposed and who decided, when and why
    public record Innslag(String id, String hva, String status, Tone tone, List<String> linjer) {}
}
