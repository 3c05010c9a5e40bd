package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

/// A ratio with its interval.
///
/// @param estimate may be 0 or infinite when a cell is empty
/// @param logStandardError of its natural logarithm; null when a cell is empty
/// @param interval null when a cell is empty
public record Ratio(
        double estimate, @Nullable Double logStandardError, @Nullable Interval interval) {
    static Ratio of(double estimate, double logVariance, double z) {
        if (!Double.isFinite(logVariance) || !(estimate > 0) || Double.isInfinite(estimate)) {
            return new Ratio(estimate, null, null);
        }
        double error = Math.sqrt(logVariance);
        return new Ratio(
                estimate,
                error,
                new Interval(estimate * Math.exp(-z * error), estimate * Math.exp(z * error)));
    }
}
