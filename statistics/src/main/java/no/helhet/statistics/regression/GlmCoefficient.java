package no.helhet.statistics.regression;

import no.helhet.statistics.Interval;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// A coefficient of a generalized linear model, with or without random effects.
///
/// @param name the design's column
/// @param estimate on the scale of the linear predictor (log odds, log rate)
/// @param se standard error
/// @param z estimate divided by its standard error, held against the normal distribution
/// @param p two-sided
/// @param interval Wald: estimate ± quantile · se
/// @param ratio exp(estimate): odds ratio or rate ratio for one unit more of the column
/// @param ratioInterval exp of the interval
public record GlmCoefficient(
        String name,
        double estimate,
        double se,
        double z,
        double p,
        Interval interval,
        double ratio,
        Interval ratioInterval) {

    /// @param confidence such as 0.95
    public static GlmCoefficient of(String name, double estimate, double se, double confidence) {
        var normal = NormalDistribution.of(0, 1);
        double half = normal.inverseSurvivalProbability((1 - confidence) / 2) * se;
        double z = estimate / se;
        return new GlmCoefficient(
                name,
                estimate,
                se,
                z,
                2 * normal.survivalProbability(Math.abs(z)),
                new Interval(estimate - half, estimate + half),
                Math.exp(estimate),
                new Interval(Math.exp(estimate - half), Math.exp(estimate + half)));
    }
}
