package no.helhet.praksis.satser.web;

import org.jspecify.annotations.Nullable;

/// A value in one period.
///
/// @param sprak the language of the name when it is another than the page's, else null
/// @param href where its history stands, or null
/// @param verdi the amount with its unit, or that there is none
/// @param egen is it the municipality's own?
/// @param kilde where it was read, empty when there is no value
/// @param usikker how sure it is, null when it is confirmed
/// @param neste what it becomes next, empty when nothing is decided
public record Satsrad(
        String navn,
        @Nullable String sprak,
        @Nullable String href,
        String verdi,
        boolean egen,
        String kilde,
        @Nullable String usikker,
        String periode,
        String neste) {}
