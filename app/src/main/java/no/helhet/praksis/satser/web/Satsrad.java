package no.helhet.praksis.satser.web;

import org.jspecify.annotations.Nullable;

/// A value in one period.
///
/// @param href where its history stands, or null
/// @param verdi the value in words, or that there is none
/// @param egen is it the municipality's own?
/// @param kilde where it was read, empty when there is no value
/// @param usikker how sure it is, null when it is confirmed
/// @param neste what it becomes next, empty when nothing is decided
public record Satsrad(
        String navn,
        @Nullable String href,
        String verdi,
        boolean egen,
        String kilde,
        @Nullable String usikker,
        String periode,
        String neste) {}
