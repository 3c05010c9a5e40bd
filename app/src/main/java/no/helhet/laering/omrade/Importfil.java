package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A file that came, and how far it has come.
///
/// @param kommune whose office loaded it, empty for what the system came with
/// @param storrelse bytes
/// @param lestByte how far a reading that is at work has come
/// @param feilet what was given up last, null when nothing was
/// @param lest when the last thing was done to it, and by whom
public record Importfil(
        UUID id,
        String kommune,
        Importslag slag,
        String filnavn,
        String kilde,
        @Nullable LocalDate hentet,
        long storrelse,
        Importstatus status,
        @Nullable Kobling kobling,
        long lestByte,
        @Nullable Utfall utfall,
        Instant lest,
        UUID lestAv,
        String lestNavn,
        int versjon,
        @Nullable Importfeil feilet) {}
