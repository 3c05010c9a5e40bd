package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How a column moves the answer.
///
/// @param estimate change of the log odds of a higher answer with one unit more
/// @param error standard error
/// @param interval of the estimate (Wald)
/// @param oddsRatio exp of the estimate: above 1 is towards higher answers
/// @param oddsInterval exp of the interval
/// @param p of no change, two-sided, normal
public record ProportionalOddsCoefficient(
        String column,
        double estimate,
        double error,
        Interval interval,
        double oddsRatio,
        Interval oddsInterval,
        double p) {
    static ProportionalOddsCoefficient of(
            String column, double estimate, double error, double confidence) {
        var normal = NormalDistribution.of(0, 1);
        double half = normal.inverseSurvivalProbability((1 - confidence) / 2) * error;
        return new ProportionalOddsCoefficient(
                column,
                estimate,
                error,
                new Interval(estimate - half, estimate + half),
                Math.exp(estimate),
                new Interval(Math.exp(estimate - half), Math.exp(estimate + half)),
                2 * normal.survivalProbability(Math.abs(estimate / error)));
    }
}
