package no.helhet.tiltak;

import org.jspecify.annotations.Nullable;

/// A measure of the catalogue, in the reader's language.
///
/// @param nokkel stable; a plan's step points to it
/// @param timer usual hours a week, null when it varies
/// @param utforer who usually carries it out
/// @param kilde the law or the arrangement it is found in
/// @param id of the municipality's own, null for a national one
/// @param avsluttet it is not chosen any more
public record Tiltaket(
        String nokkel,
        Slag slag,
        String navn,
        String hva,
        @Nullable Integer timer,
        String utforer,
        String kilde,
        @Nullable TiltakId id,
        boolean avsluttet) {

    /// What it is about.
    public enum Slag {
        ARBEID,
        UTDANNING,
        SPRAK,
        OKONOMI,
        BOLIG,
        HELSE,
        RUS,
        FAMILIE,
        AKTIVITET,
        ANNET
    }
}
