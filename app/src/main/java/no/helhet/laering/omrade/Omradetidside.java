package no.helhet.laering.omrade;

import no.helhet.platform.chart.Chart;
import no.helhet.platform.chart.Drawn;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An area over the years.
///
/// @param over the name of the area it is held against
/// @param tilbake the address of the page it was opened from
/// @param setninger what happened, in sentences
/// @param linjer the latest year last
/// @param deler the latest difference by factor; empty where the figures do not carry it
/// @param resten the area beside the rest of those it is held against; null where the figures are
///     hidden or do not carry it
/// @param variasjon what the multilevel model says of the year, in sentences with intervals
/// @param spredning between and within areas by year; null without figures
/// @param under the address of the smaller areas in it; null when there are none
public record Omradetidside(
        String navn,
        String over,
        Omradesporsmal sporsmal,
        String tilbake,
        List<String> setninger,
        @Nullable Chart linje,
        List<Ar> linjer,
        List<Del> deler,
        @Nullable Beside resten,
        List<String> variasjon,
        @Nullable Chart spredning,
        @Nullable String under) {

    /// @param setninger what it shows, each a sentence in bold and what it does not show
    /// @param mater ways of working it out, with intervals
    /// @param deling the difference in parts; null where the figures do not carry it
    public record Beside(List<Sagt> setninger, List<Mate> mater, @Nullable Drawn deling) {}

    /// @param viser in bold
    public record Sagt(String viser, String viserIkke) {}

    /// A way of working it out.
    public record Mate(
            String navn, String omradet, String intervall, String resten, String restenIntervall) {}

    public record Ar(
            String ar,
            String folk,
            String antall,
            String promille,
            String intervall,
            String justert,
            String rest,
            String merke,
            boolean merket) {}

    /// @param sum whether it is the sum of those before it
    public record Del(String navn, String promille, boolean sum) {}
}
