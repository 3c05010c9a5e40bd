package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.List;

/// Rates of areas with one and the same composition.
///
/// @param standard name of the population whose composition it is
/// @param confidence of the intervals
/// @param rates in the order of the table; areas that can not be standardised are not there
public record DirectStandardisation(String standard, double confidence, List<DirectRate> rates) {
    public DirectStandardisation {
        rates = List.copyOf(rates);
    }

    /// @throws IllegalArgumentException when the area has no standardised rate
    public DirectRate rate(String area) {
        return rates.stream()
                .filter(r -> r.area().equals(area))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no standardised rate of %s".formatted(area)));
    }

    /// The ratio of two areas' rates, with an interval that is normal on the logarithm: its
    /// variance is the sum of both squared relative standard errors (Breslow & Day 1987, eq. 4.7,
    /// with the areas independent). Without events in one of them there is no estimate.
    public Fit<ComparativeFigure> ratio(String area, String reference) {
        DirectRate above = rate(area);
        DirectRate below = rate(reference);
        for (DirectRate rate : List.of(above, below)) {
            if (rate.rate() == 0) {
                return Fit.notEstimable(
                        Warning.Kind.TOO_FEW,
                        "",
                        "%s has no events.".formatted(rate.area()),
                        "Compare with another area, or add years.");
            }
        }
        double error =
                Math.hypot(
                        above.standardError() / above.rate(), below.standardError() / below.rate());
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double ratio = above.rate() / below.rate();
        if (Double.isInfinite(Math.exp(z * error))) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    "",
                    "%s and %s have next to no events.".formatted(area, reference),
                    "Compare with another area, or add years.");
        }
        return Fit.of(
                new ComparativeFigure(
                        area,
                        reference,
                        ratio,
                        new Interval(ratio * Math.exp(-z * error), ratio * Math.exp(z * error))),
                List.of());
    }
}
