package no.helhet.praksis.utbetaling.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The payments of a run, a page at a time.
///
/// @param neste address of the next page, null on the last
/// @param merknad what the payments shown have in common, null when all are shown
/// @param apen payments can still be taken out
public record Radside(
        Kjoringslinje kjoring,
        List<Betalingslinje> rader,
        @Nullable String neste,
        @Nullable String merknad,
        boolean apen) {}
