package no.helhet.statistics.regression;

import no.helhet.statistics.Interval;

import org.apache.commons.statistics.distribution.TDistribution;

/// A coefficient with what is known about its uncertainty.
///
/// @param estimate in units of the outcome for each unit of the column
/// @param degreesOfFreedom of the t distribution that it is held against; seldom whole
/// @param p two-sided, that the coefficient is nothing
/// @param interval estimate ± the t quantile times the standard error
public record Coefficient(
        String name,
        double estimate,
        double standardError,
        double degreesOfFreedom,
        double t,
        double p,
        Interval interval) {
    /// @param level of the interval, such as 0.95
    static Coefficient of(
            String name,
            double estimate,
            double standardError,
            double degreesOfFreedom,
            double level) {
        Level.check(level);
        var distribution = TDistribution.of(degreesOfFreedom);
        double t = estimate / standardError;
        double margin = distribution.inverseSurvivalProbability((1 - level) / 2) * standardError;
        return new Coefficient(
                name,
                estimate,
                standardError,
                degreesOfFreedom,
                t,
                Math.min(1, 2 * distribution.survivalProbability(Math.abs(t))),
                new Interval(estimate - margin, estimate + margin));
    }
}
