package no.helhet.praksis.ansvarsgruppe;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The way from the person's plan to their group.
///
/// @param neste the next meeting, null when none is called
public record Gruppelenke(Ansvarsgruppe gruppe, @Nullable Samarbeidsmote neste, LocalDate today) {}
