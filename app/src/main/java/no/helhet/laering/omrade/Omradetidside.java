package no.helhet.laering.omrade;

import no.helhet.platform.chart.Chart;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An area over the years.
///
/// @param over the name of the area it is held against
/// @param tilbake the address of the page it was opened from
/// @param setninger what happened, in sentences
/// @param linjer the latest year last
/// @param deler the latest difference by factor; empty where the figures do not carry it
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
        @Nullable Chart spredning,
        @Nullable String under) {

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
