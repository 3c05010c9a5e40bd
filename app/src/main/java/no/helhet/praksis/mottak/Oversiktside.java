package no.helhet.praksis.mottak;

import no.helhet.platform.chart.Chart;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The reception as its leader sees it.
///
/// @param gjelder by matter, the most frequent first
/// @param ansatte by worker, by name
/// @param ubesvart emergencies of earlier days with no answer, the oldest first
/// @param timer waiting by the hour, null when nobody was met
public record Oversiktside(
        Oversiktsvalg valg,
        Oversiktstall alle,
        List<Oversiktstall> gjelder,
        List<Oversiktstall> ansatte,
        List<Korad> ubesvart,
        @Nullable Chart timer,
        int lofte,
        int gjentakDager) {}
