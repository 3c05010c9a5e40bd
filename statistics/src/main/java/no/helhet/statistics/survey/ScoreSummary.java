package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/// A score over the persons who have it.
///
/// @param name of the score
/// @param persons with it
/// @param mean null when nobody has it
/// @param interval of the mean, by Student's t for independent persons; null for fewer than two
/// @param sd divisor n - 1; null for fewer than two
public record ScoreSummary(
        String name,
        int persons,
        @Nullable Double mean,
        @Nullable Interval interval,
        @Nullable Double sd) {
    /// @param scores `NaN` where there is none
    public static ScoreSummary of(String name, Numbers scores, double level) {
        var summary = Summary.of(scores.toArray());
        Double mean = summary.mean();
        Double sd = summary.sd();
        if (mean == null || sd == null) {
            return new ScoreSummary(name, summary.count(), mean, null, sd);
        }
        double half =
                TDistribution.of(summary.count() - 1.0).inverseSurvivalProbability((1 - level) / 2)
                        * sd
                        / Math.sqrt(summary.count());
        return new ScoreSummary(
                name, summary.count(), mean, new Interval(mean - half, mean + half), sd);
    }
}
